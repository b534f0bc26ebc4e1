import { expect } from 'vitest'
import type { FinanceDeps } from '../../functions/finance/deps.ts'
import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { canaryOf } from '../../infra/round/canary.ts'
import { accountItem } from '../../shared/aws/accounts.ts'
import { readAppeals } from '../../shared/aws/appeals.ts'
import { commitAct } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { staffItem, staffRoles } from '../../shared/aws/people.ts'
import { readWorkingNotes } from '../../shared/aws/working-notes.ts'
import { put } from '../../shared/aws/write.ts'
import { accountChanged } from '../../shared/domain/acts/account.ts'
import { toInstant } from '../../shared/domain/time.ts'
import type { Form } from '../../shared/web/request.ts'
import { confirmReceivers } from '../harness/confirm-receivers.ts'
import { visitor } from '../harness/pages.ts'
import type { RouteIds } from '../harness/route-addresses.ts'
import { startWorld } from '../harness/world.ts'
import { anApplication } from '../rules/build.ts'
import { scanDesk, uploadOn } from './desk-world.ts'
import { type CountyWorld, measureOf, startCounty, textOf } from './officer-world.ts'

/** Somebody with every role of a county, finance too, who has declared for every applicant. */
const everyone = async (county: CountyWorld) => {
  const subject = `ALL-${county.county}`
  const roles = [...staffRoles]
  await county.world.table.write(put(staffItem(county.county, { subject, name: 'Alla', roles })))
  await county.declaresToo(subject)
  return county.person(subject, roles)
}

const financeOf = (county: CountyWorld) => {
  const deps: FinanceDeps = { ...county.world.deps, forCounty: county.world.forCounty, uploadsOrigin: '' }
  const { subject, name, tenant, roles } = county.person(`ALL-${county.county}`, [...staffRoles]).session
  return visitor(financeRoutes, deps, { subject, name, tenant, roles })
}

const lockBatch = async (
  county: CountyWorld,
  word: (place: string) => string,
): Promise<Pick<RouteIds, 'batch' | 'answers'>> => {
  const { table } = county.world
  const who = { subject: 'FINANCE-1', name: 'Ekonom', roles: ['finance' as const] }
  await table.write(put(staffItem(county.county, who)))
  const deps = { ...county.world.deps, forCounty: county.world.forCounty, uploadsOrigin: '' }
  const tenant = { kind: 'county' as const, id: county.county, name: 'Länsstyrelsen' }
  const finance = visitor(financeRoutes, deps, { ...who, roles: ['finance'], tenant })
  await confirmReceivers(finance, { note: word('confirmation'), supplier: word('supplier') })
  const { to, html } = await finance.post('/ekonomi/underlag', { batch: '2027-0001' })
  expect(to, textOf(html)).toContain('/underlag/2027-0001')
  const text = `Bunt;Rad;Status;Datum;Referens;Orsak\n2027-0001;1;avvisad;;;${word('refusal')}`
  const read = await finance.post('/ekonomi/kvittenser', { text })
  expect(read.status, textOf(read.html)).toBe(303)
  expect((await finance.post(read.to)).status).toBe(303)
  return { batch: '2027-0001', answers: read.to.split('/').at(-1) ?? '' }
}

