import { fieldId, type Problem } from '../problem.ts'
import { words } from '../text/words.ts'

/** All problems at the top of the page, each a link to its field. Nothing when there are none. */
export const ErrorSummary = ({ problems }: { problems: readonly Problem[] }) =>
  problems.length > 0 && (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{words.problems}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {problems.map((problem) => (
              <li key={problem.field + problem.text}>
                <a href={`#${fieldId(problem.field)}`}>
                  {problem.where ? `${problem.where}: ${problem.text}` : problem.text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
