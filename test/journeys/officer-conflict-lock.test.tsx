import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../../functions/officer/routes.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { staffItem, staffRoles } from '../../shared/aws/people.ts'
import { queryAll, type Table } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import type { CaseHeader, Status } from '../../shared/domain/case.ts'
import { canonical } from '../../shared/domain/chain.ts'
import type { Event, EventKind } from '../../shared/domain/event.ts'
import type { Form } from '../../shared/web/request.ts'
import { perform } from '../harness/case-acts.ts'
import { submitCase } from '../harness/case-builder.ts'
import { declareFor } from '../harness/declare.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { visitor } from '../harness/pages.ts'
import { startConflicts } from './conflict-world.ts'
import { rolesForm, textOf } from './officer-world.ts'

let county: Awaited<ReturnType<typeof startConflicts>>
const kept = 'KEPT-1'

/** Acts of others that lead from review to each status. */
const ways: Record<Status, readonly string[]> = {
  submitted: [],
  'in-review': [],
  'completion-asked': ['ask-completion'],
  proposed: ['review', 'propose'],
  decided: ['review', 'propose', 'decide'],
  closed: ['review', 'propose', 'decide'],
}
const statuses = Object.keys(ways).filter((name): name is Status => name in ways)

const caseIn = async (status: Status): Promise<CaseHeader> => {
  const { world } = county
  const about = await submitCase(world, { county: county.county })
  if (status !== 'submitted') await world.settle()
  for (const name of ways[status])
    await perform(world, about, name, status === 'closed' ? { outcome: 'rejection' } : {})
  if (status === 'closed') await world.settle()
  const header = await county.header(about.id)
  expect(header.status).toBe(status)
  await declareFor(world.table, header, kept, 'OFFICER-1', 'OFFICER-2')
  return header
}

/** A report, without what follows from it. */
const report = async (who: typeof county.officer, id: string, vem: string): Promise<void> => {
  const { status } = await county.send(who, `/lan/arende/${id}/jav`, {
    vem,
    ground: 'stake',
    text: 'Aktier.',
  })
  expect(status).toBe(303)
}

/** Everything of a case that a person may have changed: its own partition and its working material. */
const contents = async ({ id }: CaseHeader): Promise<string> => {
  const of = [keys.case('05', id).pk, keys.assessment('05', id, '').pk]
  const items = await Promise.all(of.map((pk) => queryAll(county.world.table, { pk })))
  return canonical(JSON.parse(JSON.stringify(items)))
}

const eventsBy = async ({ id }: CaseHeader, who: string): Promise<Event[]> =>
  (await readEvents(county.world.table, '05', id)).filter(({ actor }) => actor === who)

/** What a person may do whatever is reported about them: it chooses nothing. */
const harmless: readonly EventKind[] = [
  'ConflictReported',
  'DiaryNumberSet',
  'Resumed',
  'PaperRegistered',
  'SecrecyMarked',
  'SecrecyMarkLifted',
  'CopyReleased',
  'ReleaseRefused',
  'LetterSentOtherwise',
  'AppealReceived',
]
/** The acts that write them. Every other act on a case must stop the person before it reads the form. */
const asksNothing = [
  '/lan/arende/{id}/jav',
  '/lan/arende/{id}/diarienummer',
  '/lan/arende/{id}/forsok-igen',
  '/lan/arende/{id}/sekretess',
  '/lan/arende/{id}/sekretess/bort',
  '/lan/arende/{id}/lamna-ut',
  '/lan/arende/{id}/utlamnat/{number}/beslut',
  '/lan/arende/{id}/handling',
  '/lan/arende/{id}/underratta',
  '/lan/arende/{id}/nytt-overklagande',
]

/** A form most acts would take. */
const form = async ({ id, proposal }: CaseHeader): Promise<Form> => ({
  ...county.proposalForm(),
  ...rolesForm('OFFICER-9', 'officer'),
  ...(await county.reviewForm(id)),
  ...(await county.assessmentForm(id)),
  'measures.M1.granted': '1 000',
  till: kept,
  text: 'Text.',
  lastDay: '2027-12-01',
  diarienummer: '1-2027',
  reason: 'Skäl.',
  forslag: String(proposal),
  seen: '99',
  vem: 'OFFICER-2',
  ground: 'other',
  arende: `${id}~`,
})

beforeAll(async () => {
  county = await startConflicts()
  const roles = [...staffRoles]
  await county.world.table.write(put(staffItem('05', { subject: kept, name: 'Kim', roles })))
})
afterAll(() => county.world.close())

