import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const manifest = z.object({ scripts: z.record(z.string(), z.string()) })

/** `NAME=value node --flag file`: a script of package.json in its parts, so that its flags are measured too. */
export const scriptOf = (checkout: string, name: string): { env: Record<string, string>; args: string[] } => {
  const { scripts } = manifest.parse(JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')))
  const words = (scripts[name] ?? '').split(' ')
  const node = words.indexOf('node')
  const pairs = words.slice(0, node).map((word) => word.split('='))
  return {
    env: Object.fromEntries(pairs.map(([variable = '', value = '']) => [variable, value])),
    args: words.slice(node + 1),
  }
}
