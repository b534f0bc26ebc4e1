import type { Application } from '../../../shared/domain/application.ts'
import type { CompletionKind, CompletionRequest } from '../../../shared/domain/submission.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { ActForm, type CaseForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { missingPhrases } from '../review/missing-parts.tsx'
import { sv } from '../text/sv.ts'

const text = sv.completion

type Asking = CaseForm & { kind: CompletionKind }

const Day = ({ label, form, problems = [] }: Pick<CaseForm, 'form' | 'problems'> & { label: string }) => (
  <DateField
    name="lastDay"
    label={label}
    value={one(form, 'lastDay')}
    problem={problemText(problems, 'lastDay')}
  />
)

/** What 5 § asks and the application lacks, as the request may begin; empty when nothing is. */
export const missingList = (application: Application): string => {
  const missing = missingPhrases(application)
  return missing.length === 0 ? '' : [text.start, ...missing.map((phrase) => `- ${phrase}`)].join('\n')
}

/** A new request of one of the two kinds: what is missing, until when, and what follows if nobody answers. */
export const askPage = ({ session, header, instance, kind, form, problems = [] }: Asking) =>
  taskPage(
    { session, header, title: text.titles[kind], problems },
    <>
      <p class="govuk-body">{text.intros[kind]}</p>
      <ActForm session={session} instance={instance}>
        <TextArea
          name="text"
          label={text.text}
          hint={text.textHint}
          rows={10}
          value={one(form, 'text')}
          problem={problemText(problems, 'text')}
        />
        {kind === 'injunction' && (
          <TextArea
            name="hinders"
            label={text.hinders}
            hint={text.hindersHint}
            rows={4}
            value={one(form, 'hinders')}
            problem={problemText(problems, 'hinders')}
          />
        )}
        <Day label={text.lastDay} form={form} problems={problems} />
        <p class="govuk-body">{text.consequenceLabel}:</p>
        <Inset>{text.consequences[kind]}</Inset>
        <SubmitButton>{text.sends[kind]}</SubmitButton>
      </ActForm>
    </>,
  )

type Extending = CaseForm & { request: CompletionRequest | null }

/** The request that waits for an answer, and a later last day for it. */
export const extendPage = ({ session, header, instance, form, problems = [], request }: Extending) =>
  taskPage(
    { session, header, title: text.extendTitle, problems },
    <>
      {request !== null && (
        <SummaryList
          rows={[
            { key: text.open, value: <Written text={request.text} /> },
            { key: text.lastDay, value: formatDay(request.lastDay) },
          ]}
        />
      )}
      <ActForm session={session} instance={instance} action={`/lan/arende/${header.id}/forlang`}>
        <Day label={text.extendLabel} form={form} problems={problems} />
        <SubmitButton>{text.extend}</SubmitButton>
      </ActForm>
    </>,
  )
