/** `npm test`: every test; what needs a browser or Java is skipped by name where that is missing. Ends with one counting line. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const dir = mkdtempSync(join(tmpdir(), 'statsbidrag-test-'))
const report = join(dir, 'report.json')
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { assertionResults: { status: string; fullName: string }[] }[]
}
const read = (): Report => JSON.parse(readFileSync(report, 'utf8'))

try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read()
  for (const { assertionResults } of testResults) {
    for (const { status: outcome, fullName } of assertionResults)
      if (outcome === 'skipped' || outcome === 'pending') console.log(`skipped: ${fullName}`)
  }
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
process.exit(status ?? 1)
