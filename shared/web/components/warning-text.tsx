import type { ComponentChildren } from 'preact'
import { words } from '../text/words.ts'

/** A consequence to know before an act. */
export const WarningText = ({ children }: { children: ComponentChildren }) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{words.warning} </span>
      {children}
    </strong>
  </div>
)
