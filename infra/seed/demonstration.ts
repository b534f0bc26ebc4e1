import { nameMachine } from '../../shared/aws/machines.ts'
import { nameManager } from '../../shared/aws/name-manager.ts'
import { dayOf, daysAfter, toInstant } from '../../shared/domain/time.ts'
import { exampleFrames } from '../../shared/register/example-frames.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { type Browser, openBrowser } from '../client/browser.ts'
import { holding } from '../client/forms.ts'
import { demonstrationMachines } from '../local/machines.ts'
import { people } from '../local/people.ts'
import type { PlatformOptions } from '../local/platform.ts'
import { assignRole } from '../round/acts/open-county.ts'
import { openOwnerStore } from '../round/store.ts'
import { basis, conditions, exampleCourt, reasonTexts, roundText } from './texts.ts'

type Running = Parameters<NonNullable<PlatformOptions['seed']>>[0]

/** How long the demonstration round is open from the day of the first start. */
const openDays = 60
const settings = '/lan/installningar'
const counties = [...new Set(people.flatMap(({ county }) => county ?? []))]

const enter = async ({ origin }: Running, subject: string): Promise<Browser> => {
  const browser = openBrowser(origin)
  await browser.signIn(subject)
  return browser
}

const firstManager = (county: string) => {
  const manager = people.find((person) => person.county === county && person.roles.includes('manager'))
  if (manager === undefined) throw new Error(`no manager among the demonstration people of ${county}`)
  return manager
}

const assignStaff = async (manager: Browser, county: string): Promise<void> => {
  const others = people.filter((person) => person.county === county && !person.roles.includes('manager'))
  for (const { subject, name, roles } of others)
    await assignRole(manager, { subject, name, role: roles[0] ?? '' })
}

/** The frame first: a round without money to decide over would be shown as such. */
const openRound = async (manager: Browser, county: string, today: string): Promise<void> => {
  const lastDay = daysAfter(today, openDays)
  const budgetYear = Number(lastDay.slice(0, 4))
  const amount = exampleFrames().find((frame) => frame.county === county)?.amount ?? 0
  const framePage = await manager.get(`${settings}/ram/${budgetYear}`)
  await manager.submit(framePage, holding('limit'), { limit: String(amount / 100), ...basis(today) })
  const name = countyByCode(county)?.name ?? county
  const page = await manager.get(`${settings}/utlysning`)
  await manager.submit(page, holding('opensOn'), {
    title: `Statsbidrag ${budgetYear}, ${name} (exempel)`,
    budgetYear: String(budgetYear),
    opensOn: today,
    lastDay,
    reportLastDay: `${budgetYear + 1}-02-15`,
    text: roundText,
    contactName: `Enheten för social hållbarhet, ${name}`,
    contactEmail: `social-hallbarhet@lansstyrelsen-${county}.example.se`,
    contactPhone: '010-000 00 00',
    conditions: conditions.join('\n'),
    ...basis(today),
  })
}

const setReasonTexts = async (manager: Browser, today: string): Promise<void> => {
  const page = await manager.get(`${settings}/motiveringar`)
  const rows = reasonTexts.map(({ title, text, outcomes }, n) => ({
    [`texts.${n}.title`]: title,
    [`texts.${n}.text`]: text,
    [`texts.${n}.outcomes`]: outcomes,
  }))
  await manager.submit(page, holding('texts.0.title'), Object.assign({}, ...rows, basis(today)))
}

/** Where appeals that come in anyway are handed over: an example, as the rest. */
const chooseCourt = async (manager: Browser, county: string, today: string): Promise<void> => {
  const page = await manager.get(`${settings}/forvaltningsratt`)
  await manager.submit(page, holding('basisNumber'), { court: exampleCourt(county), ...basis(today) })
}

const setUpCounty = async (running: Running, county: string, today: string): Promise<void> => {
  const manager = await enter(running, firstManager(county).subject)
  await assignStaff(manager, county)
  await openRound(manager, county, today)
  await setReasonTexts(manager, today)
  await chooseCourt(manager, county, today)
}

/** Whoever may sign comes first, because the first to open a space may sign for it. */
const openSpaces = async (running: Running): Promise<void> => {
  const members = people.filter(({ orgId }) => orgId !== undefined)
  for (const person of members.toSorted(
    (a, b) => Number(b.roles.includes('signatory')) - Number(a.roles.includes('signatory')),
  )) {
    const browser = await enter(running, person.subject)
    if (person.orgId?.startsWith('F') === true) {
      const page = await browser.get('/ansok/organisation/forbund')
      await browser.submit(page, holding('seat'), {
        name: person.organisation,
        number: person.orgNumber ?? '',
        seat: '0583',
      })
    } else await browser.submit(await browser.get('/ansok/organisation'), holding('orgId'))
  }
}

/**
 * The first data of a new folder, made as its people would: the operator names each county's manager, the manager
 * sets the rest on the county's own pages, and the organisations open their spaces. Everything says "exempel".
 */
export const seed = async (running: Running): Promise<void> => {
  const store = openOwnerStore(running.env)
  const today = dayOf(toInstant(running.now()))
  try {
    for (const county of counties) await nameManager(store.table, county, firstManager(county), running.now())
    for (const machine of demonstrationMachines())
      await nameMachine(store.table, { ...machine, now: running.now() })
  } finally {
    store.close()
  }
  await running.settled()
  await Promise.all(counties.map((county) => setUpCounty(running, county, today)))
  await openSpaces(running)
  await running.settled()
}
