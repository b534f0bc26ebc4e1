import { HtmlValidate } from 'html-validate'
import { expect } from 'vitest'
import { diaryLine } from '../../functions/events/effects/register-lines.ts'
import { routes } from '../../functions/officer/routes.ts'
import { eventItem, headerItem, outboxItem } from '../../shared/aws/case-items.ts'
import { bodyItem, commitAct, readCase } from '../../shared/aws/cases.ts'
import { declaredWrite, readDeclared } from '../../shared/aws/declarations.ts'
import { documentItem } from '../../shared/aws/documents.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { readRound } from '../../shared/aws/rounds.ts'
import { put, putNew } from '../../shared/aws/write.ts'
import { placedInQueue, prioritised } from '../../shared/domain/acts/queue.ts'
import { submit } from '../../shared/domain/acts/submit.ts'
import type { Application, Measure } from '../../shared/domain/application.ts'
import { isAssessable } from '../../shared/domain/assessment.ts'
import type { Authority } from '../../shared/domain/authority.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { checkItems } from '../../shared/domain/check.ts'
import type { Event } from '../../shared/domain/event.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import type { Role } from '../../shared/domain/roles.ts'
import type { CaseDocument } from '../../shared/domain/submission.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { nationalOn } from '../../shared/policy/criteria.ts'
import { policyOf } from '../../shared/policy/policies.ts'
import type { Form } from '../../shared/web/request.ts'
import { declareFor } from '../harness/declare.ts'
import { visitor } from '../harness/pages.ts'
import { startWorld, type World } from '../harness/world.ts'
import { aMeasure, anApplication } from '../rules/build.ts'
import { htmlRules } from '../shape/html-rules.ts'

const validator = new HtmlValidate(htmlRules)

/** What a reader sees, without tags and with ordinary spaces. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0]+/g, ' ')

export const expectSound = async (html: string): Promise<void> => {
  const { results } = await validator.validateString(html)
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId} ${message} ${selector ?? ''}`),
  )
  expect(faults).toEqual([])
}

const roundForm: Form = {
  title: 'Statsbidrag 2027',
  budgetYear: '2027',
  opensOn: '2027-01-04',
  lastDay: '2027-02-18',
  text: 'Exempeltext om utlysningen.',
  contactName: 'Enheten för social hållbarhet',
  contactEmail: 'bidrag@exempel.se',
  contactPhone: '010-223 50 00',
  conditions: 'Medlen används till åtgärderna i beslutet.',
  reportLastDay: '2028-03-01',
  policy: 'resource-centres-first',
  basisNumber: 'exempel-1',
  basisDate: '2026-12-01',
  example: 'yes',
}

/** The form with which somebody is given roles. */
export const rolesForm = (subject: string, ...roles: string[]): Form => ({
  subject,
  name: `Namn ${subject}`,
  roles,
})

export const measureOf = (
  id: string,
  kind: Measure['kind'],
  kronor: number,
  title = `Titel ${id}`,
): Measure =>
  aMeasure({ id, kind, title, costs: [{ id: '1', what: 'Lön', year: 2027, amount: fromKronor(kronor) }] })

type Given = {
  name?: string
  orgId?: string
  measures?: Measure[]
  documents?: CaseDocument[]
  authority?: Authority
  over?: Partial<Application>
}

