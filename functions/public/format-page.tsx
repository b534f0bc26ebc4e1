import type { ComponentChildren } from 'preact'
import { chrome } from '../../shared/web/chrome.ts'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import { words } from './text/words.ts'

type About = { path: string; title: string; lead: string }

/** A page that says how a file of finance's is written. */
export const formatPage = (
  session: Visit['session'],
  { path, title, lead }: About,
  children: ComponentChildren,
): Response =>
  html(
    page(
      chrome(session, { title, path, wide: true, back: { href: '/', text: words.toStart } }),
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{lead}</p>
        {children}
      </>,
    ),
  )
