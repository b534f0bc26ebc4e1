import type { ComponentChildren } from 'preact'

type DetailsProps = { summary: ComponentChildren; open?: boolean; children: ComponentChildren }

/** Help that few need: closed until asked for. */
export const Details = ({ summary, open, children }: DetailsProps) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)
