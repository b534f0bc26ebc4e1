import { checkEligibility } from '../../shared/domain/eligibility.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { LinkButton, SubmitButton } from '../../shared/web/components/submit-button.tsx'
import {
  askAgain,
  EligibilityAnswer,
  EligibilityQuestions,
  eligibilityWords,
  isAnswered,
  readAnswers,
  type WrittenAnswers,
  writtenIn,
} from '../../shared/web/eligibility.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import type { Problem } from '../../shared/web/problem.ts'
import { html, type Response } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'
import type { PublicDeps } from './deps.ts'
import { words } from './text/words.ts'

const path = '/kan-ni-soka'
const back = () => ({ href: '/', text: words.toStart })

const questions = (
  session: Session | null,
  written: WrittenAnswers,
  problems: readonly Problem[] = [],
): Response => {
  const { title, intro, check } = eligibilityWords
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{intro}</p>
      <form method="get" action={path}>
        <EligibilityQuestions written={written} problems={problems} />
        <SubmitButton>{check}</SubmitButton>
      </form>
    </>
  )
  return html(
    page(chrome(session, { title, problems, back: back() }), content),
    problems.length > 0 ? 422 : 200,
  )
}

/** The three questions for anyone, signed in or not. Nothing is kept. */
export const eligibilityPage = async (
  _: PublicDeps,
  { request: { query }, session }: Visit,
): Promise<Response> => {
  const written = writtenIn(query, '')
  if (!isAnswered(query)) return questions(session, written)
  const read = readAnswers(written)
  if ('problems' in read) return questions(session, written, read.problems)
  const result = checkEligibility(read.answers)
  const content = (
    <>
      <EligibilityAnswer result={result} />
      <LinkButton href="/">{words.start.toRounds}</LinkButton>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}?${askAgain(read.answers)}`}>
          {eligibilityWords.again}
        </a>
      </p>
    </>
  )
  const title = eligibilityWords.answers[result.answer]
  return html(page(chrome(session, { title, back: back() }), content))
}
