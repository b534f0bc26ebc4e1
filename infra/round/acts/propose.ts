import { formatKronor } from '../../../shared/domain/money.ts'
import type { Browser, Changes } from '../../client/browser.ts'
import { holding } from '../../client/forms.ts'
import { calendar } from '../calendar.ts'
import type { Share } from '../share-out.ts'
import { openForm } from './open-form.ts'

/** Kronor as a field takes them, from whole öre. */
const kronor = (ore: number): string => String(ore / 100)

const secondPayOn = '2027-10-29'
const largePayment = 60_000_000

const paymentsOf = (granted: number): Changes => {
  if (granted < largePayment) return { 'payments.0.payOn': calendar.payOn }
  const first = Math.floor(granted / 200) * 100
  return {
    'payments.0.payOn': calendar.payOn,
    'payments.0.amount': kronor(first),
    'payments.1.payOn': secondPayOn,
    'payments.1.amount': kronor(granted - first),
  }
}

/** Why a measure does not get all it asked for; empty when it does. */
const reasonOf = ({ why, chosen, passed, result, barred }: Share): string =>
  [
    barred > 0 && `Bidrag får inte lämnas för kostnader på ${formatKronor(barred)} (4 §).`,
    result !== 'full' && result !== 'not-eligible' && `${why.reason.sv} (${why.paragraph})`,
    chosen && 'Ordningen mellan likvärdiga åtgärder har bestämts genom lottning (exempel).',
    passed && 'Det som är kvar räcker inte till det minsta belopp ni har angett, och går vidare i listan.',
  ]
    .filter((part) => part !== false)
    .join(' ')

const outcomeOf = (shares: readonly Share[]): string => {
  if (shares.every(({ amount }) => amount === 0)) return 'rejection'
  return shares.every(({ result }) => result === 'full' || result === 'not-eligible') ? 'grant' : 'partial'
}

/** On the merits, with the amounts the county has shared out. Reasons, rules and conditions are the page's own. */
export const proposeShares = async (
  browser: Browser,
  address: string,
  shares: readonly Share[],
): Promise<void> => {
  const page = await openForm(browser, `${address}/foresla`)
  const granted = shares.reduce((so, { amount }) => so + amount, 0)
  await browser.submit(page, holding('instance'), {
    outcome: outcomeOf(shares),
    ...Object.fromEntries(
      shares.flatMap((share) => [
        [`measures.${share.measureId}.granted`, kronor(share.amount)],
        [`measures.${share.measureId}.reason`, reasonOf(share)],
      ]),
    ),
    ...(granted > 0 ? paymentsOf(granted) : {}),
  })
}

/** Without trying the measures: a late application is dismissed, a withdrawn one written off. */
export const proposeFormal = async (
  browser: Browser,
  address: string,
  outcome: 'dismissal' | 'write-off',
): Promise<void> => {
  const page = await openForm(browser, `${address}/foresla`)
  await browser.submit(page, holding('instance'), { outcome })
}
