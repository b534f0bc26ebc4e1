import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import type { ComponentChildren } from 'preact'
import { describe, expect, it } from 'vitest'
import { buildAssets } from '../../infra/assets.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { applyAction } from '../../shared/form/actions.ts'
import { ConflictForm } from '../../shared/form/conflict-form.tsx'
import { sectionNames } from '../../shared/form/definition.ts'
import { sectionOf } from '../../shared/form/forms.ts'
import { parseSection } from '../../shared/form/parse.ts'
import { SectionForm } from '../../shared/form/render.tsx'
import { SectionSummary } from '../../shared/form/summary.tsx'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { DateField } from '../../shared/web/components/date-field.tsx'
import { Details } from '../../shared/web/components/details.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import { Inset, Notice } from '../../shared/web/components/notice.tsx'
import { Pagination } from '../../shared/web/components/pagination.tsx'
import { Panel } from '../../shared/web/components/panel.tsx'
import { Select } from '../../shared/web/components/select.tsx'
import { LinkButton, SubmitButton } from '../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../shared/web/components/summary-list.tsx'
import { TabLinks } from '../../shared/web/components/tab-links.tsx'
import { Tag } from '../../shared/web/components/tag.tsx'
import { TaskList } from '../../shared/web/components/task-list.tsx'
import { WarningText } from '../../shared/web/components/warning-text.tsx'
import { errorPage } from '../../shared/web/http/error-page.tsx'
import { errorTexts } from '../../shared/web/http/error-texts.ts'
import { speak } from '../../shared/web/language.ts'
import { type PageView, page } from '../../shared/web/layout.tsx'
import { htmlRules } from './html-rules.ts'

const validator = new HtmlValidate(htmlRules)

const faults = async (html: string) =>
  (await validator.validateString(html)).results.flatMap((result) =>
    result.messages.map(
      (message) =>
        `${message.ruleId} ${message.line}:${message.column} ${message.message} ${message.selector ?? ''}`,
    ),
  )

const view: PageView = {
  title: 'Ansökan',
  lang: 'sv',
  assets: { css: '/assets/site.css' },
  actor: { name: 'Anna Exempel', organisation: 'Exempelstads kommun', role: 'sökande', canChange: true },
  navigation: [
    { href: '/a', text: 'Översikt', current: true },
    { href: '/b', text: 'Ansökningar' },
  ],
  back: { href: '/a', text: 'Tillbaka' },
  wide: true,
  notice: { kind: 'success', text: 'Sparat.' },
  footer: {
    contact: { name: 'Länsstyrelsen', email: 'bidrag@exempel.se', phone: '010-000 00 00' },
    language: { href: '/en', text: 'English', lang: 'en' },
  },
  phaseNote: 'Demonstration',
}
const shown = (content: ComponentChildren, more: Partial<PageView> = {}) =>
  page({ ...view, ...more }, content)
const hostile = `"><script>alert('1')</script>&amp;<!--`

const components: [string, ComponentChildren][] = [
  [
    'Tag',
    <p>
      <Tag text="Sen" kind="warning" />
    </p>,
  ],
  ['Notice', <Notice kind="warning">Text</Notice>],
  ['Inset', <Inset>Text</Inset>],
  ['WarningText', <WarningText>Text</WarningText>],
  [
    'Details',
    <Details summary="Mer">
      <p class="govuk-body">Text</p>
    </Details>,
  ],
  [
    'TaskList',
    <TaskList
      tasks={[
        { id: 'a', title: 'A', href: '/a', hint: 'Om', status: { text: 'Saknas', kind: 'warning' } },
        { id: 'b', title: 'B', status: { text: 'Klar' } },
      ]}
    />,
  ],
  ['Panel', <Panel title="Klart">Text</Panel>],
  [
    'TabLinks',
    <TabLinks
      tabs={[
        { href: '/1', text: 'A', current: true },
        { href: '/2', text: 'B' },
      ]}
    />,
  ],
  ['Pagination', <Pagination next="/2" />],
  [
    'SummaryList',
    <SummaryList
      rows={[
        { key: 'A', value: 'a', change: '/a' },
        { key: 'B', value: 'b' },
      ]}
    />,
  ],
  [
    'DataTable',
    <DataTable
      caption="A"
      columns={[
        { text: 'A', sorted: 'ascending' },
        { text: 'B', numeric: true },
      ]}
      rows={[['a', '1']]}
      total={['Summa', '1']}
    />,
  ],
  [
    'DataTable that scrolls',
    <DataTable
      caption="A"
      columns={[{ text: 'A' }, { text: 'B' }]}
      rows={[['a', '1']]}
      narrow="scroll"
      dense
    />,
  ],
  [
    'DataTable without rows',
    <DataTable caption="A" columns={[{ text: 'A' }]} rows={[]} empty="Inget ännu." />,
  ],
  [
    'fields and buttons',
    <form method="post">
      <HiddenField name="v" value="1" />
      <DateField name="day" label="Dag" value="2026" problem="Fel dag" />
      <Select
        name="who"
        label="Vem"
        options={[{ value: 'a', text: 'A' }]}
        value=""
        empty="Välj"
        problem="Välj någon"
      />
      <SubmitButton name="action" value="save">
        Spara
      </SubmitButton>
      <SubmitButton kind="warning" quiet>
        Avvisa
      </SubmitButton>
      <LinkButton href="/a" kind="secondary">
        Avbryt
      </LinkButton>
    </form>,
  ],
]

