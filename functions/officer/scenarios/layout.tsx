import type { ComponentChildren } from 'preact'
import { chrome } from '../../../shared/web/chrome.ts'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { html, type Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { sv } from '../text/sv.ts'
import { listAddress, scenarioAddress } from './address.ts'

type Titled = { session: Session; title: string; caption?: string; problems?: readonly Problem[] }
type Framed = Titled & { back: { href: string; text: string }; wide?: boolean }

const framed = (
  { session, title, caption, problems = [], back, wide = false }: Framed,
  content: ComponentChildren,
): Response =>
  html(
    page(
      chrome(session, { title, problems, wide, back, path: '/lan/rangordning' }),
      <>
        {caption && <span class="sb-caption">{caption}</span>}
        <h1 class="govuk-heading-l">{title}</h1>
        {content}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )

/** A page about the round's scenarios, with the way back to where they are listed. */
export const roundPage = (
  { round, ...view }: Titled & { round: string; back?: Framed['back'] },
  content: ComponentChildren,
): Response =>
  framed({ back: { href: listAddress(round), text: sv.scenarios.toList }, ...view, wide: true }, content)

/** One task of a scenario, with the way back to it. */
export const taskPage = (
  { scenario, ...view }: Titled & { scenario: { round: string; id: string; name: string }; wide?: boolean },
  content: ComponentChildren,
): Response =>
  framed(
    {
      caption: scenario.name,
      ...view,
      back: { href: scenarioAddress(scenario), text: sv.scenarios.toScenario },
    },
    content,
  )
