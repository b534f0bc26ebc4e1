import * as z from 'zod'
import { notFound } from '../../../shared/domain/errors.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { type Reversible, readReversible, reverseLine } from '../../../shared/exports/reverse-line.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { one, type Request } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { batchIdFrom, type Page, storeOf } from '../deps.ts'
import { svAnswers } from '../text/sv-answers.ts'

const text = svAnswers.reverse
const longest = 500

type Place = { batch: string; line: number }

const placeIn = ({ params }: Request): Place => {
  const line = z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .safeParse(params.line)
  if (!line.success) throw notFound('line')
  return { batch: batchIdFrom(params.id), line: Number(line.data) }
}

type View = Reversible & { session: Session; reason: string; problems: readonly Problem[] }

const Form = ({ session, line, reason, problems }: View) => (
  <PostForm session={session} action={`/ekonomi/underlag/${line.batch}/rad/${line.line}/aterta`}>
    <TextArea
      name="reason"
      label={text.reason}
      hint={text.reasonHint}
      value={reason}
      rows={3}
      problem={problemText(problems, 'reason')}
    />
    <WarningText>{text.warning}</WarningText>
    <SubmitButton>{text.send}</SubmitButton>
  </PostForm>
)

const show = (view: View): Response => {
  const { session, line, instalment, hinders, problems } = view
  const title = text.title(line.batch, line.line)
  const back = { href: `/ekonomi/underlag/${line.batch}`, text: text.back(line.batch) }
  return html(
    page(
      chrome(session, { title, back, problems }),
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.intro}</p>
        <SummaryList
          rows={[
            { key: text.receiver, value: line.receiver },
            { key: text.case, value: line.diaryNumber ?? line.case },
            { key: text.amount, value: formatKronor(line.amount) },
            { key: text.state, value: svAnswers.states[instalment.status] },
          ]}
        />
        {hinders === null ? <Form {...view} /> : <Inset>{text.hinders[hinders]}</Inset>}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
}

export const showReverse: Page = async (deps, { request, session }) => {
  const found = await readReversible(storeOf(deps, session), placeIn(request), session.subject)
  return show({ ...found, session, reason: '', problems: [] })
}

const wrongIn = (reason: string): Problem[] => {
  if (reason === '') return [{ field: 'reason', text: text.reasonMissing }]
  return reason.length > longest ? [{ field: 'reason', text: text.reasonLong }] : []
}

export const postReverse: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const place = placeIn(request)
  const reason = one(request.form, 'reason').trim()
  const found = await readReversible(store, place, session.subject)
  const problems = wrongIn(reason)
  if (problems.length > 0) return show({ ...found, session, reason, problems })
  const by = { subject: session.subject, name: session.name }
  await reverseLine(store, { ...place, reason, by, at: request.receivedAt })
  return redirect(`/ekonomi/underlag/${place.batch}?efter=atertagen&av=${place.line}&rad=${place.line}`)
}