const measures = parseSection('measures', {
  'measures.0.id': 'M1',
  'measures.0.title': hostile,
  'measures.0.description': hostile,
  'measures.0.kind': 'other',
  'measures.0.costs.0.amount': '12,50',
  'measures.0.costs.1.amount': '5',
  'measures.1.id': 'M4',
})

describe('the HTML', () => {
  it.each(components)('%s is valid', async (_name, content) => {
    expect(await faults(shown(content))).toEqual([])
  })

  it.each(sectionNames)('section %s is valid, empty and with problems', async (name) => {
    const { written } = parseSection(name, {})
    const problems = sectionOf(name).fields.map((field) => ({ field: field.name, text: 'Fel' }))
    for (const list of [[], problems]) {
      const form = (
        <form method="post">
          <SectionForm section={sectionOf(name)} written={written} problems={list} />
          <SubmitButton>Spara</SubmitButton>
        </form>
      )
      expect(await faults(shown(form, { problems: list }))).toEqual([])
    }
  })

  it.each(Object.keys(errorTexts))('the error %s is said in a valid page in both languages', async (name) => {
    for (const language of ['sv', 'en'] as const) {
      const response = speak({ language, other: null }, () => errorPage(new DomainError(name), 'ref'))
      const html = response.kind === 'page' ? response.html : ''
      expect(html).toContain(`<html lang="${language}"`)
      expect(await faults(html)).toEqual([])
    }
  })

  it('a fault nobody expected is said in a valid page with its reference, and nothing of what it was', async () => {
    for (const language of ['sv', 'en'] as const) {
      const response = speak({ language, other: null }, () => errorPage(new Error('secret'), 'REF-1'))
      expect(response).toMatchObject({ kind: 'page', status: 500 })
      const html = response.kind === 'page' ? response.html : ''
      expect(html).toContain('REF-1')
      expect(html).not.toContain('secret')
      expect(await faults(html)).toEqual([])
    }
  })

  it('every problem leads to a field that is there', () => {
    const html = shown(
      <SectionForm section={sectionOf('measures')} written={measures.written} problems={measures.problems} />,
      { problems: measures.problems },
    )
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets).toContain('measures-0-costs-0-amount')
    for (const target of targets) expect(html).toContain(` id="${target}"`)
    expect(html).toContain('<title>Fel: Ansökan – Statsbidrag</title>')
  })

  it('hostile text is text: in form, summary, conflict and head', async () => {
    const section = sectionOf('measures')
    const values =
      parseSection('measures', { 'measures.0.title': hostile, 'measures.0.costs.0.what': hostile }).values ??
      {}
    const saved = applyAction(
      section,
      parseSection('measures', { 'measures.0.title': 'B' }).written,
      'add-measure',
    )
    const pages = [
      shown(
        <form method="post">
          <SectionForm section={section} written={measures.written} problems={measures.problems} />
        </form>,
        { title: hostile },
      ),
      shown(<SectionSummary section={section} values={values} change="/x" />),
      shown(
        <form method="post">
          <h1>Val</h1>
          <ConflictForm section={section} mine={measures.written} saved={saved} />
          <SubmitButton>Spara</SubmitButton>
        </form>,
      ),
      shown(<p>{hostile}</p>, {
        actor: { name: hostile, organisation: hostile, role: hostile, canChange: false },
        problems: [{ field: 'innehall', text: hostile }],
      }),
    ]
    for (const html of pages) {
      expect(html).not.toContain('<script')
      expect(html).toContain('&lt;script')
      expect(html).not.toMatch(/ (style|on[a-z]+)=/)
      expect(
        (await faults(html)).filter((fault) => !/wcag|h30|heading-level|no-missing-references/.test(fault)),
      ).toEqual([])
    }
  })

  it('a page for someone who is not signed in has no menu and no sign-out', () => {
    const html = page(
      { title: 'Start', lang: 'sv', assets: { css: '/x.css' }, navigation: [], footer: {} },
      <h1>Start</h1>,
    )
    expect(html).toMatch(/^<!doctype html><html lang="sv"/)
    expect(html).not.toContain('/logga-ut')
    expect(html).not.toContain('sb-nav')
  })
})

describe('the public files', () => {
  it('are named by content, point at each other, and are small', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assets-'))
    try {
      const manifest = await buildAssets(folder)
      expect(JSON.parse(await readFile(join(folder, 'assets.json'), 'utf8'))).toEqual(manifest)
      const css = await readFile(join(folder, manifest['site.css'] ?? ''), 'utf8')
      expect(css.length).toBeLessThan(110_000)
      const fonts = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1] ?? '')
      expect(fonts).toHaveLength(2)
      for (const font of fonts) expect((await stat(join(folder, font))).size).toBeGreaterThan(10_000)
      expect(css).not.toMatch(/GDS Transport|crest|crown|govuk-header|govuk-footer/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
