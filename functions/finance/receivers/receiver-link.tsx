import type { Payable } from '../../../shared/exports/payment-line.ts'
import { svReceivers } from '../text/sv-receivers.ts'

/** The way to where a receiver's account is confirmed. */
export const ReceiverLink = ({ payable: { header, applicant } }: { payable: Payable }) => (
  <a class="govuk-link" href={`/ekonomi/mottagare/${header.orgId}`}>
    {svReceivers.toReceiver}
    <span class="govuk-visually-hidden">: {applicant.name}</span>
  </a>
)
