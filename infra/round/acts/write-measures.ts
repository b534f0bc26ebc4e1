import type { Browser, Page } from '../../client/browser.ts'
import type { WrittenMeasure } from '../content/draw-measure.ts'

type Fields = Record<string, string>

const fieldsOf = (measures: readonly WrittenMeasure[]): Fields =>
  Object.fromEntries(
    measures.flatMap(({ costs, smallestUseful, ...texts }, m) => [
      ...Object.entries(texts).map(([name, value]) => [`measures.${m}.${name}`, value]),
      [`measures.${m}.smallestUseful`, smallestUseful === null ? '' : String(smallestUseful)],
      ...costs.flatMap(({ what, kind, year, kronor, own }, c) => [
        [`measures.${m}.costs.${c}.what`, what],
        [`measures.${m}.costs.${c}.kind`, kind],
        [`measures.${m}.costs.${c}.year`, String(year)],
        [`measures.${m}.costs.${c}.amount`, String(kronor)],
        [`measures.${m}.costs.${c}.own`, own === 0 ? '' : String(own)],
      ]),
    ]),
  )

const has = ({ html }: Page, name: string): boolean => html.includes(`name="${name}"`)

/** The button that makes room for the next measure or cost that does not have its fields yet. */
const buttonFor = (page: Page, measures: readonly WrittenMeasure[]): string => {
  for (const [m, { costs }] of measures.entries()) {
    if (!has(page, `measures.${m}.title`)) return 'add-measure'
    if (costs.some((_, c) => !has(page, `measures.${m}.costs.${c}.what`))) return `add-cost:${m}`
  }
  return 'next'
}

/** Fills in what has fields, adds a line, fills in again: as a person does without JavaScript. */
export const writeMeasures = async (
  browser: Browser,
  start: Page,
  measures: readonly WrittenMeasure[],
): Promise<Page> => {
  const fields = Object.entries(fieldsOf(measures))
  let page = start
  for (;;) {
    const action = buttonFor(page, measures)
    const shown = page
    const known = Object.fromEntries(fields.filter(([name]) => has(shown, name)))
    page = await browser.submit(page, '/measures', { ...known, action })
    if (action === 'next') return page
  }
}
