import { commitStep, readCase } from '../../shared/aws/cases.ts'
import { readDecision } from '../../shared/aws/decisions.ts'
import { instalmentItem, readInstalments } from '../../shared/aws/payables.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import { putNew } from '../../shared/aws/write.ts'
import type { Base, WithTable } from '../../shared/deps.ts'
import { instalmentsMade } from '../../shared/domain/acts/aftermath.ts'
import { carriedOver, instalmentsOf } from '../../shared/domain/instalments.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { step } from '../../shared/step.ts'
import { type Place, place, systemActor } from '../../shared/step-input.ts'

/** A grant becomes payable parts whose sum is the decision to the öre; an execution that begins again finds them made. */
export const handToFinance = (
  { table, now }: Pick<Base, 'now'> & WithTable,
  { caseId, county, since }: Place,
): Promise<Place> =>
  retryChanged(async () => {
    const header = await readCase(table, county, caseId)
    const [decision, made] = await Promise.all([
      readDecision(table, county, caseId, header.decision),
      readInstalments(table, county, caseId),
    ])
    if (made.some((each) => each.decision === decision.number)) return { caseId, county, since }
    const planned = instalmentsOf(decision, header, { id: header.round }, made.length)
    const instalments = carriedOver(planned, made)
    // All of a changed grant can have gone to finance before.
    if (instalments.length === 0) return { caseId, county, since }
    await commitStep(
      table,
      header,
      instalmentsMade(header, instalments, systemActor(now)),
      { state: 'Hand to finance', since },
      instalments.map((instalment) => putNew(instalmentItem(county, instalment))),
    )
    return { caseId, county, since }
  })

export const run = step(place, place, handToFinance)
export const handler = run(() => ({ ...liveBase(), table: liveTable() }))
