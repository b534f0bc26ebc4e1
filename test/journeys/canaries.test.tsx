import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApplicantDeps } from '../../functions/applicant/deps.ts'
import { routes as applicantRoutes } from '../../functions/applicant/routes.ts'
import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { canariesIn } from '../../infra/round/canary.ts'
import type { Form } from '../../shared/web/request.ts'
import type { Response } from '../../shared/web/response.ts'
import { visitor } from '../harness/pages.ts'
import { type RouteIds, routeAddress } from '../harness/route-addresses.ts'
import { textOf as pdfText } from '../rules/pdf-text.ts'
import { type Filled, startTwoCounties } from './two-counties.ts'

let counties: Awaited<ReturnType<typeof startTwoCounties>>
beforeAll(async () => {
  counties = await startTwoCounties()
}, 240_000)
afterAll(() => counties.world.close())

const readable = (bytes: Uint8Array): string => {
  const raw = Buffer.from(bytes)
  return raw.subarray(0, 5).toString() === '%PDF-'
    ? `${raw.toString('latin1')}\n${pdfText(raw)}`
    : raw.toString('utf8')
}

/** Everything an answer holds: the page, the data, the file, and the file it leads to. */
const everythingIn = async (answer: Response): Promise<string> => {
  if (answer.kind === 'page') return answer.html
  if (answer.kind === 'json') return JSON.stringify(answer.value)
  if (answer.kind === 'file') return `${answer.name}\n${readable(answer.content)}`
  if (!answer.to.startsWith('http')) return decodeURIComponent(answer.to)
  const file = await fetch(answer.to)
  return `${decodeURIComponent(answer.to)}\n${readable(new Uint8Array(await file.arrayBuffer()))}`
}

/** Every officer and finance route as the tables have them, visited by somebody with every role of a county. */
const visits = ({ all, finance }: Pick<Filled, 'all' | 'finance'>) => [
  ...officerRoutes.map(({ method, path }) => ({ method, path, who: all })),
  ...financeRoutes.map(({ method, path }) => ({ method, path, who: finance })),
]

/** What a forged form would name. */
const forged = (ids: RouteIds): Form => ({
  text: 'Text.',
  note: 'Text.',
  reason: 'Skäl.',
  arende: `${ids.case}~`,
  batch: ids.batch,
  subject: 'OFFICER-1',
  till: 'OFFICER-1',
})

const queries = ['', '?utlysning=2027-1', '?ar=2027', '?post=note.1', '?handelse=1', '?ar=2027&part=Kanarie']

/** The canaries somebody sees at every route, each with where. */
const seenBy = async (looker: Filled, ids: RouteIds, methods = ['GET', 'POST']) => {
  const seen = new Map<string, string>()
  for (const { method, path, who } of visits(looker).filter((each) => methods.includes(each.method))) {
    const address = routeAddress(path, ids)
    const form = { instance: counties.world.deps.newId(), ...forged(ids) }
    for (const query of method === 'GET' ? queries : ['']) {
      const answer = await who.answer(method, address + query, form)
      for (const canary of canariesIn(await everythingIn(answer)))
        seen.set(canary, `${method} ${address}${query}`)
    }
  }
  return seen
}

const leaks = (seen: ReadonlyMap<string, string>, { planted }: Pick<Filled, 'planted'>): string[] =>
  [...seen].filter(([canary]) => planted.has(canary)).map(([canary, at]) => `${planted.get(canary)} at ${at}`)

test('every text that was planted is seen in its own county, so that looking for it means something', async () => {
  const { own } = counties
  const seen = await seenBy(own, own.ids, ['GET'])
  for (const [canary, at] of await seenBy(own, { ...own.ids, case: own.other }, ['GET'])) seen.set(canary, at)
  expect([...own.planted].filter(([canary]) => !seen.has(canary)).map(([, place]) => place)).toEqual([])
}, 240_000)

test('no officer or finance route shows a text of another county: not at its own addresses, nor at the other’s', async () => {
  const { own, foreign } = counties
  expect(leaks(await seenBy(foreign, foreign.ids, ['GET']), own)).toEqual([])
  for (const theirs of [own.ids, { ...own.ids, case: own.other }])
    expect(leaks(await seenBy(foreign, theirs), own)).toEqual([])
}, 240_000)

test('no applicant of another organisation sees a text of either county at any route', async () => {
  const { world, own, foreign } = counties
  const deps: ApplicantDeps = {
    ...world.deps,
    uploads: world.bucketUploads,
    letters: world.letterLinks,
    uploadsOrigin: '',
  }
  const stranger = visitor(applicantRoutes, deps, {
    subject: 'STRANGER',
    tenant: { kind: 'organisation', id: 'K1480', name: 'En annan kommun' },
    roles: ['applicant', 'signatory'],
  })
  for (const { method, path } of applicantRoutes) {
    const address = path
      .replace('{round}', '2027-1')
      .replace('{org}', own.ids.org)
      .replaceAll(/\{\w+\}/g, own.ids.case)
    const answer = await stranger.answer(method, address, { instance: world.deps.newId() })
    const found = new Map([...canariesIn(await everythingIn(answer))].map((canary) => [canary, address]))
    expect([...leaks(found, own), ...leaks(found, foreign)]).toEqual([])
  }
})

test('no mail and no line of the log holds any of them', () => {
  const { world, logged } = counties
  expect(world.mails.length).toBeGreaterThan(4)
  expect([...canariesIn(JSON.stringify(world.mails))]).toEqual([])
  expect([...canariesIn(logged.join('\n'))]).toEqual([])
})
