import type { SecrecyMark } from '../../../../shared/domain/secrecy.ts'
import { formatInstant } from '../../../../shared/domain/time.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { HiddenField } from '../../../../shared/web/components/hidden-field.tsx'
import { Select } from '../../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import type { Problem } from '../../../../shared/web/problem.ts'
import type { Form } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { ActForm } from '../../act-form.tsx'
import { taskPage } from '../../case/case-page.tsx'
import type { CaseView } from '../../case/read-view.ts'
import { holds } from '../../deps.ts'
import { shown } from '../../proposal/fields.tsx'
import { sv } from '../../text/sv.ts'
import type { CaseItem } from '../case-items.ts'
import { DoneNotice } from '../done-notice.tsx'
import { markText } from './marked.tsx'

const text = sv.secrecy

type View = { view: CaseView; items: readonly CaseItem[]; form: Form; problems?: readonly Problem[] }

const Lift = ({ view, mark }: { view: CaseView; mark: SecrecyMark }) => (
  <ActForm
    session={view.session}
    instance={view.newId()}
    action={`/lan/arende/${view.header.id}/sekretess/bort`}
  >
    <HiddenField name="number" value={String(mark.number)} />
    <SubmitButton kind="secondary" quiet>
      {text.lift}
    </SubmitButton>
  </ActForm>
)

const stateOf = (view: CaseView, mark: SecrecyMark, marks: boolean) => {
  if (mark.lifted !== null) return text.lifted(mark.lifted.by.name, formatInstant(mark.lifted.at))
  return marks ? <Lift view={view} mark={mark} /> : ''
}

/** Every mark of the case, and a new one. */
export const marksPage = ({ view, items, form, problems = [] }: View): Response => {
  const { session, header, marks, newId } = view
  const fields = { form, problems }
  const mayMark = holds(session, 'officer', 'decider', 'registrar')
  const labelOf = (target: string): string => items.find((item) => item.target === target)?.label ?? target
  return taskPage(
    { session, header, title: text.title, problems, wide: true },
    <>
      <DoneNotice done={view.done} />
      <p class="govuk-body">{text.intro}</p>
      <DataTable
        caption={text.caption}
        columns={[text.item, text.mark, text.by, text.act].map((head) => ({ text: head }))}
        rows={marks.map((mark) => [
          labelOf(mark.target),
          markText(mark),
          `${mark.by.name}, ${formatInstant(mark.at)}`,
          stateOf(view, mark, mayMark),
        ])}
        empty={text.empty}
      />
      {mayMark && (
        <ActForm session={session} instance={newId()}>
          <h2 class="govuk-heading-m">{text.newTitle}</h2>
          <Select
            {...shown(fields, 'target')}
            label={text.target}
            options={items.map(({ target, label }) => ({ value: target, text: label }))}
            empty={text.targetEmpty}
          />
          <TextField
            {...shown(fields, 'provision')}
            label={text.provision}
            hint={text.provisionHint}
            width={10}
          />
          <TextField {...shown(fields, 'authority')} label={text.authority} hint={text.authorityHint} />
          <SubmitButton>{text.save}</SubmitButton>
        </ActForm>
      )}
    </>,
  )
}
