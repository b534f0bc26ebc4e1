/** Runs dependency-cruiser and refuses a run that cruised nothing: a silent parser would let every rule pass. */

import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { answer, complain } from '../terminal.ts'

const folders = ['shared', 'functions', 'infra', 'test']
const sources = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`)).length
const command = [
  'node_modules/.bin/depcruise',
  '--config',
  '.dependency-cruiser.mjs',
  '--output-type',
  'json',
  ...folders,
]

const run = () => {
  try {
    return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28 })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && String(error.stdout).startsWith('{'))
      return String(error.stdout)
    throw error
  }
}

const { modules, summary } = JSON.parse(run())
const cruised = modules.filter((module: { source: string }) =>
  folders.some((folder) => module.source.startsWith(`${folder}/`)),
)
for (const violation of summary.violations) {
  complain(`${violation.rule.name}: ${violation.from} → ${violation.to}\n  ${violation.comment ?? ''}`)
}
if (cruised.length < sources * 0.95) {
  complain(`zones: only ${cruised.length} of ${sources} modules were cruised`)
  process.exit(1)
}
answer(`zones: ${cruised.length} modules, ${summary.violations.length} violations`)
process.exit(summary.violations.length === 0 ? 0 : 1)
