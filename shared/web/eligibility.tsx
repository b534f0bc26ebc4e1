import { type Eligibility, type EligibilityAnswers, eligibilityAnswers } from '../domain/eligibility.ts'
import { Checkboxes, Radios } from './components/choices.tsx'
import { inBoth, language } from './language.ts'
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
  !query.has('igen') && ['andamal', 'hinder', 'sokande'].some((name) => query.has(name))

/** The query that shows the questions again with these answers. */
export const askAgain = ({ applicant, purposes, bars }: EligibilityAnswers): string =>
  new URLSearchParams([
    ['igen', applicant],
    ...purposes.map((value) => ['andamal', value]),
    ...bars.map((value) => ['hinder', value]),
  ]).toString()

type Props = { written: WrittenAnswers; problem: string | undefined }

/** The three questions. */
export const EligibilityQuestions = ({ written, problem }: Props) => (
  <>
    <Radios
      name="sokande"
      label={text.applicant}
      options={eligibilityAnswers.shape.applicant.options.map((value) => ({
        value,
        text: text.applicants[value],
      }))}
      value={written.applicant}
      problem={problem}
    />
    <Checkboxes
      name="andamal"
      label={text.purposes}
      hint={text.purposesHint}
      options={[
        { value: 'area', text: text.area },
        { value: 'resource-centre', text: text.centre },
      ]}
      values={written.purposes}
    />
    <Checkboxes
      name="hinder"
      label={text.bars}
      hint={text.barsHint}
      options={[
        { value: 'statutory-duty', text: text.statutory, hint: text.statutoryHint },
        { value: 'state-funded', text: text.funded },
      ]}
      values={written.bars}
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
