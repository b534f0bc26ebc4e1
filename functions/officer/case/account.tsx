import type { ChangedAccount } from '../../../shared/domain/account.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { svAccount as text } from '../text/sv-account.ts'

/** Where the receiver wants its grant now, when that is not what the application says. */
export const AccountNow = ({ account, at, byName }: ChangedAccount) => (
  <>
    <h2 class="govuk-heading-m">{text.title}</h2>
    <SummaryList
      rows={[
        { key: text.bankgiro, value: <Written text={account.bankgiro} /> },
        { key: text.plusgiro, value: <Written text={account.plusgiro} /> },
        { key: text.reference, value: <Written text={account.reference} /> },
        { key: text.changed, value: text.by(formatInstant(at), byName) },
      ]}
    />
  </>
)
