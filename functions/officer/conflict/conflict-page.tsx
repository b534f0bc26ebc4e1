import type { ComponentChildren } from 'preact'
import { chrome } from '../../../shared/web/chrome.ts'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { html, type Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { sv } from '../text/sv.ts'

export const conflictAddress = '/lan/jav'

type View = {
  session: Session
  title: string
  caption?: string
  problems?: readonly Problem[]
  wide?: boolean
  done?: boolean
}

/** One of the pages about conflicts of interest that belong to no case. */
export const conflictPage = (
  { session, title, caption, problems = [], wide, done = false }: View,
  content: ComponentChildren,
): Response =>
  html(
    page(
      chrome(session, {
        title,
        problems,
        wide,
        path: conflictAddress,
        ...(done ? { notice: { kind: 'success' as const, text: sv.done.declared } } : {}),
      }),
      <>
        {caption !== undefined && <span class="sb-caption">{caption}</span>}
        <h1 class="govuk-heading-l">{title}</h1>
        {content}
      </>,
    ),
    problems.length > 0 ? 422 : 200,
  )