/** A case as the applicant's page submits one into the county's open round, without its effects yet. */
const submitCase = async (
  world: World,
  county: string,
  given: Given,
): Promise<{ header: CaseHeader; event: Event }> => {
  const { table, clock, deps } = world
  const {
    name = 'Exempel kommun',
    orgId = `K${county}80`,
    measures,
    documents = [],
    over = {},
    authority,
  } = given
  const round = await readRound(table, county, '2027-1')
  const plain = anApplication({
    measures: measures ?? [measureOf('M1', 'leaving-violence', 100_000)],
    ...over,
  })
  const application = { ...plain, applicant: { ...plain.applicant, name, orgId, county } }
  const id = deps.newId()
  const { hash, item } = await bodyItem(county, id, { application, documents: [], declarations: ['true'] })
  const { header, event } = submit(
    {
      id,
      draft: deps.newId(),
      round,
      application,
      documents,
      contentHash: hash,
      county,
      confirmed: { authority: true, seat: true },
      ...(authority === undefined ? {} : { authority }),
    },
    { subject: 'SIGNATORY-1', role: 'signatory', at: toInstant(clock.now()) },
  )
  await table.transact([
    putNew(headerItem(header)),
    putNew(eventItem(header, event)),
    put(outboxItem(header, event)),
    putNew(item),
    ...documents.map((document) => putNew(documentItem(county, id, document))),
  ])
  return { header, event }
}

type Options = { county?: string; frame?: string; declares?: boolean; world?: World }

export type CountyWorld = Awaited<ReturnType<typeof startCounty>>

/**
 * A county whose people, round and frame are set through its manager's own pages. They have declared for every case,
 * unless a journey is about just that.
 */
