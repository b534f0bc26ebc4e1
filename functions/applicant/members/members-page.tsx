import type { Member } from '../../../shared/aws/people.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { maySign } from '../acting.ts'
import { sv } from '../text/sv.ts'
import { actsFor, type MemberAct } from './change-member.ts'

const text = sv.organisation.members
const actTexts: Record<MemberAct, string> = {
  admit: text.admit,
  give: text.give,
  take: text.take,
  'shut-out': text.shutOut,
}

const may = ({ roles }: Member): string => {
  if (roles.length === 0) return text.waits
  return roles.includes('signatory') ? text.signs : text.drafts
}

const Acts = ({ session, member }: { session: Session; member: Member }) => (
  <PostForm session={session}>
    <HiddenField name="subject" value={member.subject} />
    {actsFor(member).map((act) => (
      <SubmitButton key={act} kind="secondary" quiet name="act" value={act}>
        {actTexts[act]}
        <span class="govuk-visually-hidden">{text.of(member.name)}</span>
      </SubmitButton>
    ))}
  </PostForm>
)

type View = { members: readonly Member[]; confirmed: boolean; changed: boolean }

export const membersPage = (session: Session, { members, confirmed, changed }: View): string => {
  const signs = maySign(session)
  const own = ({ subject }: Member) => subject === session.subject
  return page(
    chrome(session, {
      title: text.title,
      path: '/ansok/medlemmar',
      wide: true,
      ...(changed ? { notice: { kind: 'success' as const, text: text.changed } } : {}),
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      {!confirmed && <Inset>{text.unconfirmed}</Inset>}
      <DataTable
        caption={text.caption}
        columns={[text.name, text.role, text.shown, ...(signs ? [text.acts] : [])].map((column) => ({
          text: column,
        }))}
        rows={members.map((member) => [
          own(member) ? `${member.name} ${text.you}` : member.name,
          may(member),
          member.confirmed ? text.byIdentity : text.notShown,
          ...(signs ? [own(member) ? '–' : <Acts session={session} member={member} />] : []),
        ])}
      />
      {signs && <p class="govuk-body">{text.onlyOthers}</p>}
    </>,
  )
}
