import type { Invitation } from '../../../shared/aws/member-invitations.ts'
import type { Member } from '../../../shared/aws/people.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { maySign } from '../acting.ts'
import type { Space } from '../organisation/space.ts'
import { texts } from '../text/texts.ts'
import { actsFor, type MemberAct } from './change-member.ts'
import { InviteForm, OpenInvitations } from './invitations-part.tsx'

const text = texts.organisation.members
const actTexts = (): Record<MemberAct, string> => ({
  admit: text.admit,
  give: text.give,
  take: text.take,
  'shut-out': text.shutOut,
})

const may = ({ roles }: Member): string => {
  if (roles.length === 0) return text.waits
  return roles.includes('signatory') ? text.signs : text.drafts
}

const Acts = ({ session, member }: { session: Session; member: Member }) => (
  <PostForm session={session}>
    <HiddenField name="subject" value={member.subject} />
    {actsFor(member).map((act) => (
      <SubmitButton key={act} kind="secondary" quiet name="act" value={act}>
        {actTexts()[act]}
        <span class="govuk-visually-hidden">{text.of(member.name)}</span>
      </SubmitButton>
    ))}
  </PostForm>
)

const Unconfirmed = ({ orgId }: Pick<Space, 'orgId'>) => (
  <Inset>
    <p class="govuk-body">{text.unconfirmed}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={`/ansok/organisation/${orgId}/bekrafta`}>
        {text.confirm}
      </a>
    </p>
  </Inset>
)

type View = {
  members: readonly Member[]
  space: Space
  invitations: readonly Invitation[]
  written: { email: string; role: string }
  problems: readonly Problem[]
  instance: string
  done: string | undefined
}

export const membersPage = (
  session: Session,
  { members, space, invitations, done, ...form }: View,
): string => {
  const signs = maySign(session)
  const own = ({ subject }: Member) => subject === session.subject
  return page(
    chrome(session, {
      title: text.title,
      path: '/ansok/medlemmar',
      wide: true,
      problems: form.problems,
      ...(done === undefined ? {} : { notice: { kind: 'success' as const, text: done } }),
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      {!space.confirmed && <Unconfirmed orgId={space.orgId} />}
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
      {invitations.length > 0 && (
        <OpenInvitations session={session} invitations={invitations} signs={signs} />
      )}
      {signs && <InviteForm session={session} {...form} />}
    </>,
  )
}
