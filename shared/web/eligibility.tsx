import { type Eligibility, type EligibilityAnswers, eligibilityAnswers } from '../domain/eligibility.ts'
import { Checkboxes, Radios } from './components/choices.tsx'
import { HiddenField } from './components/hidden-field.tsx'
import { inBoth, language } from './language.ts'
import { type Problem, problemText } from './problem.ts'
import { enEligibility } from './text/en-eligibility.ts'
import { svEligibility } from './text/sv-eligibility.ts'

export const eligibilityWords = inBoth({ sv: svEligibility, en: enEligibility })
const text = eligibilityWords

export type WrittenAnswers = { applicant: string; purposes: string[]; bars: string[] }

/** The answers as they stand in an address: they are asked by GET, since answering changes nothing. `given` until somebody has chosen. */
export const writtenIn = (query: URLSearchParams, given: string): WrittenAnswers => ({
  applicant: query.get('sokande') ?? query.get('igen') ?? given,
  purposes: query.getAll('andamal'),
  bars: query.getAll('hinder'),
})

export const isAnswered = (query: URLSearchParams): boolean =>
  !query.has('igen') && ['svar', 'andamal', 'hinder', 'sokande'].some((name) => query.has(name))

type ReadAnswers = { answers: EligibilityAnswers } | { problems: Problem[] }

/** What was chosen, or what is not yet. Who cannot be given the grant need not say for what. */
export const readAnswers = ({ applicant, purposes, bars }: WrittenAnswers): ReadAnswers => {
  const given = eligibilityAnswers.safeParse({ applicant, purposes, bars })
  const { shape } = eligibilityAnswers
  const choseNothing = purposes.length === 0 && applicant !== 'other'
  const wrong: [string, boolean, string][] = [
    ['sokande', !shape.applicant.safeParse(applicant).success, text.applicantMissing],
    ['andamal', choseNothing || !shape.purposes.safeParse(purposes).success, text.purposesMissing],
    ['hinder', !shape.bars.safeParse(bars).success, text.barsUnknown],
  ]
  const problems = wrong.flatMap(([field, isWrong, problem]) => (isWrong ? [{ field, text: problem }] : []))
  return given.success && problems.length === 0 ? { answers: given.data } : { problems }
}

/** The query that shows the questions again with these answers. */
export const askAgain = ({ applicant, purposes, bars }: EligibilityAnswers): string =>
  new URLSearchParams([
    ['igen', applicant],
    ...purposes.map((value) => ['andamal', value]),
    ...bars.map((value) => ['hinder', value]),
  ]).toString()

type Props = { written: WrittenAnswers; problems: readonly Problem[] }

/** The three questions. */
export const EligibilityQuestions = ({ written, problems }: Props) => (
  <>
    <HiddenField name="svar" value="1" />
    <Radios
      name="sokande"
      label={text.applicant}
      options={eligibilityAnswers.shape.applicant.options.map((value) => ({
        value,
        text: text.applicants[value],
      }))}
      value={written.applicant}
      problem={problemText(problems, 'sokande')}
    />
    <Checkboxes
      name="andamal"
      label={text.purposes}
      hint={text.purposesHint}
      options={[
        { value: 'area', text: text.area },
        { value: 'resource-centre', text: text.centre },
        { value: 'other', text: text.otherPurpose },
      ]}
      values={written.purposes}
      problem={problemText(problems, 'andamal')}
    />
    <Checkboxes
      name="hinder"
      label={text.bars}
      hint={text.barsHint}
      options={[
        { value: 'statutory-duty', text: text.statutory, hint: text.statutoryHint },
        { value: 'state-funded', text: text.funded, hint: text.fundedHint },
      ]}
      values={written.bars}
      problem={problemText(problems, 'hinder')}
    />
  </>
)

const Reasons = ({ reasons }: { reasons: readonly string[] }) =>
  reasons.length === 1 ? (
    <p class="govuk-body">{reasons[0]}</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )

/** The answer with its reasons. No answer stops an application (FL 22 §). */
export const EligibilityAnswer = ({ result }: { result: Eligibility }) => (
  <>
    <h1 class="govuk-heading-l">{text.answers[result.answer]}</h1>
    <Reasons reasons={result.reasons.map(({ reason }) => reason[language()])} />
    {result.answer === 'no' && <p class="govuk-body">{text.stillOpen}</p>}
  </>
)
