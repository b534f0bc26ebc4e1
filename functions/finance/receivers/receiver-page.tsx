import { tookPart } from '../../../shared/domain/part-taken.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Inset, Notice } from '../../../shared/web/components/notice.tsx'
import { Written } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { sv } from '../text/sv.ts'
import { svReceivers } from '../text/sv-receivers.ts'
import { AccountPart } from './account-part.tsx'
import { ConfirmForm, nothingPosted, type Posted } from './confirm-form.tsx'
import { titleOf } from './mark.tsx'
import type { Receiver, ReceiverAccount } from './receiver.ts'

const text = svReceivers.page

const History = ({ confirmations }: Pick<Receiver, 'confirmations'>) => (
  <>
    <h2 class="govuk-heading-m">{text.historyTitle}</h2>
    <DataTable
      caption={text.historyCaption}
      captionSize="s"
      dense
      columns={[text.account, text.supplier, text.how, text.note, text.when, text.by].map((word) => ({
        text: word,
      }))}
      rows={confirmations.map((each) => [
        titleOf({ payee: each }),
        each.supplierNumber || text.empty,
        svReceivers.hows[each.how],
        <Written text={each.note} />,
        formatInstant(each.at),
        each.byName,
      ])}
      empty={text.noHistory}
    />
  </>
)

const OrganisationNumber = ({ organisationNumber }: Pick<Receiver, 'organisationNumber'>) => (
  <>
    <p class="govuk-body">
      {text.number}: {organisationNumber ?? sv.missingNumber}
    </p>
    {organisationNumber === null && <Notice kind="warning">{text.noNumber}</Notice>}
  </>
)

/** Whether somebody has prepared or decided a case that the receiver is to be paid in: they do not confirm where. */
export const mayNotConfirm = ({ accounts }: Receiver, { subject }: Pick<Session, 'subject'>): boolean =>
  accounts.some(({ cases }) => cases.some(({ header }) => tookPart(header, subject)))

export type ReceiverView = {
  receiver: Receiver
  /** The account that is to be confirmed now; one at a time. */
  asked: ReceiverAccount | undefined
  posted?: Posted
  problems?: readonly Problem[]
  done?: boolean
}

/** A receiver: where it is paid, how that is known, and the form by which one account is confirmed. */
export const receiverPage = (session: Session, view: ReceiverView): string => {
  const { receiver, asked, problems = [], posted = nothingPosted(receiver), done = false } = view
  const barred = mayNotConfirm(receiver, session)
  return page(
    chrome(session, {
      title: receiver.name,
      wide: true,
      problems,
      back: { href: '/ekonomi/mottagare', text: text.back },
      ...(done ? { notice: { kind: 'success' as const, text: text.done } } : {}),
    }),
    <>
      <h1 class="govuk-heading-l">{receiver.name}</h1>
      {receiver.accounts.length === 0 ? (
        <p class="govuk-body">{text.nothing}</p>
      ) : (
        <OrganisationNumber organisationNumber={receiver.organisationNumber} />
      )}
      {barred && <Inset>{text.tookPart}</Inset>}
      {receiver.accounts.map((account) => (
        <AccountPart
          receiver={receiver}
          account={account}
          again={!barred && account.payee !== null && account !== asked}
        />
      ))}
      {asked !== undefined && !barred && (
        <ConfirmForm
          session={session}
          receiver={receiver}
          account={asked}
          posted={posted}
          problems={problems}
        />
      )}
      <History confirmations={receiver.confirmations} />
    </>,
  )
}
