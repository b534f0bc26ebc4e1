import { checkItems } from '../../../shared/domain/check.ts'
import type { Browser, Changes } from '../../client/browser.ts'
import { formsOf, holding } from '../../client/forms.ts'
import { calendar } from '../calendar.ts'
import type { WrittenApplication } from '../content/draw-application.ts'
import type { Judgement } from '../judgement.ts'
import { openForm } from './open-form.ts'

const barReason = 'Sökanden är skyldig att göra det här, eller har redan fått statligt bidrag för det.'

const reviewFields = (judgements: readonly Judgement[], { measures }: WrittenApplication): Changes =>
  Object.fromEntries(
    judgements.flatMap(({ kind, kindReason }, n): [string, string | string[]][] => {
      const field = `measures.M${n + 1}`
      const costs = measures[n]?.costs ?? []
      return [
        [`${field}.kind`, kind],
        [`${field}.kindReason`, kindReason],
        [`${field}.barReason`, costs.some(({ bar }) => bar !== null) ? barReason : ''],
        ...costs.flatMap(({ bar }, c): [string, string[]][] =>
          bar === null ? [] : [[`${field}.bar.${c + 1}`, [bar]]],
        ),
      ]
    }),
  )

/** Where the page is not sure by itself an officer has looked, and found it in order. */
const lookedAt = (html: string, address: string): Changes => {
  const known = new Set(formsOf(html, address).flatMap(({ fields }) => fields.map(([name]) => name)))
  return Object.fromEntries(
    checkItems
      .map((item) => `checks.${item}.outcome`)
      .filter((field) => !known.has(field))
      .map((field) => [field, 'ok']),
  )
}

const markFields = (judgements: readonly Judgement[]): Changes =>
  Object.fromEntries(
    judgements.flatMap(({ marks }, n) =>
      Object.entries(marks).map(([name, mark]) => [`measures.M${n + 1}.${name}`, String(mark)]),
    ),
  )

/** The checklist, class confirmed or corrected and the bars of 4 § line by line; then the assessment of what is left. */
export const reviewCase = async (
  browser: Browser,
  address: string,
  judgements: readonly Judgement[],
  application: WrittenApplication,
): Promise<void> => {
  const page = await openForm(browser, `${address}/granska`)
  await browser.submit(page, holding('checks.need.comment'), {
    ...lookedAt(page.html, address),
    ...reviewFields(judgements, application),
  })
  const assessing = await browser.get(`${address}/bedom`)
  const asks = holding('reason')
  if (!formsOf(assessing.html, address).some(asks)) return
  await browser.submit(assessing, asks, {
    ...markFields(judgements),
    reason: 'Bedömningen bygger på ansökan och dess bilaga.',
  })
}

/** With what the page itself says is missing. */
export const askCompletion = async (browser: Browser, address: string): Promise<void> => {
  const page = await openForm(browser, `${address}/komplettering`)
  await browser.submit(page, holding('lastDay'), { lastDay: calendar.completionLastDay })
}
