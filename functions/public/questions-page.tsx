import { readPublicRound } from '../../shared/aws/rounds.ts'
import { askedSections, hasQuestions } from '../../shared/form/asked.ts'
import { type Field, isShown, type List, type Section } from '../../shared/form/definition.ts'
import { newestForm } from '../../shared/form/forms.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { SummaryList } from '../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../shared/web/components/swedish.tsx'
import { WarningText } from '../../shared/web/components/warning-text.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import { formWords } from '../../shared/web/text/form-words.ts'
import type { PublicDeps } from './deps.ts'
import { roundNamed } from './round-named.ts'
import { addressOf, countyNameOf } from './round-phase.ts'
import { words } from './text/words.ts'

const text = words.questions

/** A longer list, as of the counties, says nothing to prepare for. */
const mostOptions = 12

const About = ({ field }: { field: Field }) => {
  const parts = [
    field.paragraph === undefined ? undefined : text.required,
    field.asked === 'optional' ? formWords.optional : undefined,
    field.hint,
    'words' in field ? text.limit(field.words) : undefined,
  ].filter((part) => part !== undefined)
  return (
    <>
      {parts.map((part) => (
        <p class="govuk-body" key={part}>
          {part}
        </p>
      ))}
      {'options' in field && field.options.length <= mostOptions && (
        <ul class="govuk-list govuk-list--bullet">
          {field.options.map((option) => (
            <li key={option.value}>{option.text}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const Questions = ({ fields }: { fields: readonly Field[] }) => {
  const put = fields.filter(isShown)
  return (
    put.length > 0 && (
      <SummaryList rows={put.map((field) => ({ key: field.label, value: <About field={field} /> }))} />
    )
  )
}

const Items = ({ list }: { list: List }) => (
  <>
    <h3 class="govuk-heading-s">{text.each(list.itemInText)}</h3>
    {list.hint && <p class="govuk-body">{list.hint}</p>}
    <Questions fields={list.fields} />
    {list.list && hasQuestions(list.list) && <Items list={list.list} />}
  </>
)

const Part = ({ section }: { section: Section }) => (
  <section>
    <h2 class="govuk-heading-m">{section.title}</h2>
    {section.intro.map((paragraph) => (
      <p class="govuk-body" key={paragraph}>
        {paragraph}
      </p>
    ))}
    <Questions fields={section.fields} />
    {section.list && hasQuestions(section.list) && <Items list={section.list} />}
  </section>
)

const Whole = ({ sections, about }: { sections: readonly Section[]; about: string }) => (
  <>
    <h1 class="govuk-heading-l">{text.title}</h1>
    <p class="govuk-body-l">{text.lead}</p>
    <p class="govuk-body">{about}</p>
    <WarningText>{text.individuals}</WarningText>
    {sections.map((section) => (
      <Part key={section.name} section={section} />
    ))}
    <h2 class="govuk-heading-m">{text.attachments}</h2>
    <p class="govuk-body">{text.files}</p>
  </>
)

/** Everything the form asks, to be read and printed before anybody signs in. */
export const questionsPage = async (_: PublicDeps, { session }: Visit): Promise<Response> => {
  const view = chrome(session, { title: text.title, back: { href: '/', text: words.toStart } })
  const sections = askedSections({ formVersion: newestForm })
  return html(page(view, <Whole sections={sections} about={text.about} />))
}

/** What one county's round asks, as its form will ask it (5 § third paragraph). */
export const roundQuestionsPage = async (
  { table }: PublicDeps,
  { request, session }: Visit,
): Promise<Response> => {
  const { county, id } = roundNamed(request)
  const round = await readPublicRound(table, county, id)
  const view = chrome(session, {
    title: `${text.title}, ${round.title}`,
    back: { href: addressOf(round), text: text.toRound },
    footer: { contact: round.contact },
  })
  const sections = askedSections({ formVersion: newestForm, questions: round.questions })
  const content = (
    <>
      <span class="sb-caption">
        <Swedish>
          {countyNameOf(round)}, {round.title}
        </Swedish>
      </span>
      <Whole sections={sections} about={text.aboutRound} />
    </>
  )
  return html(page(view, content))
}
