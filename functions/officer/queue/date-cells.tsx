import { type Age, ageOf } from '../../../shared/domain/age.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { nextDeadline } from '../../../shared/domain/deadline.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { isOpen } from '../../../shared/domain/lists.ts'
import { dayOf, formatDay } from '../../../shared/domain/time.ts'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'

type Dated = { header: CaseHeader; now: Instant }

/** How old the case is while it is open; a decided one is only as old as it was. */
export const ageNow = ({ header, now }: Dated): Age | null =>
  isOpen(header) ? ageOf(header.receivedAt, now) : null

/** The day it came in, for how long that has been, and the mark at six months (FL 12 §). */
export const Received = ({ header, now }: Dated) => {
  const age = ageNow({ header, now })
  return (
    <>
      {formatDay(dayOf(header.receivedAt))}
      {age !== null && <span class="sb-empty"> ({sv.age.days(age.days)})</span>}
      {age?.halfYear && (
        <>
          {' '}
          <Tag text={sv.age.halfYear} kind="warning" />
        </>
      )}
    </>
  )
}

export const NextDeadline = ({ header, now }: Dated) => {
  const deadline = nextDeadline(header)
  if (deadline === null) return <>{sv.deadlines.none}</>
  return (
    <>
      {sv.deadlines.by(sv.deadlines[deadline.kind], formatDay(deadline.day))}
      {deadline.day < dayOf(now) && (
        <>
          {' '}
          <Tag text={sv.deadlines.passed} kind="warning" />
        </>
      )}
    </>
  )
}