export const startCounty = async ({
  county = '05',
  frame = '1 000 000',
  declares = true,
  /** A world that another county is in already. */
  world: shared,
}: Options = {}) => {
  const world = shared ?? (await startWorld())
  const deps = { ...world.deps, forCounty: world.forCounty, deskFor: world.deskFor, uploadsOrigin: '' }
  const person = (subject: string, roles: Role[], of = county) =>
    visitor(routes, deps, {
      subject,
      name: `Namn ${subject}`,
      tenant: { kind: 'county', id: of, name: 'Länsstyrelsen i exempellän' },
      roles,
    })
  type Person = ReturnType<typeof person>
  /** Sends a form as a page of its own would: with a new instance. */
  const send = (who: Person, address: string, form: Form = {}) =>
    who.post(address, { instance: deps.newId(), ...form })

  await world.table.write(
    put(staffItem(county, { subject: 'MANAGER-1', name: 'Namn MANAGER-1', roles: ['manager'] })),
  )
  const people = {
    manager: person('MANAGER-1', ['manager']),
    officer: person('OFFICER-1', ['officer']),
    officer2: person('OFFICER-2', ['officer']),
    decider: person('DECIDER-1', ['decider']),
    decider2: person('DECIDER-2', ['decider']),
    registrar: person('REGISTRAR-1', ['registrar']),
  }
  const setting = async (address: string, form: Form) => {
    const { status, html } = await send(people.manager, `/lan/installningar/${address}`, form)
    expect(status, textOf(html)).toBe(303)
  }
  for (const who of ['OFFICER-1', 'OFFICER-2']) await setting('roller', rolesForm(who, 'officer'))
  for (const who of ['DECIDER-1', 'DECIDER-2']) await setting('roller', rolesForm(who, 'decider'))
  await setting('roller', rolesForm('REGISTRAR-1', 'registrar'))
  await setting('utlysning', roundForm)
  await setting('ram/2027', {
    version: '0',
    limit: frame,
    basisNumber: 'exempel-2',
    basisDate: '2026-12-01',
    example: 'yes',
  })
  await world.settle()

  const subjects = Object.values(people).map(({ session }) => session.subject)
  const declared = async (about: CaseHeader): Promise<void> => {
    if (declares) await declareFor(world.table, about, ...subjects)
  }
  /** Somebody who has come since says what the first officer has said of every applicant. */
  const declaresToo = async (subject: string): Promise<void> => {
    const of = { county, round: '2027-1', subject }
    const { declared: all } = await readDeclared(world.table, county, of.round, 'OFFICER-1')
    await world.table.write(declaredWrite(of, { version: 0, declared: [] }, all))
  }
  const submitted = async (given: Given = {}): Promise<CaseHeader> => {
    const { header } = await submitCase(world, county, given)
    await declared(header)
    await world.settle()
    return header
  }
  /** Many at once: their effects are waited for together. */
  const submittedAll = async (given: readonly Given[]): Promise<CaseHeader[]> => {
    const headers: CaseHeader[] = []
    for (const one of given) headers.push((await submitCase(world, county, one)).header)
    for (const one of headers) await declared(one)
    await world.settle()
    return headers
  }
  /** In its place in the list and in the diary, without letters and mail: for lists that need many. */
  const placed = async (given: Given): Promise<void> => {
    const { header: sent, event } = await submitCase(world, county, given)
    await declared(sent)
    const system = { subject: 'SYSTEM', role: 'system' as const, at: event.at }
    const first = prioritised(sent, policyOf(sent.policy), system)
    await commitAct(
      world.table,
      sent,
      first,
      await diaryLine.run(world.deps, { header: sent, event, moved: {} }),
    )
    await commitAct(world.table, first.header, placedInQueue(first.header, system))
  }
  const header = (id: string): Promise<CaseHeader> => readCase(world.table, county, id)

  /** A formal review that finds everything in order, confirms every claim and bars nothing. */
  const reviewForm = async (id: string, over: Form = {}): Promise<Form> => {
    const { measures } = await header(id)
    return Object.assign(
      {},
      ...checkItems.map((item) => ({
        [`checks.${item}.outcome`]: 'ok',
        [`checks.${item}.comment`]: 'Kontrollerat.',
      })),
      ...measures.map(({ id: measure, claimedKind }) => ({ [`measures.${measure}.kind`]: claimedKind })),
      over,
    )
  }
  /** An assessment with the same mark everywhere, under the national criteria. */
  const assessmentForm = async (id: string, mark = '2', over: Form = {}): Promise<Form> => {
    const { measures } = await header(id)
    const { criteria } = nationalOn('2027-01-01')
    return Object.assign(
      { reason: 'Behovet är väl visat.' },
      ...measures.flatMap(({ id: measure }) =>
        criteria.map((criterion) => ({ [`measures.${measure}.${criterion.id}`]: mark })),
      ),
      over,
    )
  }
  const formallyReviewed = async (id: string, over: Form = {}, who = people.officer): Promise<void> => {
    const { status, html } = await send(who, `/lan/arende/${id}/granska`, await reviewForm(id, over))
    expect(status, textOf(html)).toBe(303)
  }
  const assessed = async (id: string, mark = '2', over: Form = {}, who = people.officer): Promise<void> => {
    const form = await assessmentForm(id, mark, over)
    const { status, html } = await send(who, `/lan/arende/${id}/bedom`, form)
    expect(status, textOf(html)).toBe(303)
  }
  /** Ready to be proposed: reviewed, and assessed where 4 § leaves anything to assess. */
  const reviewed = async (id: string, mark = '2', over: Form = {}): Promise<void> => {
    await formallyReviewed(id, over)
    if ((await header(id)).measures.some(isAssessable)) await assessed(id, mark)
  }
  const proposalForm = (over: Form = {}): Form => ({
    outcome: 'grant',
    refusalGround: 'funds',
    'measures.M1.granted': '100 000',
    'payments.0.payOn': '2027-05-03',
    conditions: 'Medlen används till åtgärderna i beslutet.',
    reportLastDay: '2028-03-01',
    reasons: 'Åtgärden är prioriterad och ryms.',
    rules: '6 § första stycket 1 förordningen (2025:838)',
    ...over,
  })
  const proposed = async (id: string, over: Form = {}): Promise<void> => {
    const { status, html } = await send(people.officer, `/lan/arende/${id}/foresla`, proposalForm(over))
    expect(status, textOf(html)).toBe(303)
    await world.settle()
  }
  const decide = async (id: string, who = people.decider, form: Form = {}) =>
    send(who, `/lan/arende/${id}/besluta`, { forslag: String((await header(id)).proposal), ...form })

  return {
    ...people,
    world,
    deps,
    county,
    person,
    send,
    declaresToo,
    submitted,
    submittedAll,
    placed,
    header,
    reviewForm,
    formallyReviewed,
    assessmentForm,
    assessed,
    reviewed,
    proposalForm,
    proposed,
    decide,
  }
}
