/** Builds and synthesises a stage into cdk.out and says what came of it. Exit codes: 0 done, 1 refused, 2 usage. */

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { ensureSynth } from '../ensure-synth.ts'
import { answer, complain } from '../terminal.ts'

const usage = 'npm run synth -- [--stage dev|test|prod] [--out cdk.out]'
const template = z.object({ Resources: z.record(z.string(), z.unknown()) })
const stageName = z.enum(['dev', 'test', 'prod'])

const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        stage: { type: 'string', default: 'dev' },
        out: { type: 'string', default: 'cdk.out' },
      },
    })
    return { stage: stageName.parse(values.stage), outDir: values.out }
  } catch {
    return null
  }
}

const describeStack = (path: string): string => {
  const { Resources } = template.parse(JSON.parse(readFileSync(path, 'utf8')))
  return `${basename(path, '.template.json')}: ${Object.keys(Resources).length} resources`
}

const main = async (): Promise<number> => {
  const options = read()
  if (options === null) {
    complain(usage)
    return 2
  }
  const started = performance.now()
  try {
    const { outDir, fresh, bundles } = await ensureSynth(options)
    const templates = readdirSync(outDir).filter((name) => name.endsWith('.template.json'))
    for (const name of templates) answer(describeStack(join(outDir, name)))
    for (const { name, bytes } of bundles) answer(`  ${name}: ${Math.round(bytes / 1024)} KB`)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    answer(`${fresh ? 'synthesised' : 'unchanged'} in ${seconds} s: ${outDir}`)
    return 0
  } catch (error) {
    complain(error instanceof Error ? error.message : error)
    return 1
  }
}

process.exitCode = await main()
