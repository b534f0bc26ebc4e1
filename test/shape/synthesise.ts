import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { catalogue } from '../../functions/catalogue.ts'
import { buildApp } from '../../infra/app.ts'
import { readStage, type StageName } from '../../infra/stage.ts'

const json = z.record(z.string(), z.unknown())
const template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: json.default({}), DeletionPolicy: z.string().optional() }),
  ),
})
export type Resource = {
  id: string
  type: string
  properties: Record<string, unknown>
  whenRemoved: string | undefined
}

const root = join(import.meta.dirname, '../..')

/** A stage's templates and asset lists. The bundles are stood in for: what they hold is another test's matter. */
export const synthesiseFiles = (
  stage: StageName,
  overrides: Record<string, string> = {},
): ReadonlyMap<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'))
  try {
    for (const name of Object.keys(catalogue)) {
      mkdirSync(join(folder, 'built/functions', name), { recursive: true })
      writeFileSync(join(folder, 'built/functions', name, 'index.mjs'), `export const handler = '${name}'`)
    }
    const outDir = join(folder, 'out')
    const given = readStage({ STAGE: stage, ...overrides })
    buildApp({ stage: given, root, built: join(folder, 'built'), outDir }).synth()
    const files = readdirSync(outDir).filter((name) => /[.](template|assets)[.]json$/.test(name))
    return new Map(files.map((name) => [name, readFileSync(join(outDir, name), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All resources of a stage's three stacks. */
export const synthesise = (stage: StageName, overrides: Record<string, string> = {}): Resource[] =>
  [...synthesiseFiles(stage, overrides)]
    .filter(([name]) => name.endsWith('.template.json'))
    .flatMap(([, text]) => Object.entries(template.parse(JSON.parse(text)).Resources))
    .map(([id, { Type, Properties, DeletionPolicy }]) => ({
      id,
      type: Type,
      properties: Properties,
      whenRemoved: DeletionPolicy,
    }))
