import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { readPaidTo } from '../../shared/aws/accounts.ts'
import { commitAct, readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { documentItem, readCaseDocuments } from '../../shared/aws/documents.ts'
import { draftMeta, readDraftMeta } from '../../shared/aws/drafts.ts'
import { keys } from '../../shared/aws/keys.ts'
import { latestStored } from '../../shared/aws/receivers.ts'
import { readRound, roundItem, roundPointer } from '../../shared/aws/rounds.ts'
import { put, putNew } from '../../shared/aws/write.ts'
import { authorityHandedIn } from '../../shared/domain/acts/authority-proof.ts'
import type { CaseDocument } from '../../shared/domain/submission.ts'
import { perform } from '../harness/case-acts.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound, textOf } from './officer-world.ts'

const there = '04'
let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
  const own = await readRound(at.world.table, '05', '2027-1')
  const round = { ...own, county: there, lastDay: '2027-02-10', title: 'Statsbidrag i Södermanland' }
  for (const item of [roundItem(round), roundPointer(there, round.id)])
    await at.world.table.write(putNew(item))
})
afterAll(() => at.world.close())

/** Which case it became, by the event here. */
const caseThere = async (id: string): Promise<string> => {
  const events = await readEvents(at.world.table, '05', id)
  return z.object({ case: z.string() }).parse(events.find(({ kind }) => kind === 'HandedOver')?.data).case
}
const address = (id: string) => `/lan/arende/${id}/overlamna`

test('an application that belongs to another county goes there whole, with both arrivals kept', async () => {
  const { world } = at
  const before = await at.submitted({ name: 'Nyköpings kommun', orgId: 'K0580' })
  const { id, draft, orgId, body } = before
  // The draft it was sent from, as the applicant's form leaves it.
  const { application } = await readBody(world.table, '05', id, body)
  const meta = draftMeta.parse({
    id: draft,
    round: '2027-1',
    county: '05',
    formVersion: 1,
    applicant: application.applicant,
    confirmed: { authority: true, seat: true },
    createdAt: before.receivedAt,
    createdBy: { subject: 'MARIA', name: '' },
  })
  await world.table.write(
    put({ ...keys.draft(orgId, draft), draft: meta, submittedAs: { county: '05', case: id } }),
  )

  expect((await at.officer.get(address(id))).status).toBe(403)
  const page = await at.decider.get(address(id))
  await expectSound(page.html)
  const empty = await at.send(at.decider, address(id), { to: '05', reason: '' })
  expect(empty.status).toBe(422)
  expect(textOf(empty.html)).toContain('Välj en länsstyrelse.')
  expect(textOf(empty.html)).toContain('Skriv varför ansökan hör dit.')

  world.clock.moveTo(Date.parse('2027-02-12T09:00:00.000Z'))
  const sent = await at.send(at.decider, address(id), {
    to: there,
    reason: 'Kommunen ligger i Södermanlands län.',
  })
  expect(sent.to).toBe(`/lan/arende/${id}?klart=handed-over`)
  await world.settle()

  const here = await at.header(id)
  expect(here).toMatchObject({ status: 'closed', flags: ['handed-over'], outcome: null })
  const begun = await readCase(world.table, there, await caseThere(id))
  expect(begun).toMatchObject({
    county: there,
    status: 'in-review',
    orgId,
    draft,
    receivedAt: '2027-02-12T09:00:00.000Z',
    lastDay: '2027-02-10',
    flags: ['late'],
    cameFirst: { county: '05', case: id, at: before.receivedAt },
    contentHash: body,
  })
  expect((await readBody(world.table, there, begun.id, begun.body)).application).toEqual(application)
  expect((await readDraftMeta(world.table, orgId, draft))?.submittedAs).toEqual({
    county: there,
    case: begun.id,
  })

  const theirs = at.person('OFFICER-4', ['officer'], there)
  const summary = textOf((await theirs.get(`/lan/arende/${begun.id}`)).html)
  expect(summary).toContain('Kom först in till Länsstyrelsen i Östergötlands län den 11 januari 2027')
  expect((await theirs.get(`/lan/arende/${id}`)).status).toBe(404)
  expect((await at.officer.get(`/lan/arende/${begun.id}`)).status).toBe(404)
  expect(textOf((await at.officer.get(`/lan/arende/${id}/handelser`)).html)).toContain(
    'Lämnat över till rätt länsstyrelse, till Länsstyrelsen i Södermanlands län',
  )
  const own = textOf((await at.maria.get(`/ansok/arende/${id}`)).html)
  expect(own).toContain('Ansökan hör till en annan länsstyrelse och är lämnad dit.')
  expect((await at.maria.get(`/ansok/arende/${begun.id}`)).status).toBe(200)
  expect((await at.send(at.decider, address(id), { to: there, reason: 'Igen.' })).status).toBe(409)
  await expectInvariants(world.store)
})

