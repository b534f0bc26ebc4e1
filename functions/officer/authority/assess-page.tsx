import type { CaseHeader } from '../../../shared/domain/case.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { DocumentLink } from '../case/document-link.tsx'
import { sv } from '../text/sv.ts'
import type { ShownProof } from './read-proof.ts'

const text = sv.authority

type AssessView = {
  session: Session
  header: CaseHeader
  /** On what ground the signatory acted, in words. */
  ground: string
  proof: ShownProof
  verdict: string
  note: string
  instance: string
  problems?: readonly Problem[]
}

/** Whether the document shows that the signatory may act for the organisation. */
export const assessPage = (view: AssessView): Response => {
  const { session, header, ground, proof, verdict, note, instance, problems = [] } = view
  return taskPage(
    { session, header, title: text.title, problems },
    <ActForm session={session} instance={instance}>
      <SummaryList
        rows={[
          { key: text.ground, value: ground },
          { key: text.document, value: <DocumentLink id={header.id} document={proof.document} /> },
        ]}
      />
      <HiddenField name="document" value={proof.document.id} />
      <Radios
        name="verdict"
        label={text.verdict}
        options={[
          { value: 'accepted', text: text.verdicts.accepted },
          { value: 'insufficient', text: text.verdicts.insufficient },
        ]}
        value={verdict}
        problem={problemText(problems, 'verdict')}
      />
      <TextArea
        name="note"
        label={text.note}
        hint={text.noteHint}
        words={300}
        individuals="remind"
        value={note}
        problem={problemText(problems, 'note')}
      />
      <SubmitButton>{sv.save}</SubmitButton>
    </ActForm>,
  )
}

/** Nothing has come in to look at. */
export const nothingToAssess = (session: Session, header: CaseHeader): Response =>
  taskPage({ session, header, title: text.title }, <p class="govuk-body">{text.none}</p>)