/** A county in which every text somebody can write holds a word of its own. */
const fill = async (county: CountyWorld) => {
  const { county: code, officer, registrar, decider } = county
  const planted = new Map<string, string>()
  const word = (place: string): string => {
    const canary = canaryOf(1, `${code} ${place}`)
    planted.set(canary, place)
    return canary
  }
  const ok = async (who: typeof officer, address: string, form: Form): Promise<string> => {
    const { status, html, to } = await county.send(who, address, form)
    expect(status, `${address} ${textOf(html)}`).toBe(303)
    return to
  }
  const orgId = `K${code}80`
  const { id } = await county.submitted({
    name: `Kommun ${word('name')}`,
    orgId,
    measures: [measureOf('M1', 'leaving-violence', 100_000, `Åtgärd ${word('measure')}`)],
    over: {
      need: { description: `Behov ${word('need')}`, survey: '' },
      applicant: { ...anApplication().applicant, organisationNumber: '212000-0142' },
      account: { bankgiro: '5050-1055', plusgiro: '', reference: word('account') },
    },
  })
  const base = `/lan/arende/${id}`
  const note = word('note')
  await ok(officer, `${base}/anteckning`, { text: note })
  await ok(officer, `${base}/minnesanteckning`, { note: word('working note') })
  await ok(officer, `${base}/meddelanden`, { text: word('message'), seen: '99' })
  await ok(registrar, `${base}/diarienummer`, { diarienummer: word('diary number') })
  const { back, key } = await uploadOn((await registrar.get(`${base}/handling`)).html, `${word('file')}.pdf`)
  await registrar.get(back)
  const paper = { direction: 'in', party: word('party'), day: '2027-01-11', about: word('about') }
  await ok(registrar, `${base}/handling`, paper)
  await scanDesk(county.world, key)
  await ok(officer, `${base}/sekretess`, { target: 'note.1', provision: '21:7', authority: word('secrecy') })
  await county.formallyReviewed(id, { 'checks.need.comment': word('review') })
  await county.assessed(id, '2', { reason: word('assessment') })
  const opinion = { body: word('body'), question: word('question'), lastDay: '2027-02-18' }
  await ok(officer, `${base}/remiss`, opinion)
  const scenario = (await ok(officer, '/lan/scenarier/2027-1', { name: word('scenario') })).split('/').at(-1)
  await county.proposed(id, { reasons: word('reasons'), conditions: word('conditions') })
  const { status } = await county.decide(id, decider, { dissent: word('dissent') })
  expect(status).toBe(303)
  await county.world.settle()
  const release = { action: 'release', post: 'note.1', 'how.note.1': 'whole', 'text.note.1': note }
  await ok(registrar, `${base}/lamna-ut`, release)
  const start = `${base}/nytt-overklagande`
  const original = await uploadOn((await registrar.get(start)).html, `${word('original')}.pdf`)
  await registrar.get(original.back)
  await ok(registrar, start, {
    channel: 'post',
    day: '2027-01-11',
    clock: '08.59',
    decision: '1',
    party: word('appellant'),
    asks: word('asks'),
  })

  const other = (await county.submitted({ name: `Kommun ${word('second name')}`, orgId: `K${code}81` })).id
  const asked = { text: word('completion'), lastDay: '2027-02-01' }
  await ok(officer, `/lan/arende/${other}/komplettering`, asked)
  const about = { vem: 'OFFICER-2', ground: 'other', text: word('conflict') }
  await ok(officer, `/lan/arende/${other}/jav`, about)
  await county.world.settle()
  const decided = await county.header(id)
  const at = toInstant(county.world.clock.now())
  const changed = { bankgiro: '991-2346', plusgiro: '', reference: word('changed account') }
  const signatory = { subject: 'SIGNATORY-1', role: 'signatory' as const, at }
  const before = { bankgiro: '5050-1055', plusgiro: '', reference: '' }
  await commitAct(county.world.table, decided, accountChanged(decided, changed, signatory), [
    put(
      accountItem(code, id, { account: changed, before, at, by: signatory.subject, byName: 'Undertecknare' }),
    ),
  ])
  await county.world.settle()
  const finance = await lockBatch(county, word)
  const [document] = await readCaseDocuments(county.world.table, code, id)
  const [workingNote] = await readWorkingNotes(county.world.table, code, id)
  const [came] = await readAppeals(county.world.table, code, id)
  const [reported] = (await county.header(other)).suspended
  const ids: RouteIds = {
    case: id,
    round: '2027-1',
    org: orgId,
    scenario: scenario ?? '',
    ...finance,
    document: document?.id ?? '',
    workingNote: workingNote?.id ?? '',
    report: String(reported?.report),
    appeal: String(came?.appeal.number),
    number: '1',
  }
  return { planted, ids, other, all: await everyone(county), finance: financeOf(county) }
}

/** Two counties in one world, each with everything a county can hold, and whatever was logged while it came about. */
export const startTwoCounties = async () => {
  const world = await startWorld()
  const logged: string[] = []
  const line = (code: string, facts?: unknown) => void logged.push(JSON.stringify([code, facts]))
  world.deps.log = { info: line, warn: line, error: line }
  const letters = world.deps.letters
  world.deps.letters = async () => ({ ...(await letters()), compress: false })
  const own = await startCounty({ county: '05', world })
  const foreign = await startCounty({ county: '03', world })
  const ownFilled = { ...own, ...(await fill(own)) }
  const foreignFilled = { ...foreign, ...(await fill(foreign)) }
  return { world, logged, own: ownFilled, foreign: foreignFilled }
}
export type Filled = Awaited<ReturnType<typeof startTwoCounties>>['own']
