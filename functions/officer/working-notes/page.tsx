import { readCase } from '../../../shared/aws/cases.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import type { WorkingNote } from '../../../shared/domain/working-note.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Written } from '../../../shared/web/components/summary-list.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import type { Acting } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { NoteField } from './note-field.tsx'
import { noteOf } from './on-note.ts'

const text = sv.workingNotes

type Shown = { header: Acting['header']; note: WorkingNote; written?: string; problems?: readonly Problem[] }

/** One working note: its author changes or removes it, and whoever handles the case takes care of it. */
export const notePage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { session }: Pick<SignedVisit, 'session'>,
  { header, note, written = note.text, problems = [] }: Shown,
): Response => {
  const own = note.by.subject === session.subject
  const address = `/lan/arende/${header.id}/minnesanteckning/${note.id}`
  return taskPage(
    { session, header, title: text.one, problems },
    <>
      <p class="govuk-body">{sv.notes.by(note.by.name, formatInstant(note.at))}</p>
      {own ? (
        <>
          <ActForm session={session} instance={newId()} action={address}>
            <NoteField label={text.one} value={written} problem={problemText(problems, 'note')} />
            <SubmitButton>{sv.save}</SubmitButton>
          </ActForm>
          <ActForm session={session} instance={newId()} action={`${address}/ta-bort`}>
            <SubmitButton kind="warning">{text.remove}</SubmitButton>
          </ActForm>
        </>
      ) : (
        <Written text={note.text} />
      )}
      <h2 class="govuk-heading-m">{text.keepTitle}</h2>
      <p class="govuk-body">{text.keepIntro}</p>
      <ActForm session={session} instance={newId()} action={`${address}/ta-om-hand`}>
        <SubmitButton kind="secondary">{text.keep}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showNote: Page = async (deps, visit) => {
  const { county, table } = storeOf(deps, visit.session)
  const header = await readCase(table, county, caseIdOf(visit.request))
  mustAllow(header, 'write-working-note')
  return notePage(deps, visit, { header, note: await noteOf({ county, table }, header.id, visit.request) })
}
