import { keys } from '../../../shared/aws/keys.ts'
import { queryAll, type Table } from '../../../shared/aws/table.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { noteWritten } from '../../../shared/domain/acts/records.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { holds, type Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { SecrecyWarning } from '../registry/secrecy/marked.tsx'
import { sv } from '../text/sv.ts'
import { workingNotesPart } from '../working-notes/part.tsx'
import { casePage } from './case-page.tsx'
import { type Note, parseNote } from './note.ts'
import { type CaseView, readCaseView } from './read-view.ts'

const text = sv.notes

export const readNotes = async (table: Pick<Table, 'query'>, county: string, id: string): Promise<Note[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'NOTE#' })).map(parseNote)

const Notes = ({ notes, marks }: { notes: readonly Note[] } & Pick<CaseView, 'marks'>) =>
  notes.length === 0 ? (
    <p class="govuk-body">{text.empty}</p>
  ) : (
    <SummaryList
      rows={notes.map(({ text: written, at, by, kept }, n) => ({
        key: text.by(by.name, formatInstant(at)),
        value: (
          <>
            <SecrecyWarning marks={marks} target={`note.${n + 1}`} />
            <Written text={written} />
            {kept && <p class="govuk-hint">{text.kept(kept.by.name, formatInstant(kept.at))}</p>}
          </>
        ),
      }))}
    />
  )

type Refused = { written: string; problems: readonly Problem[] }
const fresh: Refused = { written: '', problems: [] }

/** Both kinds kept apart, each with what it is; what was refused stands in its own form. */
export const notesPage = async (view: CaseView, { own = fresh, working = fresh } = {}): Promise<Response> => {
  const { store, header, session, newId } = view
  const notes = await readNotes(store.table, store.county, header.id)
  return casePage(
    view,
    '/anteckning',
    <>
      <h2 class="govuk-heading-m">{text.title}</h2>
      <p class="govuk-body">{text.intro}</p>
      <Notes notes={notes} marks={view.marks} />
      {holds(session, 'officer', 'decider', 'registrar') && (
        <ActForm session={session} instance={newId()} action={`/lan/arende/${header.id}/anteckning`}>
          <TextArea
            name="text"
            label={text.text}
            hint={text.hint}
            individuals="remind"
            value={own.written}
            problem={problemText(own.problems, 'text')}
          />
          <SubmitButton kind="secondary">{text.save}</SubmitButton>
        </ActForm>
      )}
      {await workingNotesPart(view, working)}
    </>,
    [...own.problems, ...working.problems],
  )
}

export const showNotes: Page = async (deps, visit) => notesPage(await readCaseView(deps, visit))

/** Tjänsteanteckning (FL 27 §): part of the case, unchangeable, with author and time. */
export const writeNote: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'write-note',
    to: '/anteckning',
    done: 'noted',
    plan: async ({ county, table, header, actor }) => {
      const { form } = visit.request
      const read = reader(form)
      const written = read.text('text', { words: 1000, required: text.missing })
      if (read.problems.length > 0)
        return notesPage(await readCaseView(deps, visit), {
          own: { written: one(form, 'text'), problems: read.problems },
        })
      const number = (await readNotes(table, county, header.id)).length + 1
      const by = { subject: actor.subject, name: visit.session.name }
      return {
        act: noteWritten(header, { number, textHash: hashOf(written) }, actor),
        also: [putNew({ ...keys.note(county, header.id, number), text: written, at: actor.at, by })],
      }
    },
  })
