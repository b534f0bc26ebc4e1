import { counties } from '../../shared/register/register.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { Details } from '../../shared/web/components/details.tsx'
import { SummaryList } from '../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../shared/web/components/swedish.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'
import type { Passage, TextPage } from './text/passage.ts'
import { words } from './text/words.ts'

const unbroken = (text: string): string => text.replaceAll(/ (?=§)/g, '\u00a0')

const Link = ({ href, text }: NonNullable<Passage['link']>) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </p>
)

const Counties = () => (
  <Details summary={words.counties}>
    <ul class="govuk-list">
      {counties().map(({ code, authority }) => (
        <li key={code}>
          <Swedish>{authority.name}</Swedish>:{' '}
          <a class="govuk-link" href={`mailto:${authority.email}`}>
            {authority.email}
          </a>
        </li>
      ))}
    </ul>
  </Details>
)

const Section = ({ heading, paragraphs, list, after, fields, link, counties }: Passage) => (
  <section>
    <h2 class="govuk-heading-m">{unbroken(heading)}</h2>
    {paragraphs.map((paragraph) => (
      <p class="govuk-body" key={paragraph}>
        {unbroken(paragraph)}
      </p>
    ))}
    {list && (
      <ul class="govuk-list govuk-list--bullet">
        {list.map((item) => (
          <li key={item}>{unbroken(item)}</li>
        ))}
      </ul>
    )}
    {after && <p class="govuk-body">{unbroken(after)}</p>}
    {fields && (
      <Details summary={words.fields}>
        <SummaryList rows={fields.map(([key, value]) => ({ key, value }))} />
      </Details>
    )}
    {link && <Link {...link} />}
    {counties && <Counties />}
  </section>
)

/** A page that is only to be read. */
export const textPage =
  (path: string, text: TextPage) =>
  async (_: PublicDeps, { session }: Visit): Promise<Response> => {
    const { title, lead, passages } = text
    return html(
      page(
        chrome(session, { title, path, back: { href: '/', text: words.toStart } }),
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">{unbroken(lead)}</p>
          {passages.map((passage) => (
            <Section key={passage.heading} {...passage} />
          ))}
        </>,
      ),
    )
  }
