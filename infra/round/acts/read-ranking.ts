import { toOre } from '../../../shared/domain/money.ts'
import type { Browser } from '../../client/browser.ts'
import { calendar } from '../calendar.ts'
import { amountIn, rowsOf, textOf } from '../read-page.ts'
import type { ReadRow } from '../share-out.ts'

const rowIn = ({ cells, links }: ReturnType<typeof rowsOf>[number]): ReadRow[] => {
  const [place = '', applicant = '', , eligible = ''] = cells
  const [link] = links
  if (link === undefined || !/^\d/.test(place)) return []
  const [, measure = '1'] = /, åtgärd (\d+)$/.exec(applicant) ?? []
  return [
    {
      place: Number.parseInt(place, 10),
      applicant: link.text,
      measureId: `M${measure}`,
      eligible: toOre(amountIn(eligible) ?? 0),
    },
  ]
}

/** The ranked list and what is left of the frame, as the page says them. */
export const readRanking = async (browser: Browser) => {
  const page = await browser.get(`/lan/rangordning?utlysning=${calendar.round}`)
  const [, left = ''] = /Kvar:([^<]*kr)/.exec(textOf(page.html).replaceAll('\u00a0', ' ')) ?? []
  return { rows: rowsOf(page).flatMap(rowIn), left: toOre(amountIn(left) ?? 0) }
}
