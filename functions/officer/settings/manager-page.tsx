import type { ComponentChildren } from 'preact'
import { chrome } from '../../../shared/web/chrome.ts'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { html, type Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { sv } from '../text/sv.ts'

export const settingsAddress = '/lan/installningar'
export const savedAddress = `${settingsAddress}?klart=sparat`

type View = {
  session: Session
  title: string
  problems?: readonly Problem[]
  wide?: boolean
  /** The way back, where it is not to the overview. */
  back?: { href: string; text: string }
}

/** One of the manager's pages, with the way back to the overview. */
export const managerPage = (
  { session, title, problems = [], wide, back = { href: settingsAddress, text: sv.settings.title } }: View,
  content: ComponentChildren,
): Response =>
  html(
    page(
      chrome(session, {
        title,
        problems,
        wide,
        path: settingsAddress,
        back,
      }),
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {content}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
