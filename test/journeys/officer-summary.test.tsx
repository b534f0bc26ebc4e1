import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { publishedPage } from '../../functions/public/published-page.tsx'
import { keys } from '../../shared/aws/keys.ts'
import { publicCopyWrite, readPublication } from '../../shared/aws/publications.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { speak } from '../../shared/web/language.ts'
import type { Request } from '../../shared/web/request.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
const hostile = '=HYPERLINK("http://x")<script>'
beforeAll(async () => {
  county = await startCounty()
  const granted = await county.submitted({ name: 'Alfa kommun' })
  const measures = [measureOf('M1', 'resource-centre', 40_000), measureOf('M2', 'other', 5000)]
  const refused = await county.submitted({ name: 'Beta kommun', measures })
  await county.submitted({ name: hostile })
  await county.reviewed(granted.id)
  await county.proposed(granted.id)
  await county.decide(granted.id)
  await county.reviewed(refused.id)
  await county.proposed(refused.id, {
    outcome: 'rejection',
    'measures.M1.granted': '0',
    'measures.M1.reason': 'Hemlig fritext.',
    'measures.M2.granted': '0',
    'measures.M2.reason': 'Hemlig fritext.',
    'payments.0.payOn': '',
    reportLastDay: '',
    conditions: '',
  })
  await county.decide(refused.id)
  await county.world.settle()
})
afterAll(() => county.world.close())

const address = '/lan/sammanstallning'
const publicDeps = () => ({
  ...county.deps,
  identity: { start: () => Promise.reject(new Error()), finish: () => Promise.reject(new Error()) },
  issuer: '',
  readAsset: async () => null,
})
/** The public page as anyone reads it, or the name of the error. */
const published = async (language: 'sv' | 'en' = 'sv', of = '05', id = '2027-1'): Promise<string> => {
  const request: Request = {
    method: 'GET',
    path: '/',
    params: { county: of, id },
    query: new URLSearchParams(),
    form: {},
    origin: null,
    sessionId: null,
    receivedAt: '2027-01-11T08:00:00.000Z',
    requestId: 'test',
  }
  try {
    const answer = await speak({ language, other: null }, () =>
      publishedPage(publicDeps(), { request, session: null }),
    )
    return answer.kind === 'page' ? answer.html : answer.kind
  } catch (error) {
    return error instanceof DomainError ? error.name : 'unknown'
  }
}
const publish = async (act = 'publicera', who = county.manager, round = '2027-1') => {
  const sent = await county.send(who, `${address}/${round}/${act}`)
  await county.world.settle()
  return sent
}

describe('the summary of a round', () => {
  test('has every measure with what was sought, granted and refused, and no free text', async () => {
    const { html } = await county.officer.get(`${address}?utlysning=2027-1`)
    await expectSound(html)
    const text = textOf(html)
    expect(text).toContain(
      'Alfa kommun Stöd för att kunna lämna våld (6 § första stycket 1) 100 000 kr 100 000 kr Bifall',
    )
    expect(text).toContain('Beta kommun Övrig åtgärd (6 § andra stycket) 5 000 kr 0 kr Avslag')
    expect(text).toContain('Inte beslutat')
    expect(text).toContain('Summa 245 000 kr 100 000 kr')
    expect(html).not.toMatch(/Hemlig fritext|<script>/)
    expect(text).not.toContain('Publicera sammanställningen')
  })

  test('is a file that Swedish Excel reads, with no formula in it', async () => {
    const route = officerRoutes.find(({ path }) => path.endsWith('sammanstallning.csv'))
    if (route === undefined || route.allow === 'anyone') throw new Error('no route')
    const { session } = county.officer
    const answer = await route.run(county.deps, {
      request: {
        method: 'GET',
        path: route.path,
        params: {},
        query: new URLSearchParams(),
        form: {},
        origin: null,
        sessionId: null,
        receivedAt: '2027-01-11T08:00:00.000Z',
        requestId: 'test',
      },
      session,
    })
    if (answer.kind !== 'file') throw new Error('no file')
    const csv = Buffer.from(answer.content).toString('utf8')
    expect(csv.startsWith('\ufeff')).toBe(true)
    const rows: unknown = parse(csv, { bom: true, delimiter: ';', columns: true })
    expect(rows).toContainEqual({
      Utlysning: '2027-1',
      Budgetår: '2027',
      Sökande: 'Beta kommun',
      'Slag enligt 6 §': 'resurscentrum',
      Sökt: '40000,00',
      Beviljat: '0,00',
      Utgång: 'avslag',
    })
    expect(csv).toContain(`"'=HYPERLINK`)
  })
})

describe('publishing', () => {
  test('makes the page as it stood, in both languages, until it is taken back', async () => {
    expect(await published()).toBe('NotFound')
    const sent = await publish()
    expect(sent.to).toBe(`${address}?utlysning=2027-1&klart=publicerad`)
    const html = await published()
    await expectSound(html)
    expect(textOf(html)).toContain('Beta kommun Utveckling av resurscentrum 40 000 kr 0 kr Avslag')
    expect(textOf(html)).toContain('så som det såg ut 11 januari 2027 kl. 09.00')
    expect(html).not.toMatch(/Hemlig fritext|<script>|Namn /)
    const english = await published('en')
    await expectSound(english)
    expect(textOf(english)).toContain('Development of a resource centre')
    await county.submitted({ name: 'Delta kommun' })
    expect(await published()).not.toContain('Delta kommun')
    const page = await county.registrar.get(`${address}?utlysning=2027-1&klart=publicerad`)
    await expectSound(page.html)
    expect(textOf(page.html)).toContain('Publicerad 11 januari 2027 kl. 09.00.')
    await publish('publicera', county.registrar)
    expect(await published()).toContain('Delta kommun')
    expect((await publish('ta-bort', county.registrar)).status).toBe(303)
    expect(await published()).toBe('NotFound')
    expect((await publish('ta-bort')).status).toBe(404)
  })

  test('is never undone by an effect that comes late', async () => {
    await publish()
    const old = await readPublication(county.world.table, '05', '2027-1')
    await publish('ta-bort')
    if (old === null) throw new Error('nothing published')
    await expect(county.world.table.write(publicCopyWrite('05', '2027-1', old))).rejects.toThrow(
      'ChangedMeanwhile',
    )
    expect(await published()).toBe('NotFound')
  })

  test('stands in the county’s log by its hash, with nobody’s name', async () => {
    await publish()
    const { version } = { version: 0, ...(await county.world.table.get(keys.log('C#05'))) }
    const event = JSON.stringify(await county.world.table.get(keys.logEvent('C#05', Number(version))))
    expect(event).toContain('RoundPublished')
    expect(event).toMatch(/"sha256":"[0-9a-f]{64}"/)
    expect(event).not.toContain('kommun')
  })

  test('is for the manager and the registrar of the county, of a round it has', async () => {
    for (const who of [county.officer, county.decider])
      expect((await publish('publicera', who)).status).toBe(403)
    expect((await publish('publicera', county.person('FORGED', ['manager']))).status).toBe(403)
    for (const round of ['2030-1', 'x'])
      expect((await publish('publicera', county.manager, round)).status).toBe(404)
    const elsewhere = county.person('MANAGER-1', ['manager'], '03')
    expect((await county.send(elsewhere, `${address}/2027-1/publicera`)).status).toBe(404)
    expect(await published('sv', '03')).toBe('NotFound')
    expect(await published('sv', '05', 'x')).toBe('NotFound')
  })
})
