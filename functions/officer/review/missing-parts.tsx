import type { Application } from '../../../shared/domain/application.ts'
import { missingParts } from '../../../shared/domain/eligibility.ts'
import { sv } from '../text/sv.ts'

/** What is missing of 5 §, each as a phrase with its paragraph. */
export const missingPhrases = (application: Application): string[] =>
  missingParts(application).map(({ part, measure, paragraph }) =>
    sv.partOf(sv.parts[part], measure, paragraph),
  )

export const MissingParts = ({ application }: { application: Application }) => {
  const phrases = missingPhrases(application)
  return phrases.length === 0 ? (
    <p class="govuk-body">{sv.review.complete}</p>
  ) : (
    <>
      <p class="govuk-body">{sv.review.missing}</p>
      <ul class="govuk-list govuk-list--bullet">
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </>
  )
}
