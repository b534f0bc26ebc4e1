import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { enColumns } from '../../shared/exports/text/columns-en.ts'
import { svColumns } from '../../shared/exports/text/columns-sv.ts'
import { htmlRules } from '../shape/html-rules.ts'
import { openBrowser } from './public-browser.ts'
import { type PublicWorld, startPublicWorld } from './public-world.ts'

let world: PublicWorld
beforeAll(async () => {
  world = await startPublicWorld()
})
afterAll(() => world.close())

const address = '/utbetalningsunderlag/kolumner'
const validator = new HtmlValidate(htmlRules)
const rowsOf = (html: string): string[][] =>
  html
    .split('<tr')
    .slice(2)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        cell.replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' '),
      ),
    )

test.each([
  ['sv', svColumns, 'kod, skrivs som text', 'Kolumner i utbetalningsunderlag'],
  ['en', enColumns, 'code, written as text', 'Columns of the payment files'],
] as const)(
  'the data dictionary says in %s what every column of the files is',
  async (chosen, texts, code, title) => {
    const browser = openBrowser(world.deps)
    await browser.get(`/sprak/${chosen}?till=${address}`)
    const { status, html } = await browser.get(address)
    expect(status).toBe(200)
    expect(html).toContain(`<h1 class="govuk-heading-l">${title}</h1>`)
    const rows = rowsOf(html)
    expect(rows.map(([name, id]) => [name, id])).toEqual(decisionColumns.map(({ name, id }) => [name, id]))
    expect(rows.map(([, , , meaning, source]) => ({ meaning, source }))).toEqual(
      decisionColumns.map(({ id }) => texts[id]),
    )
    expect(rows[0]?.[2]).toBe(code)
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  },
)