test('a county that has no round yet receives it as soon as it has one', async () => {
  const { world } = at
  const { id } = await at.submitted({ name: 'Tierps kommun', orgId: 'K0360' })
  expect((await at.send(at.decider, address(id), { to: '03', reason: 'Uppsala län.' })).status).toBe(303)
  await world.settle().catch(() => undefined)
  const as = await caseThere(id)
  const begun = () => readCase(world.table, '03', as)
  await expect(begun()).rejects.toThrow('NotFound')
  const round = { ...(await readRound(world.table, '05', '2027-1')), county: '03' }
  for (const item of [roundItem(round), roundPointer('03', round.id)]) await world.table.write(putNew(item))
  await world.settle()
  expect((await begun()).orgName).toBe('Tierps kommun')
})

test('what has been handed in to show the authority goes with it; what lies beside the application does not', async () => {
  const { table } = at.world
  const { id } = await at.submitted({ name: 'Vingåkers kommun', orgId: 'K0562' })
  const file = (letter: string): CaseDocument => ({
    id: `01J${'0'.repeat(22)}${letter}`,
    name: `${letter}.pdf`,
    key: `drafts/${letter}`,
    versionId: null,
    size: 2048,
    state: 'waiting',
    sha256: null,
    scanner: null,
    reason: null,
  })
  const [proof, paper] = [file('P'), file('Q')]
  for (const each of [proof, paper]) await table.write(putNew(documentItem('05', id, each)))
  const header = await at.header(id)
  const by = { subject: 'MARIA', role: 'signatory' as const, at: header.receivedAt }
  await commitAct(table, header, authorityHandedIn(header, { id: proof.id, versionId: 'v1', size: 2048 }, by))
  expect((await at.send(at.decider, address(id), { to: there, reason: 'Vingåker.' })).status).toBe(303)
  await at.world.settle()
  expect(await readCaseDocuments(table, there, await caseThere(id))).toEqual([proof])
})

test('only while it is under review', async () => {
  const { id, county } = await at.submitted({ name: 'Boxholms kommun', orgId: 'K0560' })
  await perform(at.world, { id, county }, 'review')
  await perform(at.world, { id, county }, 'propose')
  expect((await at.decider.get(address(id))).status).toBe(409)
})

test('where a signatory has said that the money goes is handed over too, and waits there to be confirmed', async () => {
  const account = { bankgiro: '5050-1055', plusgiro: '', reference: '' }
  const { id } = await at.submitted({ name: 'Nyköpings kommun', orgId: 'K0580', over: { account } })
  const changed = { bankgiro: '', plusgiro: '1234-4', reference: 'Ny' }
  expect((await at.write(`${id}/konto`, changed)).status).toBe(303)
  await at.send(at.decider, address(id), { to: there, reason: 'Kommunen ligger i Södermanlands län.' })
  await at.world.settle()
  const begun = await readCase(at.world.table, there, await caseThere(id))
  expect(await readPaidTo(at.world.table, begun, account, latestStored(at.world.table, there))).toMatchObject(
    { account: changed, changed: { before: account, by: 'MARIA' }, confirmed: null },
  )
})
