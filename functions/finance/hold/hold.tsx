import { latestWaits } from '../../../shared/aws/attention.ts'
import { paymentHeld } from '../../../shared/domain/acts/payment-plan.ts'
import type { Payable } from '../../../shared/exports/payment-line.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { svTasks } from '../text/sv-tasks.ts'
import { commitLine } from './commit.ts'
import { lineFacts, readLine, tasksAddress } from './line.ts'

const text = svTasks.hold
const words = 100

const holdPage = (session: Session, payable: Payable, reason = '', problem?: string): Response => {
  const problems = problem === undefined ? [] : [{ field: 'reason', text: problem }]
  return html(
    page(
      chrome(session, { title: text.title, problems, back: { href: '/ekonomi', text: sv.title } }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <p class="govuk-body">{text.intro}</p>
        <SummaryList rows={lineFacts(payable)} />
        <PostForm session={session}>
          <TextArea
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            value={reason}
            words={words}
            individuals="remind"
            rows={4}
            problem={problem}
          />
          <SubmitButton>{text.save}</SubmitButton>
        </PostForm>
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
}

export const showHold: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const payable = await readLine(table, county, request)
  return payable.instalment.hold === undefined ? holdPage(session, payable) : redirect(tasksAddress)
}

/** Keeps a line back with a reason, and gives the officer a task. Sent again, or by two people, it is held once. */
export const holdLine: Page = async (deps, visit) => {
  const { request, session } = visit
  const reason = normalise(one(request.form, 'reason'))
  const problem =
    reason === ''
      ? text.reasonMissing
      : textProblem({ kind: 'text', name: 'reason', label: text.reason, words }, reason)
  if (problem !== undefined) {
    const { county, table } = storeOf(deps, session)
    return holdPage(session, await readLine(table, county, request), one(request.form, 'reason'), problem)
  }
  await commitLine(deps, visit, async ({ county, payable: { header, instalment }, by }) => {
    if (instalment.hold !== undefined) return null
    const held = paymentHeld(header, instalment, reason, by)
    const content = { version: held.act.header.version, about: 'payment-held' as const, at: by.at }
    return { ...held, also: [latestWaits(county, header.id, content, instalment.number)] }
  })
  return redirect(`${tasksAddress}?klart=hallen`)
}
