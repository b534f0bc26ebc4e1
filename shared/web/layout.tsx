import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ErrorSummary } from './components/error-summary.tsx'
import { Notice, type NoticeKind } from './components/notice.tsx'
import { Footer, type FooterView } from './footer.tsx'
import { type ActorView, Header, type NavigationLink } from './header.tsx'
import type { Problem } from './problem.ts'
import { markSwedishTerms } from './swedish-terms.ts'
import { words } from './text/words.ts'

export type PageView = {
  title: string
  lang: 'sv' | 'en'
  assets: { css: string; js?: string }
  actor?: ActorView | undefined
  navigation: readonly NavigationLink[]
  back?: { href: string; text: ComponentChildren } | undefined
  problems?: readonly Problem[] | undefined
  /** Lists and case pages use the full width, everything else two thirds. */
  wide?: boolean | undefined
  notice?: { kind: NoticeKind; text: string } | undefined
  footer: FooterView
  phaseNote?: string | undefined
}

/** The whole HTML document around a page's content. `assets` are the addresses of the stylesheet and the script, without which it works too. */
export const page = (view: PageView, content: ComponentChildren): string => {
  const problems = view.problems ?? []
  const title = `${problems.length > 0 ? `${words.errorPrefix} ` : ''}${view.title} – ${words.service}`
  const html = renderToString(
    <html lang={view.lang} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1b4b6b" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={view.assets.css} />
        {view.assets.js && <script src={view.assets.js} defer />}
      </head>
      <body class="govuk-template__body">
        <a href="#innehall" class="govuk-skip-link">
          {words.skip}
        </a>
        <Header actor={view.actor} navigation={view.navigation} phaseNote={view.phaseNote} />
        <div class="govuk-width-container">
          {view.back && (
            <nav aria-label={words.back}>
              <a href={view.back.href} class="govuk-back-link">
                {view.back.text}
              </a>
            </nav>
          )}
          <main class="sb-main" id="innehall" tabIndex={-1}>
            <div class="govuk-grid-row">
              <div class={view.wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
                <ErrorSummary problems={problems} />
                {view.notice && <Notice kind={view.notice.kind}>{view.notice.text}</Notice>}
                {content}
              </div>
            </div>
          </main>
        </div>
        <Footer view={view.footer} />
      </body>
    </html>,
  )
  return `<!doctype html>${view.lang === 'sv' ? html : markSwedishTerms(html)}`
}
