import { budgetYears } from '../read-overview.ts'
import { sv } from '../text/sv-reconciliation.ts'
import { sv as reports } from '../text/sv-reports.ts'
import { addressOf } from './read.ts'

/** Each budget year there can be money in; the one that is shown is said, not led to. */
export const Years = ({ base, shown, thisYear }: { base: string; shown: number; thisYear: number }) => (
  <nav aria-label={sv.years} class="sb-not-printed">
    <p class="govuk-body">
      {sv.years}:{' '}
      {budgetYears(thisYear).map((year) => (
        <span key={year}>
          {year === shown ? (
            <strong>{year}</strong>
          ) : (
            <a class="govuk-link" href={`${base}?ar=${year}`}>
              {year}
            </a>
          )}{' '}
        </span>
      ))}
    </p>
  </nav>
)

/** What else there is of a year. */
export const Onward = ({ year }: { year: number }) => (
  <ul class="govuk-list sb-not-printed">
    <li>
      <a class="govuk-link" href={`${addressOf}/rapporter?ar=${year}`}>
        {reports.link(year)}
      </a>
    </li>
    <li>
      <a class="govuk-link" href={`${addressOf}/mottagare?ar=${year}`}>
        {reports.receivers.link(year)}
      </a>
    </li>
  </ul>
)
