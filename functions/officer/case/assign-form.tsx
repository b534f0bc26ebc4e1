import type { ComponentChildren } from 'preact'
import { suspensionOf } from '../../../shared/domain/suspension.ts'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { ActForm } from '../act-form.tsx'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import type { CaseView } from './read-view.ts'

const text = sv.acts

const isOpen = ({ status }: CaseView['header']): boolean => status !== 'decided' && status !== 'closed'

const AssignForm = ({ view, children }: { view: CaseView; children: ComponentChildren }) => (
  <ActForm session={view.session} instance={view.newId()} action={`/lan/arende/${view.header.id}/tilldela`}>
    {children}
  </ActForm>
)

/** Who has the case: a manager gives it to anyone who may handle it, an officer takes or leaves it. */
export const Assign = ({ view }: { view: CaseView }) => {
  const { session, header, names } = view
  if (!isOpen(header) || suspensionOf(header, session.subject) !== undefined) return null
  if (holds(session, 'manager')) {
    const officers = names.staff.filter(
      ({ roles, subject }) => roles.includes('officer') && suspensionOf(header, subject) === undefined,
    )
    return (
      <AssignForm view={view}>
        <Select
          name="till"
          label={text.assignTo}
          options={officers.map(({ subject, name }) => ({ value: subject, text: name }))}
          value={header.assignee ?? ''}
          empty={text.nobody}
        />
        <SubmitButton kind="secondary">{text.assign}</SubmitButton>
      </AssignForm>
    )
  }
  if (!holds(session, 'officer')) return null
  const mine = header.assignee === session.subject
  return (
    <AssignForm view={view}>
      <SubmitButton kind="secondary" name="till" value={mine ? '' : session.subject}>
        {mine ? text.release : text.take}
      </SubmitButton>
    </AssignForm>
  )
}
