import type { ComponentChildren } from 'preact'
import { sv } from '../text/sv.ts'

/** A consequence to know before an act. */
export const WarningText = ({ children }: { children: ComponentChildren }) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{sv.warning} </span>
      {children}
    </strong>
  </div>
)
