import type { Browser, Changes } from '../../client/browser.ts'
import { holding } from '../../client/forms.ts'
import { calendar } from '../calendar.ts'
import type { WrittenApplication } from '../content/draw-application.ts'
import type { Judgement } from '../judgement.ts'
import { openForm } from './open-form.ts'

const fieldsOf = (judgements: readonly Judgement[], { measures }: WrittenApplication): Changes =>
  Object.fromEntries(
    judgements.flatMap(({ kind, kindReason, marks }, n): [string, string | string[]][] => {
      const field = `measures.M${n + 1}`
      return [
        [`${field}.kind`, kind],
        [`${field}.kindReason`, kindReason],
        ...Object.entries(marks).map(([name, mark]): [string, string] => [`${field}.${name}`, String(mark)]),
        ...(measures[n]?.costs ?? []).flatMap(({ bar }, c): [string, string[]][] =>
          bar === null ? [] : [[`${field}.bar.${c + 1}`, [bar]]],
        ),
      ]
    }),
  )

/** Class confirmed or corrected, the bars of 4 § line by line, and the assessment. */
export const reviewCase = async (
  browser: Browser,
  address: string,
  judgements: readonly Judgement[],
  application: WrittenApplication,
): Promise<void> => {
  const page = await openForm(browser, `${address}/granska`)
  await browser.submit(page, holding('reason'), {
    ...fieldsOf(judgements, application),
    reason: 'Granskad mot 4, 5 och 6 §§. Bedömningen bygger på ansökan och dess bilaga.',
  })
}

/** With what the page itself says is missing. */
export const askCompletion = async (browser: Browser, address: string): Promise<void> => {
  const page = await openForm(browser, `${address}/komplettering`)
  await browser.submit(page, holding('lastDay'), { lastDay: calendar.completionLastDay })
}
