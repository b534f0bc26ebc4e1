import type { UploadForm } from '../../../../shared/aws/desk-uploads.ts'
import type { CaseHeader } from '../../../../shared/domain/case.ts'
import type { Decision } from '../../../../shared/domain/decision.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'
import { formatInstant } from '../../../../shared/domain/time.ts'
import { Checkboxes } from '../../../../shared/web/components/choices.tsx'
import { Select } from '../../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import { type Problem, problemText } from '../../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import type { Session } from '../../../../shared/web/session.ts'
import { ActForm } from '../../act-form.tsx'
import { taskPage } from '../../case/case-page.tsx'
import { shown } from '../../proposal/fields.tsx'
import { sv } from '../../text/sv.ts'
import { CameInFields } from '../arrivals/came-in-fields.tsx'
import { DeskFilesPart } from '../desk-files-part.tsx'

const text = sv.appeals

export type AppealForm = {
  session: Session
  header: CaseHeader
  instance: string
  decisions: readonly Decision[]
  files: readonly CaseDocument[]
  upload: UploadForm
  told: string | null
  form: Form
  problems?: readonly Problem[]
}

/** The original first, then when and how it came, from whom, which decision it is about and what it asks for (FL 22 and 43 §§). */
export const appealFormPage = (view: AppealForm): Response => {
  const { session, header, instance, decisions, files, upload, told, form, problems = [] } = view
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.registerTitle, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <h2 class="govuk-heading-m">{text.original}</h2>
      <p class="govuk-body">{text.originalText}</p>
      <DeskFilesPart files={files} form={upload} told={told} />
      <ActForm session={session} instance={instance}>
        <h2 class="govuk-heading-m">{text.facts}</h2>
        <CameInFields {...fields} text={text.cameIn} />
        <TextField {...shown(fields, 'party')} label={text.party} hint={text.partyHint} />
        <Select
          {...shown(fields, 'decision')}
          value={one(form, 'decision') || String(header.decision)}
          label={text.which}
          options={decisions.map(({ number, decidedAt }) => ({
            value: String(number),
            text: text.decisionName(number, formatInstant(decidedAt)),
          }))}
        />
        <TextField {...shown(fields, 'asks')} label={text.asks} hint={text.asksHint} spellcheck />
        <Checkboxes
          name="more"
          label={sv.papers.more}
          options={[{ value: 'left-out', text: sv.papers.leftOut, hint: sv.papers.leftOutHint }]}
          values={many(form, 'more')}
          problem={problemText(problems, 'more')}
        />
        <SubmitButton>{text.register}</SubmitButton>
      </ActForm>
    </>,
  )
}
