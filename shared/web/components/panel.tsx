import type { ComponentChildren } from 'preact'

/** The receipt of an act that is done. Carries the page's `h1`. */
export const Panel = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="govuk-panel govuk-panel--confirmation">
    <h1 class="govuk-panel__title">{title}</h1>
    {children && <div class="govuk-panel__body">{children}</div>}
  </div>
)