describe.each(statuses)('%s', (status) => {
  test('no act of any route by a suspended person with every role reaches the case, but what chooses nothing', async () => {
    const who = county.person(kept, [...staffRoles])
    const header = await caseIn(status)
    await report(county.officer2, header.id, kept)
    const since = await county.reportOf(header.id, kept)
    expect(since).toBeGreaterThan(0)
    const sent = await form(await county.header(header.id))
    for (const { path } of routes.filter(({ method }) => method === 'POST')) {
      const ofCase = path.startsWith('/lan/arende/{id}')
      const address = path
        .replace('/arende/{id}', `/arende/${header.id}`)
        .replace('{anmalan}', String(since))
        .replace('{id}', '2027-1')
        .replaceAll(/\{\w+\}/g, '2027')
      const before = await contents(header)
      const answer = await county.send(who, address, sent)
      if (asksNothing.includes(path)) continue
      expect(await contents(header), `${path} changed the case`).toBe(before)
      if (ofCase) expect([403, 404, 409], `${path} read the form first`).toContain(answer.status)
    }
    const done = (await eventsBy(header, kept)).filter(({ version }) => version > since)
    expect(done.filter(({ kind }) => !harmless.includes(kind))).toEqual([])
    expect(done.map(({ kind }) => kind)).toContain('DiaryNumberSet')
  })
})

test.each<[string, Status]>([
  ['tilldela', 'in-review'],
  ['granska', 'in-review'],
  ['bedom', 'in-review'],
  ['komplettering', 'in-review'],
  ['foresla', 'in-review'],
  ['besluta', 'proposed'],
  ['aterforvisa', 'proposed'],
  ['anteckning', 'decided'],
])('the same form at %s reaches a case where nothing is reported', async (act, status) => {
  const header = await caseIn(status)
  const before = { bedom: ['review'], foresla: ['review', 'assess'] }[act] ?? []
  for (const name of before) await perform(county.world, header, name)
  const who = county.person(kept, [...staffRoles])
  const { html } = await county.send(who, `/lan/arende/${header.id}/${act}`, await form(header))
  expect(await eventsBy(header, kept), textOf(html)).toHaveLength(1)
})

describe('a report and an act at the same time', () => {
  /** A county's store in which something happens just before the first transaction of an act. */
  const interrupted = (run: () => Promise<void>) => {
    let first = true
    const forCounty: typeof county.deps.forCounty = (code) => {
      const store = county.deps.forCounty(code)
      const table: Table = {
        ...store.table,
        transact: async (writes) => {
          const now = first
          first = false
          if (now) await run()
          return store.table.transact(writes)
        },
      }
      return { ...store, table }
    }
    const { subject, name, tenant, roles } = county.officer.session
    return visitor(routes, { ...county.deps, forCounty }, { subject, name, tenant, roles })
  }
  const act = (who: typeof county.officer, id: string, sent: Form) =>
    who.post(`/lan/arende/${id}/granska`, { instance: county.deps.newId(), ...sent })

  test('the report comes between the act’s reading and its writing: the act is stopped', async () => {
    const { id } = await caseIn('in-review')
    const who = interrupted(() => report(county.officer2, id, 'OFFICER-1'))
    expect((await act(who, id, await county.reviewForm(id))).status).toBe(403)
    const kinds = (await readEvents(county.world.table, '05', id)).map(({ kind }) => kind)
    expect(kinds).toContain('ConflictReported')
    expect(kinds).not.toContain('Reviewed')
  })

  test('the report of the same person withdraws what they had declared: the next act is stopped too', async () => {
    const { id } = await caseIn('in-review')
    const other = await caseIn('in-review')
    const who = interrupted(() => report(county.officer, id, 'OFFICER-1'))
    expect((await act(who, id, await county.reviewForm(id))).status).toBe(403)
    const again = await act(county.officer, other.id, await county.reviewForm(other.id))
    expect(again.status).toBe(303)
    expect(again.to).toContain('/lan/jav/2027-1')
  })

  test.each([1, 2, 3, 4, 5])(
    'both are sent at once (%i): whatever comes after the report is none of theirs',
    async () => {
      const header = await caseIn('in-review')
      const { id } = header
      const sent = await county.reviewForm(id)
      const [, answer] = await Promise.all([
        county.send(county.decider, `/lan/arende/${id}/jav`, {
          vem: 'OFFICER-2',
          ground: 'stake',
          text: 'Aktier.',
        }),
        act(county.officer2, id, sent),
      ])
      expect([303, 403]).toContain(answer.status)
      const events = await readEvents(county.world.table, '05', id)
      const report = events.find(({ kind }) => kind === 'ConflictReported')?.version ?? 0
      expect(report).toBeGreaterThan(0)
      expect(events.filter(({ actor, version }) => actor === 'OFFICER-2' && version > report)).toEqual([])
    },
  )

  test('and the store keeps every invariant', async () => {
    await county.world.settle()
    await expectInvariants(county.world.store)
  })
})
