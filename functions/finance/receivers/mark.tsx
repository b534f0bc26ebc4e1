import { Tag } from '../../../shared/web/components/tag.tsx'
import { svReceivers } from '../text/sv-receivers.ts'
import type { ReceiverAccount } from './receiver.ts'

/** How an account is named on a page. */
export const titleOf = ({ payee }: Pick<ReceiverAccount, 'payee'>): string =>
  payee === null
    ? svReceivers.page.noAccountTitle
    : svReceivers.page.accountTitle(svReceivers.channels[payee.channel], payee.number)

/** Whether money can go to an account. */
export const Mark = ({ wait }: Pick<ReceiverAccount, 'wait'>) =>
  wait === null ? (
    <Tag text={svReceivers.confirmedTag} kind="success" />
  ) : (
    <Tag text={svReceivers.waits[wait].tag} kind="warning" />
  )
