import { checkEligibility, eligibilityAnswers } from '../../shared/domain/eligibility.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { LinkButton, SubmitButton } from '../../shared/web/components/submit-button.tsx'
import {
  askAgain,
  EligibilityAnswer,
  EligibilityQuestions,
  eligibilityWords,
  isAnswered,
  type WrittenAnswers,
  writtenIn,
} from '../../shared/web/eligibility.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { problemText } from '../../shared/web/problem.ts'
import { html, type Response } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'
import type { PublicDeps } from './deps.ts'
import { words } from './text/words.ts'

const path = '/kan-ni-soka'
const back = () => ({ href: '/', text: words.toStart })

const questions = (session: Session | null, written: WrittenAnswers, missing: boolean): Response => {
  const { title, intro, check, applicantMissing } = eligibilityWords
  const problems = missing ? [{ field: 'sokande', text: applicantMissing }] : []
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{intro}</p>
      <form method="get" action={path}>
        <EligibilityQuestions written={written} problem={problemText(problems, 'sokande')} />
        <SubmitButton>{check}</SubmitButton>
      </form>
    </>
  )
  return html(page(chrome(session, { title, problems, back: back() }), content), missing ? 422 : 200)
}

/** The three questions for anyone, signed in or not. Nothing is kept. */
export const eligibilityPage = async (
  _: PublicDeps,
  { request: { query }, session }: Visit,
): Promise<Response> => {
  const written = writtenIn(query, '')
  if (!isAnswered(query)) return questions(session, written, false)
  const answers = eligibilityAnswers.safeParse(written)
  if (!answers.success) return questions(session, written, true)
  const result = checkEligibility(answers.data)
  const content = (
    <>
      <EligibilityAnswer result={result} />
      <LinkButton href="/">{words.start.toRounds}</LinkButton>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}?${askAgain(answers.data)}`}>
          {eligibilityWords.again}
        </a>
      </p>
    </>
  )
  const title = eligibilityWords.answers[result.answer]
  return html(page(chrome(session, { title, back: back() }), content))
}
