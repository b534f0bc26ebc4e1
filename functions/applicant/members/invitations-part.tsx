import type { Invitation } from '../../../shared/aws/member-invitations.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'

const text = texts.invitations
const address = '/ansok/medlemmar/inbjudan'

/** What an invited person may do, in words. */
export const roleText = (roles: readonly string[]): string =>
  roles.includes('signatory') ? text.roles.signatory : text.roles.applicant

type Inviting = { written: { email: string; role: string }; problems: readonly Problem[]; instance: string }

export const InviteForm = ({ session, written, problems, instance }: Inviting & { session: Session }) => (
  <PostForm session={session} action={address}>
    <h2 class="govuk-heading-m">{text.title}</h2>
    <p class="govuk-body">{text.text}</p>
    <TextField
      name="email"
      label={text.email}
      inputMode="email"
      value={written.email}
      problem={problemText(problems, 'email')}
    />
    <Radios
      name="role"
      label={text.roleAsked}
      options={[
        { value: 'applicant', text: text.choices.applicant },
        { value: 'signatory', text: text.choices.signatory },
      ]}
      value={written.role}
      problem={problemText(problems, 'role')}
    />
    <HiddenField name="instance" value={instance} />
    <SubmitButton>{text.send}</SubmitButton>
  </PostForm>
)

const Withdraw = ({ session, invitation }: { session: Session; invitation: Invitation }) => (
  <PostForm session={session} action={`${address}/${invitation.id}/aterta`}>
    <SubmitButton kind="secondary" quiet>
      {text.withdraw}
      <span class="govuk-visually-hidden">{text.of(invitation.email)}</span>
    </SubmitButton>
  </PostForm>
)

type ListProps = { session: Session; invitations: readonly Invitation[]; signs: boolean }

export const OpenInvitations = ({ session, invitations, signs }: ListProps) => (
  <DataTable
    caption={text.caption}
    columns={[text.email, text.role, text.until, text.mail, ...(signs ? [text.acts] : [])].map((column) => ({
      text: column,
    }))}
    rows={invitations.map((invitation) => [
      invitation.email,
      roleText(invitation.roles),
      formatInstant(invitation.endsAt),
      text.mails[invitation.mail],
      ...(signs ? [<Withdraw key="withdraw" session={session} invitation={invitation} />] : []),
    ])}
  />
)
