import type { UploadForm } from '../../../../shared/aws/desk-uploads.ts'
import type { CaseHeader } from '../../../../shared/domain/case.ts'
import type { CaseDocument } from '../../../../shared/domain/submission.ts'
import { Checkboxes, Radios } from '../../../../shared/web/components/choices.tsx'
import { DateField } from '../../../../shared/web/components/date-field.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import type { Problem } from '../../../../shared/web/problem.ts'
import { type Form, many } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import type { Session } from '../../../../shared/web/session.ts'
import { ActForm } from '../../act-form.tsx'
import { taskPage } from '../../case/case-page.tsx'
import { shown } from '../../proposal/fields.tsx'
import { sv } from '../../text/sv.ts'
import { DeskFilesPart } from '../desk-files-part.tsx'

const text = sv.papers

export type PaperView = {
  session: Session
  header: CaseHeader
  instance: string
  files: readonly CaseDocument[]
  upload: UploadForm
  told: string | null
  form: Form
  problems?: readonly Problem[]
}

/** The files first, then the four fields of the diary (OSL 5 kap. 2 §). */
export const paperPage = (view: PaperView): Response => {
  const { session, header, instance, files, upload, told, form, problems = [] } = view
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <h2 class="govuk-heading-m">{text.files}</h2>
      <DeskFilesPart files={files} form={upload} told={told} />
      <ActForm session={session} instance={instance}>
        <h2 class="govuk-heading-m">{text.what}</h2>
        <Radios
          {...shown(fields, 'direction')}
          label={text.direction}
          options={(['in', 'out'] as const).map((value) => ({ value, text: text.directions[value] }))}
        />
        <TextField {...shown(fields, 'party')} label={text.party} hint={text.partyHint} />
        <DateField {...shown(fields, 'day')} label={text.day} hint={text.dayHint} />
        <TextField {...shown(fields, 'about')} label={text.about} hint={text.aboutHint} spellcheck />
        <Checkboxes
          name="more"
          label={text.more}
          options={[
            { value: 'left-out', text: text.leftOut, hint: text.leftOutHint },
            { value: 'authority', text: text.authority, hint: text.authorityHint },
          ]}
          values={many(form, 'more')}
          problem={problems.find(({ field }) => field === 'more')?.text}
        />
        <SubmitButton>{text.register}</SubmitButton>
      </ActForm>
    </>,
  )
}
