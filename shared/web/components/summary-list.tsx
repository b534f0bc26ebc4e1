import type { ComponentChildren } from 'preact'
import { words } from '../text/words.ts'
import { inSwedish } from './swedish.tsx'

export type SummaryRow = {
  key: string
  /** The key is a name, which is Swedish in every language. */
  named?: boolean | undefined
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
          <dt class="govuk-summary-list__key" lang={row.named ? inSwedish() : undefined}>
            {row.key}
          </dt>
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

type WrittenProps = {
  text: string
  /** Words of the page, not of whoever wrote: they are in its language. */
  translated?: boolean | undefined
}

/** What someone wrote, with its line breaks; says so when nothing was written. Applications are in Swedish. */
export const Written = ({ text, translated = false }: WrittenProps) =>
  text === '' ? (
    <span class="sb-empty">{words.empty}</span>
  ) : (
    <p class="sb-written" lang={translated ? undefined : inSwedish()}>
      {text}
    </p>
  )
