import type { Eligibility, EligibilityAnswers } from '../../../shared/domain/eligibility.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import {
  askAgain,
  EligibilityAnswer,
  EligibilityQuestions,
  eligibilityWords,
  type WrittenAnswers,
} from '../../../shared/web/eligibility.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'

const text = texts.start
const back = () => ({ href: '/ansok', text: texts.back })

/** Where the round stands on the day of the visit. */
export type RoundState = 'coming' | 'open' | 'closed'

const RoundFacts = ({ round, state }: { round: Round; state: RoundState }) => (
  <>
    <SummaryList
      rows={[
        { key: text.round, value: <Swedish>{round.title}</Swedish> },
        {
          key: text.county,
          value: <Swedish>{countyByCode(round.county)?.authority.name ?? round.county}</Swedish>,
        },
        { key: text.last, value: formatDay(round.lastDay) },
      ]}
    />
    {state === 'closed' && <WarningText>{text.late(formatDay(round.lastDay))}</WarningText>}
  </>
)

const frame = (session: Session, round: Round, title: string, problems: readonly Problem[] = []) =>
  chrome(session, { title, back: back(), problems, footer: { contact: round.contact } })

type QuestionsView = {
  round: Round
  state: RoundState
  written: WrittenAnswers
  problems?: readonly Problem[]
}

/** Three questions; asked by GET, since answering changes nothing. */
export const questionsPage = (session: Session, view: QuestionsView): string => {
  const { round, state, written, problems = [] } = view
  return page(
    frame(session, round, eligibilityWords.title, problems),
    <>
      <h1 class="govuk-heading-l">{eligibilityWords.title}</h1>
      <RoundFacts round={round} state={state} />
      <p class="govuk-body">{eligibilityWords.intro}</p>
      <form method="get" action={`/ansok/ny/${round.id}`}>
        <EligibilityQuestions written={written} problems={problems} />
        <SubmitButton>{eligibilityWords.check}</SubmitButton>
      </form>
    </>,
  )
}

export const comingPage = (session: Session, round: Round): string =>
  page(
    frame(session, round, round.title),
    <>
      <h1 class="govuk-heading-l">
        <Swedish>{round.title}</Swedish>
      </h1>
      <p class="govuk-body">{text.notOpen(formatDay(round.opensOn))}</p>
    </>,
  )

type ResultView = {
  round: Round
  state: RoundState
  answers: EligibilityAnswers
  result: Eligibility
  instance: string
}

/** The answer with its reasons. No answer stops an application (FL 22 §). */
export const resultPage = (
  session: Session,
  { round, state, answers, result, instance }: ResultView,
): string =>
  page(
    { ...frame(session, round, eligibilityWords.answers[result.answer]) },
    <PostForm session={session} action={`/ansok/ny/${round.id}`}>
      <EligibilityAnswer result={result} />
      <RoundFacts round={round} state={state} />
      <HiddenField name="instance" value={instance} />
      <SubmitButton>{text.begin}</SubmitButton>
      <p class="govuk-body">
        <a class="govuk-link" href={`/ansok/ny/${round.id}?${askAgain(answers)}`}>
          {eligibilityWords.again}
        </a>
      </p>
    </PostForm>,
  )
