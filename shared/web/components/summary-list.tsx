import type { ComponentChildren } from 'preact'
import { words } from '../text/words.ts'

export type SummaryRow = {
  key: string
  value: ComponentChildren
  /** Where the answer is changed. */
  change?: string | undefined
}

export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => {
  const changeable = rows.some((row) => row.change)
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => (
        <div
          key={row.key}
          class={`govuk-summary-list__row${changeable && !row.change ? ' govuk-summary-list__row--no-actions' : ''}`}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.change && (
            <dd class="govuk-summary-list__actions">
              <a href={row.change} class="govuk-link govuk-link--no-visited-state">
                {words.change}
                <span class="govuk-visually-hidden"> {row.key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** What someone wrote, with its line breaks; says so when nothing was written. */
export const Written = ({ text }: { text: string }) =>
  text === '' ? <span class="sb-empty">{words.empty}</span> : <p class="sb-written">{text}</p>
