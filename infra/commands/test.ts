/** `npm test`: every test; what needs a browser or Java is skipped by name where that is missing. Ends with one counting line. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { answer } from '../terminal.ts'

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

/** What of vitest's own report is told again. */
const count = z.int()
const told = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
})

try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = told.parse(
    JSON.parse(readFileSync(report, 'utf8')),
  )
  for (const { assertionResults } of testResults) {
    for (const { status: outcome, fullName } of assertionResults)
      if (outcome === 'skipped' || outcome === 'pending') answer(`skipped: ${fullName}`)
  }
  answer(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
process.exit(status ?? 1)
