import type { Invitation } from '../../../shared/aws/partner-invitations.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import { invitedAddress } from './address.ts'

const text = texts.partners.home

type InvitationsProps = { invitations: readonly Invitation[]; confirmed: boolean }

/** What others have invited the organisation to. Until it is confirmed nobody here is told by whom. */
export const Invitations = ({ invitations, confirmed }: InvitationsProps) => {
  if (invitations.length === 0) return null
  if (!confirmed)
    return (
      <>
        <h2 class="govuk-heading-m">{text.title}</h2>
        <Inset>{text.unconfirmed}</Inset>
      </>
    )
  return (
    <DataTable
      caption={text.title}
      columns={[text.draft, text.invited, text.state].map((column) => ({ text: column }))}
      rows={invitations.map(({ draft, ownerName, invitedAt, sent }) => [
        <a class="govuk-link" href={invitedAddress(draft)}>
          <Swedish>{ownerName}</Swedish>
        </a>,
        formatInstant(invitedAt),
        sent === undefined ? <Tag text={text.drafting} kind="neutral" /> : <Tag text={text.sent} />,
      ])}
    />
  )
}
