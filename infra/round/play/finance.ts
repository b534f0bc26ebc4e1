import { confirmReceivers } from '../acts/confirm-receivers.ts'
import { exportBatch } from '../acts/export.ts'
import { fetchPapers } from '../acts/fetch-papers.ts'
import { lookerOf, type Sent } from '../entry.ts'
import { inParallel } from '../in-parallel.ts'
import type { Files } from '../write-out.ts'
import { type CountyCases, enterAs, type Stage, width } from './stage.ts'

/** Each county's finance confirms where its receivers are paid, and takes home a batch of what is to be paid. In the order of the counties' codes. */
export const playExports = async (stage: Stage, counties: readonly CountyCases[]): Promise<string[]> => {
  const inOrder = counties.toSorted((a, b) => a.county.localeCompare(b.county))
  const batches = await inParallel(inOrder, width, async ({ county }) => {
    const finance = await enterAs(stage, county, 'finance')
    await confirmReceivers(finance)
    const batch = await exportBatch(finance)
    stage.progress.step()
    return batch
  })
  return batches.filter((batch) => batch !== null)
}

/** Everybody takes home the letter and the receipt. */
export const playPapers = async (
  stage: Stage,
  sent: readonly Sent[],
): Promise<{ letters: Files; receipts: Files }> => {
  const papers = await inParallel(sent, width, async ({ plan: { applicant }, caseId }) => {
    const browser = await stage.cast.enter(applicant.subject, lookerOf(applicant))
    const { letter, receipt } = await fetchPapers(browser, caseId)
    stage.progress.step()
    const name = `${applicant.county}-${applicant.key}.pdf`
    return { letter: { name, content: letter }, receipt: { name, content: receipt } }
  })
  return { letters: papers.map(({ letter }) => letter), receipts: papers.map(({ receipt }) => receipt) }
}
