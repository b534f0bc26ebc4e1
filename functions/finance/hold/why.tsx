import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import type { Hold, Payable } from '../../../shared/exports/payment-line.ts'
import { ReceiverLink } from '../receivers/receiver-link.tsx'
import { sv } from '../text/sv.ts'
import { svTasks } from '../text/sv-tasks.ts'

const text = svTasks.why

/** Why an instalment is kept back, in the words of whoever, or of what, keeps it. */
export const reasonOf = ({ reason, byName, at }: NonNullable<Instalment['hold']>): string =>
  text.reason(reason, byName, formatInstant(at))

/** Why a line stays out of a batch: the rule, and what was written of just this line. */
export const WhyHeld = ({ payable, hold }: { payable: Payable; hold: Hold }) => {
  const { instalment } = payable
  if (hold === 'held' && instalment.hold !== undefined)
    return (
      <>
        {text.causes[instalment.hold.cause]} {reasonOf(instalment.hold)}
      </>
    )
  return (
    <>
      {sv.holds[hold]}
      {hold === 'condition' &&
        instalment.condition !== undefined &&
        ` ${text.condition(instalment.condition)}`}
      {(hold === 'account-missing' || hold === 'account-unconfirmed') && (
        <>
          {' '}
          <ReceiverLink payable={payable} />
        </>
      )}
    </>
  )
}
