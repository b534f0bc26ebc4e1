import { formatKronor } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { svReceivers } from '../text/sv-receivers.ts'
import { Mark, titleOf } from './mark.tsx'
import { nameOf, type Receiver, type ReceiverAccount, type ReceiverCase } from './receiver.ts'

const text = svReceivers.page

const statedIn = ({ changed }: ReceiverCase): string =>
  changed === null ? text.inApplication : text.changed(formatInstant(changed.at), changed.byName)

const Cases = ({ cases }: Pick<ReceiverAccount, 'cases'>) => (
  <DataTable
    caption={text.casesCaption}
    captionSize="s"
    dense
    columns={[
      { text: text.case },
      { text: text.reference },
      { text: text.stated },
      { text: text.amount, numeric: true },
    ]}
    rows={cases.map((each) => [
      each.header.diaryNumber ?? each.header.id,
      each.account.reference || text.empty,
      statedIn(each),
      formatKronor(each.amount),
    ])}
  />
)

/** Old and new side by side, where a change waits; with the number that was confirmed last. */
const Change = ({ receiver, each }: { receiver: Receiver; each: ReceiverCase }) => {
  const { account, changed } = each
  if (changed === null || each.confirmed !== null) return null
  const lastOf = (channel: 'bankgiro' | 'plusgiro'): string =>
    receiver.confirmations.find((confirmation) => confirmation.channel === channel)?.number ?? text.empty
  const numbers = (['bankgiro', 'plusgiro'] as const).map((channel) => [
    svReceivers.channels[channel],
    lastOf(channel),
    changed.before[channel] || text.empty,
    account[channel] || text.empty,
  ])
  return (
    <DataTable
      caption={text.compareCaption(each.header.diaryNumber ?? each.header.id)}
      captionSize="s"
      columns={[text.part, text.last, text.before, text.now].map((word) => ({ text: word }))}
      rows={[
        ...numbers,
        [text.reference, '', changed.before.reference || text.empty, account.reference || text.empty],
      ]}
    />
  )
}

type PartProps = { receiver: Receiver; account: ReceiverAccount; again: boolean }

/** One account of a receiver: whether money can go there, and which cases it is for. */
export const AccountPart = ({ receiver, account, again }: PartProps) => (
  <section>
    <h2 class="govuk-heading-m">{titleOf(account)}</h2>
    <p class="govuk-body">
      <Mark wait={account.wait} /> {account.wait !== null && svReceivers.waits[account.wait].why}
    </p>
    {account.payee === null && <p class="govuk-body">{text.missing}</p>}
    <Cases cases={account.cases} />
    {account.cases.map((each) => (
      <Change key={each.header.id} receiver={receiver} each={each} />
    ))}
    {again && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/ekonomi/mottagare/${receiver.orgId}?konto=${nameOf(account.payee)}`}>
          {text.again}
          <span class="govuk-visually-hidden"> {titleOf(account)}</span>
        </a>
      </p>
    )}
  </section>
)
