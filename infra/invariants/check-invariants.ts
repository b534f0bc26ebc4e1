import type { Item } from '../../shared/aws/table.ts'
import { answersAgree, filesAgree } from './answers.ts'
import { keptAway } from './conflicts.ts'
import { countersRight, effectsDone } from './effects.ts'
import { handsApart } from './hands-apart.ts'
import { listsRight } from './lists.ts'
import { exportedOnce, sumsWithinFrames } from './money.ts'
import { chainsHold, pathsAllowed, versionsRise } from './paths.ts'
import { paidWhereConfirmed } from './receivers.ts'
import { contentsOf } from './store-contents.ts'
import { type Acknowledged, documentsBound, lateRightly, submittedOnce } from './submissions.ts'

export type Invariant = { n: number; name: string; ok: boolean; findings: string[] }

/**
 * The invariants of a settled store that the store itself can show, by the numbers they have among the twelve;
 * 9 and 12 are about pages, mails and logs. `acknowledged` is what somebody was given a receipt for.
 */
export const checkInvariants = async (
  items: AsyncIterable<Item>,
  acknowledged: readonly Acknowledged[] = [],
): Promise<Invariant[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  const contents = contentsOf(all)
  const found: [number, string, string[]][] = [
    [1, 'each submission exists exactly once', submittedOnce(contents, acknowledged)],
    [2, 'late exactly when it is', lateRightly(contents)],
    [3, 'every path allowed, versions by one', [...pathsAllowed(contents), ...versionsRise(contents)]],
    [4, 'grants within frames, whole öre', sumsWithinFrames(contents)],
    [
      5,
      'who decides did not prepare, nor acts in conflict',
      [...handsApart(contents), ...keptAway(contents)],
    ],
    [6, 'every chain verifies', await chainsHold(contents)],
    [
      7,
      'each instalment in one batch, to a confirmed account, answered once',
      [
        ...exportedOnce(contents),
        ...paidWhereConfirmed(contents),
        ...answersAgree(contents),
        ...filesAgree(contents),
      ],
    ],
    [8, 'documents bound to what was sent', documentsBound(contents)],
    [10, 'no event without its effect', effectsDone(contents)],
    [11, 'counters equal a recount', [...countersRight(contents), ...listsRight(contents)]],
  ]
  return found.map(([n, name, findings]) => ({ n, name, ok: findings.length === 0, findings }))
}
