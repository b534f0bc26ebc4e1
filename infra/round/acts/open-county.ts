import type { Ore } from '../../../shared/domain/money.ts'
import type { County } from '../../../shared/register/types.ts'
import type { Browser } from '../../client/browser.ts'
import { holding } from '../../client/forms.ts'
import { calendar } from '../calendar.ts'

const settings = '/lan/installningar'
const basis = { basisNumber: 'exempel-2027-1', basisDate: '2027-01-04', example: 'yes' }

export const assignRole = async (
  browser: Browser,
  person: { subject: string; name: string; role: string },
): Promise<void> => {
  const page = await browser.get(`${settings}/roller`)
  const { subject, name, role } = person
  await browser.submit(page, holding('subject'), { subject, name, roles: [role] })
}

export const setFrame = async (browser: Browser, limit: Ore): Promise<void> => {
  const page = await browser.get(`${settings}/ram/${calendar.budgetYear}`)
  await browser.submit(page, holding('limit'), { limit: String(limit / 100), ...basis })
}

const conditions = [
  'Bidraget får bara användas till de åtgärder som anges i beslutet. (exempel)',
  'Väsentliga ändringar av åtgärderna ska anmälas till länsstyrelsen innan de görs. (exempel)',
]

export const openRound = async (browser: Browser, county: County, policy: string): Promise<void> => {
  const page = await browser.get(`${settings}/utlysning`)
  const { opensOn, lastDay, reportLastDay, budgetYear } = calendar
  await browser.submit(page, holding('opensOn'), {
    title: `Statsbidrag ${budgetYear} (exempel)`,
    budgetYear: String(budgetYear),
    opensOn,
    lastDay,
    reportLastDay,
    policy,
    text: 'Kommuner, regioner och kommunalförbund i länet kan söka bidrag för arbetet mot mäns våld mot kvinnor, våld i nära relationer, hedersrelaterat våld och förtryck samt sexuell exploatering. (exempel)',
    contactName: `Enheten för social hållbarhet, ${county.name}`,
    contactEmail: `social-hallbarhet@lansstyrelsen-${county.code}.example.se`,
    contactPhone: '010-000 00 00',
    conditions: conditions.join('\n'),
    ...basis,
  })
}
