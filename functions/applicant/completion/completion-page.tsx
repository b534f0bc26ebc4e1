import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { isInTime, toInstant } from '../../../shared/domain/time.ts'
import { mismatchesOf } from '../../../shared/form/budget.ts'
import { MismatchList } from '../../../shared/form/mismatch-list.tsx'
import { Fields } from '../../../shared/form/render-field.tsx'
import { Items } from '../../../shared/form/render-list.tsx'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import type { OwnCase } from '../case/load-case.ts'
import { texts } from '../text/texts.ts'
import { Files } from './files-part.tsx'
import { answerField, type WrittenPart } from './read-form.ts'

const text = texts.completion

const frame = (session: Session, id: string) => ({
  ...chrome(session, {
    title: text.title,
    back: { href: `/ansok/arende/${id}`, text: texts.case.title },
  }),
})

const Request = ({ request }: { request: NonNullable<OwnCase['request']> }) => (
  <>
    <h2 class="govuk-heading-m">{text.requests[request.kind]}</h2>
    <SummaryList
      rows={[
        { key: text.asks, value: <Written text={request.text} /> },
        ...(request.hinders === undefined
          ? []
          : [{ key: text.hinders, value: <Written text={request.hinders} /> }]),
        { key: text.last, value: formatDay(request.lastDay) },
        { key: text.consequence, value: <Swedish>{request.consequence}</Swedish> },
      ]}
    />
  </>
)

type PartProps = { part: WrittenPart; problems: readonly Problem[] }

export const Part = ({ part: { section, written }, problems }: PartProps) => {
  const notes = mismatchesOf(section, written)
  return (
    <>
      <h2 class="govuk-heading-m">{section.title}</h2>
      <MismatchList mismatches={notes} address="" />
      <Fields fields={section.fields} written={written} path="" problems={problems} basis />
      {section.list && <Items list={section.list} written={written} problems={problems} notes={notes} />}
    </>
  )
}

/** Enter in a field presses the form's first button: this one sends nothing and keeps everything. */
export const DefaultButton = () => (
  <button
    type="submit"
    name="action"
    value="stay"
    class="govuk-visually-hidden"
    tabIndex={-1}
    aria-hidden="true"
  >
    {texts.draft.title}
  </button>
)

export type CompletionView = {
  own: OwnCase
  now: number
  parts: readonly WrittenPart[]
  /** What will go with the answer. */
  files: readonly CaseDocument[]
  answer: string
  instance: string
  problems?: readonly Problem[]
  moved?: boolean
}

/** The request, a free answer, and the parts of the application that lack something, to be put right in place. */
export const completionPage = (session: Session, view: CompletionView): string => {
  const { own, parts, files, answer, instance, problems = [], moved = false } = view
  const { header, request } = own
  const address = `/ansok/arende/${header.id}/komplettera`
  const lastDay = header.completionLastDay ?? request?.lastDay
  const late = lastDay !== undefined && !isInTime(toInstant(view.now), lastDay)
  return page(
    {
      ...frame(session, header.id),
      problems,
      ...(moved ? { notice: { kind: 'warning' as const, text: text.moved } } : {}),
    },
    <>
      <span class="sb-caption">{texts.case.caption(header.id)}</span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      {late && <WarningText>{text.late}</WarningText>}
      {request && <Request request={{ ...request, lastDay: header.completionLastDay ?? request.lastDay }} />}
      <PostForm session={session} action={address}>
        <DefaultButton />
        <HiddenField name="sections" value={parts.map(({ section }) => section.name).join(' ')} />
        <HiddenField name="body" value={header.body} />
        <HiddenField name="instance" value={instance} />
        <HiddenField name="files" value={files.map(({ id }) => id).join(' ')} />
        <TextArea
          name="answer"
          label={text.answer}
          hint={text.answerHint}
          words={answerField.words}
          individuals="remind"
          value={answer}
          problem={problemText(problems, 'answer')}
        />
        <Files words={texts.answerFiles} files={files} />
        <h2 class="govuk-heading-m">{text.sections}</h2>
        {parts.length > 0 && <p class="govuk-body">{text.sectionsIntro}</p>}
        <SubmitButton kind="secondary" name="action" value="all">
          {text.all}
        </SubmitButton>
        {parts.map((part) => (
          <Part key={part.section.name} part={part} problems={problems} />
        ))}
        <Inset>{text.public}</Inset>
        <SubmitButton name="action" value="send">
          {text.send}
        </SubmitButton>
      </PostForm>
    </>,
  )
}

export const noCompletionPage = (session: Session, id: string, why: string): string =>
  page(
    frame(session, id),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{why}</p>
    </>,
  )
