import { formatKronor } from '../../../shared/domain/money.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { svReceivers } from '../text/sv-receivers.ts'
import { Mark, titleOf } from './mark.tsx'
import { readReceivers } from './read-receivers.ts'
import type { Receiver, ReceiverAccount } from './receiver.ts'

const text = svReceivers.list

const rowOf = ({ orgId, name, organisationNumber }: Receiver, account: ReceiverAccount) => [
  <span>
    <a class="govuk-link" href={`/ekonomi/mottagare/${orgId}`}>
      {name}
    </a>
    <br />
    {organisationNumber ?? sv.missingNumber}
  </span>,
  titleOf(account),
  <Mark wait={account.wait} />,
  account.wait === null ? '' : svReceivers.waits[account.wait].why,
  formatKronor(account.amount),
]

/** Every receiver with something to be paid, an account on each row. */
export const showReceivers: Page = async (deps, { request, session }) => {
  const thisYear = Number(dayOf(request.receivedAt).slice(0, 4))
  const receivers = await readReceivers(storeOf(deps, session), thisYear)
  return html(
    page(
      chrome(session, {
        title: text.title,
        wide: true,
        back: { href: '/ekonomi', text: sv.title },
      }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <p class="govuk-body-l">{text.intro}</p>
        <DataTable
          caption={text.caption}
          captionSize="s"
          dense
          columns={[
            { text: text.receiver },
            { text: text.account },
            { text: text.mark },
            { text: text.why },
            { text: text.amount, numeric: true },
          ]}
          rows={receivers.flatMap((receiver) => receiver.accounts.map((account) => rowOf(receiver, account)))}
          empty={text.none}
        />
      </>,
    ),
  )
}
