import type { Page } from 'playwright-core'
import { press, reloadUntil } from './acts.ts'
import { apply } from './application.ts'
import { decide, holdPayment, lockBatch, propose, review } from './county.ts'
import { budgetYear, round, type Site } from './site.ts'
import {
  acknowledge,
  applyAndChange,
  askOpinion,
  assessApart,
  chooseScenario,
  decideChange,
  formKept,
  lastIn,
  linkTo,
  proposeChange,
  release,
  reportConflict,
  trySomething,
  writeWorkingNote,
} from './staff-acts.ts'
import type { StaffIds } from './staff-ids.ts'

type People = Record<'applicant' | 'officer' | 'colleague' | 'decider' | 'registrar' | 'finance', Page>
const enterAll = async ({ enter }: Site): Promise<People> => ({
  applicant: await enter('Eva Nordqvist'),
  officer: await enter('Sara Hellgren'),
  colleague: await enter('Peter Åström'),
  decider: await enter('Birgitta Wallén'),
  registrar: await enter('Lena Björk'),
  finance: await enter('Amir Haddad'),
})

const ofCase = (id: string): string => `/lan/arende/${id}`

/** Three that a chosen scenario has proposed: one as it is, one decided, and one whose decision has been changed, with another change proposed. */
const makeDecided = async (site: Site, { applicant, officer, decider }: People) => {
  const made: string[] = []
  for (const _ of ['proposed', 'decided', 'changing']) made.push(await apply(site, applicant))
  for (const id of made) await review(officer, ofCase(id))
  const [proposed = '', decided = '', changing = ''] = made
  const chosen = await chooseScenario(officer)
  await site.settled()
  for (const id of [decided, changing]) await decide(decider, ofCase(id))
  await reloadUntil(site, decider, 'Beslutsbrevet (PDF)')
  await proposeChange(officer, ofCase(changing), 'Åtgärden genomförs i en annan lokal.')
  await decideChange(decider, ofCase(changing))
  await reloadUntil(site, decider, 'Beslutsbrevet (PDF)')
  await proposeChange(officer, ofCase(changing), 'Åtgärden genomförs i två lokaler.')
  return { proposed, decided, changing, chosen }
}

/** One that is paid when a condition is fulfilled. */
const makeTied = async (site: Site, { applicant, officer, decider }: People): Promise<string> => {
  const id = await apply(site, applicant)
  await review(officer, ofCase(id))
  await propose(officer, ofCase(id), 'länsstyrelsen har fått en lägesrapport för första halvåret')
  await site.settled()
  await decide(decider, ofCase(id))
  await reloadUntil(site, decider, 'Beslutsbrevet (PDF)')
  return id
}

/** One under review with everything in it that can be, and a scenario with it and its equal. */
const makeReviewed = async (site: Site, people: People) => {
  const { applicant, officer, registrar } = people
  const id = await applyAndChange(site, applicant)
  const equal = await apply(site, applicant)
  const address = ofCase(id)
  await assessApart(people, address)
  await review(officer, ofCase(equal))
  await askOpinion(officer, address)
  await writeWorkingNote(officer, address)
  await release(registrar, address)
  await reportConflict(officer, address)
  await site.settled()
  return {
    case: id,
    kept: await formKept(registrar, address),
    released: await linkTo(registrar, `${address}/lamna-ut`, '/utlamnat/'),
    note: await linkTo(officer, `${address}/anteckning`, '/minnesanteckning/'),
    report: await linkTo(await site.enter('Mikael Forsell'), `${address}/jav`, '/jav/'),
    tried: lastIn(await trySomething(officer, 'Ett försök')),
  }
}

/** A file of the first receiver's statement; gives who that is. There is no month of the year to report yet. */
const makeReports = async (finance: Page): Promise<string> => {
  const receiver = await linkTo(
    finance,
    `/ekonomi/avstamning/mottagare?ar=${budgetYear}`,
    '/avstamning/mottagare/',
  )
  await finance.goto(`/ekonomi/avstamning/mottagare/${receiver}`)
  await press(finance, 'Gör en CSV-fil av kontot')
  return receiver
}

/** Everything a county has a page for. */
export const makeCounty = async (site: Site): Promise<StaffIds> => {
  const people = await enterAll(site)
  const decided = await makeDecided(site, people)
  const tied = await makeTied(site, people)
  const reviewed = await makeReviewed(site, people)
  await site.settled()
  await holdPayment(people.finance, decided.changing, 2)
  await lockBatch(people.finance)
  const batch = new URL(people.finance.url()).pathname
  const answers = await acknowledge(people.finance, batch)
  const org = await linkTo(people.registrar, '/lan/organisationer', '/organisationer/')
  const receiver = await makeReports(people.finance)
  return { round, year: String(budgetYear), ...decided, ...reviewed, tied, batch, receiver, answers, org }
}
