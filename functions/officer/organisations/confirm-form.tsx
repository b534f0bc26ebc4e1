import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { many } from '../../../shared/web/request.ts'
import { ActForm } from '../act-form.tsx'
import { shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import type { OrganisationView } from './view.ts'

const text = sv.organisations
export const noteWords = 200

/** What was checked, for whom, and how. The organisation's cases follow from it. */
export const ConfirmForm = ({ session, instance, known, form, problems = [] }: OrganisationView) => (
  <ActForm
    session={session}
    instance={instance}
    action={`/lan/organisationer/${known.organisation.orgId}/bekrafta`}
  >
    <h2 class="govuk-heading-m">{text.confirmTitle}</h2>
    <Checkboxes
      name="what"
      label={text.what}
      options={known.open.map((value) => ({ value, text: text.whats[value] }))}
      values={many(form, 'what')}
      problem={problemText(problems, 'what')}
    />
    <Checkboxes
      name="persons"
      label={text.persons}
      hint={text.personsHint}
      options={known.persons.map(({ subject, name, email }) => ({
        value: subject,
        text: name,
        hint: email,
      }))}
      values={many(form, 'persons')}
      problem={problemText(problems, 'persons')}
    />
    <TextArea
      {...shown({ form, problems }, 'note')}
      label={text.note}
      hint={text.noteHint}
      words={noteWords}
      rows={3}
    />
    <SubmitButton>{text.confirm}</SubmitButton>
  </ActForm>
)
