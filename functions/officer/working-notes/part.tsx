import { readWorkingNotes } from '../../../shared/aws/working-notes.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import { suspensionOf } from '../../../shared/domain/suspension.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import type { WorkingNote } from '../../../shared/domain/working-note.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { ActForm } from '../act-form.tsx'
import type { CaseView } from '../case/read-view.ts'
import { sv } from '../text/sv.ts'
import { NoteField } from './note-field.tsx'

const text = sv.workingNotes

/** Whether this person may do something with the working notes of a case as it stands. */
const mayWrite = ({ header, session }: CaseView): boolean =>
  suspensionOf(header, session.subject) === undefined &&
  (['officer', 'decider', 'registrar'] as const).some(
    (role) => session.roles.includes(role) && isAllowed(header.status, 'write-working-note', role),
  )

const Notes = ({ notes, view, writes }: { notes: WorkingNote[]; view: CaseView; writes: boolean }) =>
  notes.length === 0 ? (
    <p class="govuk-body">{text.empty}</p>
  ) : (
    <SummaryList
      rows={notes.map(({ id, text: written, at, by }) => ({
        key: sv.notes.by(by.name, formatInstant(at)),
        value: (
          <>
            <Written text={written} />
            {writes && (
              <a class="govuk-link" href={`/lan/arende/${view.header.id}/minnesanteckning/${id}`}>
                {by.subject === view.session.subject ? text.change : text.keep}
                <span class="govuk-visually-hidden">{` ${text.which(by.name, formatInstant(at))}`}</span>
              </a>
            )}
          </>
        ),
      }))}
    />
  )

type Refused = { written: string; problems: readonly Problem[] }

/** The working notes of a case that is open, what they are, and a new one. */
export const workingNotesPart = async (view: CaseView, { written, problems }: Refused) => {
  const { header, store, session, newId } = view
  const closed = header.status === 'closed'
  const notes = closed ? [] : await readWorkingNotes(store.table, store.county, header.id)
  const writes = mayWrite(view)
  return (
    <>
      <h2 class="govuk-heading-m">{text.title}</h2>
      <p class="govuk-body">{closed ? text.removed : text.intro}</p>
      {!closed && <Notes notes={notes} view={view} writes={writes} />}
      {writes && (
        <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/minnesanteckning`}>
          <NoteField label={text.text} value={written} problem={problemText(problems, 'note')} />
          <SubmitButton kind="secondary">{text.save}</SubmitButton>
        </ActForm>
      )}
    </>
  )
}
