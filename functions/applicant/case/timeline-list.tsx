import { texts } from '../text/texts.ts'
import type { Step } from './timeline.ts'

const text = texts.afterwards.timeline

/** The steps in order of time, each with its state in words. */
export const TimelineList = ({ steps }: { steps: readonly Step[] }) => (
  <section aria-labelledby="gang">
    <h2 class="govuk-heading-m" id="gang">
      {text.title}
    </h2>
    <ol class="sb-timeline">
      {steps.map(({ state, what, when }) => (
        <li
          class={`sb-timeline__step sb-timeline__step--${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span class="sb-timeline__state">{text.states[state]}</span>
          <span class="sb-timeline__what">{what}</span>
          {when !== '' && <span class="sb-timeline__when">{when}</span>}
        </li>
      ))}
    </ol>
  </section>
)
