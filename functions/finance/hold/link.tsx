import { mayHold } from '../../../shared/domain/acts/payment-plan.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { Payable } from '../../../shared/exports/payment-line.ts'
import { svTasks } from '../text/sv-tasks.ts'
import { lineAddress } from './line.ts'

type Props = { payable: Pick<Payable, 'instalment' | 'header' | 'applicant'> }

const Which = ({ payable: { instalment, applicant } }: Props) => (
  <span class="govuk-visually-hidden">{svTasks.hold.of(instalment.number, applicant.name)}</span>
)

/** The way to let a held line go. */
const ReleaseLink = ({ payable }: Props) => (
  <a class="govuk-link" href={lineAddress(payable.instalment, 'slapp')}>
    {svTasks.release.link}
    <Which payable={payable} />
  </a>
)

/** The way to keep a line back, where it can be; to let it go, where it is held. */
export const LineAct = ({ payable }: Props) => {
  const { instalment, header } = payable
  if (instalment.hold !== undefined && instalment.kind !== 'reversal')
    return <ReleaseLink payable={payable} />
  if (!mayHold(instalment) || !isAllowed(header.status, 'hold-payment', 'finance')) return null
  return (
    <a class="govuk-link" href={lineAddress(instalment, 'hall')}>
      {svTasks.hold.link}
      <Which payable={payable} />
    </a>
  )
}
