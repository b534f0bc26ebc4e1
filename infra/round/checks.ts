import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkInvariants, type Invariant } from '../invariants/check-invariants.ts'
import { scanTable } from '../store/scan-table.ts'
import type { CanaryWatch } from './canary-watch.ts'
import type { Sent } from './entry.ts'
import { scanLog } from './log-scan.ts'
import type { openOwnerStore } from './store.ts'

type Checked = {
  store: Pick<ReturnType<typeof openOwnerStore>, 'client' | 'tableName'>
  dataDir: string
  watch: CanaryWatch
  secrets: ReadonlySet<string>
  sent: readonly Sent[]
  /** What finance took home, what was mailed, and what was given up, as text. */
  batches: readonly string[]
  mails: readonly string[]
  deadLetters: readonly string[]
}

const readLog = async (dataDir: string): Promise<string> => {
  const files = ['log.jsonl.1', 'log.jsonl'].map((name) =>
    readFile(join(dataDir, name), 'utf8').catch(() => ''),
  )
  return (await Promise.all(files)).join('')
}

/** Everything somebody wrote that only the case may hold. */
const textsOf = ({ application: { sections, measures } }: Sent): string[] =>
  [
    ...measures.flatMap(({ title, description, targetGroup, purpose, timePlan, expectedResult }) => [
      title,
      description,
      targetGroup,
      purpose,
      timePlan,
      expectedResult,
    ]),
    ...[sections.need, sections.followup, sections.contact].flatMap(Object.values).flat(),
  ].filter((text) => text !== '')

const found = (n: number, name: string, findings: string[]): Invariant => ({
  n,
  name,
  ok: findings.length === 0,
  findings,
})

/** The twelve invariants of a round that has been played and has settled, in their order. */
export const checkRound = async (checked: Checked): Promise<Invariant[]> => {
  const { store, dataDir, watch, secrets, sent, batches, mails, deadLetters } = checked
  const log = await readLog(dataDir)
  for (const mail of mails) watch.look({ place: 'mail' }, mail, 'a mail')
  for (const batch of batches) watch.look({ place: 'export' }, batch, 'a batch')
  watch.look({ place: 'log' }, log, 'the log')
  const texts = [...new Set(sent.flatMap(textsOf))]
  const acknowledged = sent.map(({ caseId, contentHash }) => ({ case: caseId, contentHash }))
  const inStore = await checkInvariants(scanTable(store), acknowledged)
  return [
    ...inStore.map((each) =>
      each.n === 10 ? found(10, each.name, [...each.findings, ...deadLetters]) : each,
    ),
    found(9, 'no text of one is seen by another', watch.findings()),
    found(12, 'the log holds no number, text or token', scanLog(log, secrets, texts)),
  ].toSorted((a, b) => a.n - b.n)
}

const shownFindings = 5

/** As they are printed: one line each, and what broke one under it. */
export const invariantLines = (invariants: readonly Invariant[]): string[] =>
  invariants.flatMap(({ n, name, ok, findings }) => [
    `  ${ok ? '✓' : '✗'} ${String(n).padStart(2)}  ${name}`,
    ...findings.slice(0, shownFindings).map((finding) => `        ${finding}`),
    ...(findings.length > shownFindings ? [`        and ${findings.length - shownFindings} more`] : []),
  ])
