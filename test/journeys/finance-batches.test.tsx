import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, test } from 'vitest'
import { finishBatches } from '../../functions/events/finish-batches.ts'
import { runEffects } from '../../functions/events/run-effects.ts'
import { routes } from '../../functions/finance/routes.ts'
import { readBatch } from '../../shared/aws/batches.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { settingWrite } from '../../shared/aws/settings.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { noCoding } from '../../shared/domain/coding.ts'
import { formatKronor, sum, toOre } from '../../shared/domain/money.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { settingKinds } from '../../shared/domain/setting.ts'
import { lockBatch } from '../../shared/exports/open-batch.ts'
import { type Granted, type GrantedCase, grantCase } from '../harness/granted-case.ts'
import { visitor } from '../harness/pages.ts'
import { actingFor, deps, faults, openFinance, text, world } from './finance-world.ts'

openFinance()
const hostile = `=HYPERLINK("x");"å\r\n<script>alert(1)</script>`
/** Each story has a county to itself. */
let county = '30'

const person = (subject: string, roles: Role[] = ['finance'], of = county) => actingFor(of, subject, roles)

const grant = (given: Partial<GrantedCase> = {}): Promise<Granted> =>
  grantCase(world.table, {
    county,
    newId: world.deps.newId,
    payments: [{ budgetYear: 2027, payOn: '2027-03-15', amount: toOre(1_250_000_50) }],
    ...given,
  })

const fetched = async (address: string) => {
  const answer = await fetch(address)
  return {
    name: answer.headers.get('content-disposition') ?? '',
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}
const rowsOf = (bytes: Buffer): Record<string, string>[] =>
  parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n', columns: true })

beforeEach(async () => {
  county = String(Number(county) + 1)
  for (const subject of ['FINANCE-1', 'FINANCE-2'])
    await world.table.write(put(staffItem(county, { subject, name: subject, roles: ['finance'] })))
})

describe('finance makes a payment file', () => {
  test('nothing yet: the page says what will come', async () => {
    const { status, html } = await person('FINANCE-1').get('/ekonomi')
    expect(status).toBe(200)
    for (const sentence of [
      'Inget att betala ut för budgetåret.',
      'Inget hålls tillbaka.',
      'Inga underlag är låsta än.',
    ])
      expect(text(html)).toContain(sentence)
    expect(html).not.toContain('<button')
    expect(await faults(html)).toEqual([])
  })

  test('preview, lock, download: the file is the decisions to the öre', async () => {
    const granted = [
      await grant({ name: hostile }),
      await grant({
        name: 'Ale kommun',
        organisationNumber: '212000-1439',
        payments: [
          { budgetYear: 2027, payOn: '2027-02-01', amount: toOre(1) },
          { budgetYear: 2027, payOn: '2027-09-01', amount: toOre(99_99) },
          { budgetYear: 2028, payOn: '2028-02-01', amount: toOre(700_00) },
        ],
      }),
    ]
    const erik = person('FINANCE-1')
    const preview = await erik.get('/ekonomi')
    const due = granted
      .flatMap(({ instalments, name, decision }) => instalments.map((one) => ({ ...one, name, decision })))
      .filter(({ budgetYear }) => budgetYear === 2027)
      .toSorted((a, b) => a.payOn.localeCompare(b.payOn))
    const total = formatKronor(sum(due.map(({ amount }) => amount)))
    expect(text(preview.html)).toContain(`Tas med: 3 rader, ${total.replaceAll('\u00a0', ' ')}`)
    expect(preview.html).toContain('href="/ekonomi?ar=2028"')
    expect(preview.html).not.toContain('<script>')
    expect(await faults(preview.html)).toEqual([])

    const locked = await erik.post('/ekonomi/underlag', { batch: '2027-0001' })
    expect([locked.status, locked.to]).toEqual([303, '/ekonomi/underlag/2027-0001?efter=lasning'])
    const page = await erik.get(locked.to)
    expect(text(page.html)).toContain('Underlaget är låst.')
    expect(page.html).not.toContain('<script>')
    expect(await faults(page.html)).toEqual([])

    const link = await erik.get('/ekonomi/underlag/2027-0001/csv')
    const { name, bytes } = await fetched(link.to)
    expect(name).toContain(`attachment; filename="utbetalningsunderlag-${county}-2027-0001.csv"`)
    expect(page.html).toContain(hashOf(bytes))
    expect(
      rowsOf(bytes).map((row) => ({
        line: row.Rad,
        case: row.Ärende,
        part: row.Delbetalning,
        year: row.Budgetår,
        amount: row.Belopp,
        payOn: row['Betalas ut'],
        receiver: row.Mottagare,
        letter: row['Beslutsbrevets sha256'],
        kind: row['Slag enligt 6 §'],
        decider: row.Beslutsfattare,
        county: row.Länskod,
        batch: row.Bunt,
      })),
    ).toEqual(
      due.map((one, index) => ({
        line: String(index + 1),
        case: one.case,
        part: String(one.number),
        year: '2027',
        amount: (one.amount / 100).toFixed(2).replace('.', ','),
        payOn: one.payOn,
        receiver: one.name === hostile ? `'${hostile}` : one.name,
        letter: hashOf(one.case),
        kind: 'stöd för att lämna våld',
        decider: one.decision.decidedBy.name,
        county,
        batch: '2027-0001',
      })),
    )

    const overview = await erik.get('/ekonomi')
    expect(text(overview.html)).toMatch(/2027-0001 3 1 250 100,50 kr .* Namn FINANCE-1/)
    expect(overview.html).toContain(hashOf(bytes).slice(0, 12))
    expect(text(overview.html)).toContain('Nästa underlag för budgetåret 2028')
    expect(await faults(overview.html)).toEqual([])
    for (const format of ['xlsx', 'json'] as const) {
      const other = await fetched((await erik.get(`/ekonomi/underlag/2027-0001/${format}`)).to)
      expect(other.name).toContain(`filename="utbetalningsunderlag-${county}-2027-0001.${format}"`)
      expect(page.html).toContain(hashOf(other.bytes))
      expect(page.html).toContain(`href="/ekonomi/underlag/2027-0001/${format}"`)
    }
    const again = await fetched((await erik.get('/ekonomi/underlag/2027-0001/csv')).to)
    expect(again.bytes.equals(bytes)).toBe(true)
  })

  test("a line is booked as the county's coding says on the day its batch is locked, in its year", async () => {
    const set = (validFrom: string, account: string) =>
      world.table.write(
        settingWrite(county, settingKinds.coding, {
          validFrom,
          basis: { number: '1-2026', date: '2026-12-01' },
          example: false,
          setAt: '2026-12-01T10:00:00.000Z',
          content: { ...noCoding, account, costCentre: '045' },
        }),
      )
    await set('2026-12-01', '7511')
    await set('2028-01-01', '7588')
    await grant({
      payments: [
        { budgetYear: 2027, payOn: '2027-03-15', amount: toOre(100) },
        { budgetYear: 2028, payOn: '2028-03-15', amount: toOre(200) },
      ],
    })
    const erik = person('FINANCE-1')
    for (const batch of ['2027-0001', '2028-0001']) await erik.post('/ekonomi/underlag', { batch })
    const accounts = async (id: string) =>
      rowsOf((await fetched((await erik.get(`/ekonomi/underlag/${id}/csv`)).to)).bytes).map((row) => [
        row.Konto,
        row.Kostnadsställe,
        row.Motpart,
        row['Attesterad av'],
      ])
    expect(await accounts('2027-0001')).toEqual([['7511', '045', '', 'Namn FINANCE-1']])
    expect(await accounts('2028-0001')).toEqual([['7588', '045', '', 'Namn FINANCE-1']])
    await set('2027-01-02', '9999')
    expect((await readBatch(world.table, county, '2027-0001')).coding.account).toBe('7511')
  })

  test('the log and the cases tell who locked what', async () => {
    const { header } = await grant()
    await person('FINANCE-1').post('/ekonomi/underlag', { batch: '2027-0001' })
    const log = await queryAll(world.table, { pk: keys.log(`C#${county}`).pk, prefix: 'EVENT#' })
    const { files } = await readBatch(world.table, county, '2027-0001')
    expect(log).toMatchObject([
      {
        event: {
          kind: 'BatchOpened',
          actor: 'FINANCE-1',
          role: 'finance',
          data: { batch: '2027-0001', planned: 1 },
        },
      },
      {
        event: {
          kind: 'BatchLocked',
          actor: 'FINANCE-1',
          data: { lines: 1, total: 125_000_050, files },
        },
      },
    ])
    expect((await readEvents(world.table, county, header.id)).at(-1)).toMatchObject({
      kind: 'Exported',
      actor: 'FINANCE-1',
      data: { batch: '2027-0001', line: 1, instalment: 1, amount: 125_000_050 },
    })
    for (const item of log) expect(await runEffects(world.deps, item)).toBe(true)
  })

  test('what is held back is shown with its reason, stays, and goes with a colleague', async () => {
    await grant({ name: 'Egen kommun', officer: 'FINANCE-1' })
    await grant({ name: 'Vän kommun', decider: 'FINANCE-1' })
    await grant({ name: 'Utan nummer', organisationNumber: null })
    await grant({ name: 'Utan brev', letter: false })
    const erik = person('FINANCE-1')
    const preview = text((await erik.get('/ekonomi')).html)
    expect(preview).toContain('Tas inte med: 4 rader, 5 000 002 kr')
    expect(preview.match(/Du har berett eller beslutat ärendet/g)).toHaveLength(2)
    expect(preview).toContain('Mottagarens organisationsnummer saknas')
    expect(preview).toContain('Beslutsbrevet är inte expedierat än')
    const refused = await erik.post('/ekonomi/underlag', { batch: '2027-0001' })
    expect([refused.status, text(refused.html)]).toEqual([
      409,
      expect.stringContaining('Det finns inget att ta med'),
    ])
    const eva = person('FINANCE-2')
    expect(text((await eva.get('/ekonomi')).html)).toContain('Tas med: 2 rader')
    await eva.post('/ekonomi/underlag', { batch: '2027-0001' })
    const page = text((await eva.get('/ekonomi/underlag/2027-0001')).html)
    expect(page).toContain('Egen kommun')
    expect(page).toContain('Vän kommun')
    expect(page).not.toContain('Utan')
    expect(text((await eva.get('/ekonomi')).html)).toContain('Tas inte med: 2 rader')
  })

  test('a double click, and two people at once, get one batch', async () => {
    await grant()
    const [erik, eva] = [person('FINANCE-1'), person('FINANCE-2')]
    const answers = await Promise.all(
      [erik, erik, eva].map((who) => who.post('/ekonomi/underlag', { batch: '2027-0001' })),
    )
    for (const { to } of answers) expect(to).toBe('/ekonomi/underlag/2027-0001?efter=lasning')
    const batch = await readBatch(world.table, county, '2027-0001')
    expect([batch.status, batch.lines]).toEqual(['locked', 1])
    const other = batch.createdBy === 'FINANCE-1' ? eva : erik
    expect(text((await other.get('/ekonomi/underlag/2027-0001?efter=lasning')).html)).toContain(
      `Namn ${batch.createdBy} hade redan börjat låsa`,
    )
    await grant()
    await erik.post('/ekonomi/underlag', { batch: '2027-0001' })
    expect(text((await erik.get('/ekonomi')).html)).toContain('Tas med: 1 rad,')
  })

  test('a batch left open shows how far it is, and goes on by hand or by itself', async () => {
    await grant()
    const order = {
      id: '2027-0001',
      by: { subject: 'FINANCE-1', name: 'Namn FINANCE-1' },
      at: new Date(world.clock.now()).toISOString(),
    }
    const store = { ...world.forCounty(county), now: deps.now }
    await lockBatch(store, order, 0)
    const eva = person('FINANCE-2')
    const page = await eva.get('/ekonomi/underlag/2027-0001')
    expect(text(page.html)).toContain('Låsningen pågår. Du kan lämna sidan')
    expect(text(page.html)).toContain('Hittills 0 av 1 rad')
    expect(page.html).toContain('<progress aria-labelledby="langd" value="0" max="1">')
    expect(page.html).toContain('href="/ekonomi/underlag/2027-0001"')
    expect(await faults(page.html)).toEqual([])
    const overview = await eva.get('/ekonomi')
    expect(text(overview.html)).toContain('Underlag 2027-0001 håller på att låsas.')
    expect(overview.html).not.toContain('<button')
    for (const format of ['csv', 'xlsx', 'json'])
      expect((await eva.get(`/ekonomi/underlag/2027-0001/${format}`)).status).toBe(404)
    await eva.post('/ekonomi/underlag', { batch: '2027-0001' })
    expect(await readBatch(world.table, county, '2027-0001')).toMatchObject({ status: 'locked', lines: 1 })

    await grant()
    await lockBatch(store, { ...order, id: '2027-0002' }, 0)
    await finishBatches({ ...world.deps, now: () => world.clock.now() + 180_000 }, county)
    expect(await readBatch(world.table, county, '2027-0002')).toMatchObject({ status: 'locked', lines: 1 })
  })

  test('many batches come a page at a time', async () => {
    for (let number = 1; number <= 21; number += 1) {
      await grant()
      await person('FINANCE-1').post('/ekonomi/underlag', {
        batch: `2027-${String(number).padStart(4, '0')}`,
      })
    }
    const first = (await person('FINANCE-1').get('/ekonomi')).html
    expect(first.indexOf('2027-0021')).toBeLessThan(first.indexOf('2027-0002'))
    expect(first).not.toContain('underlag/2027-0001"')
    expect(first).toContain('href="/ekonomi?efter=2027-0002"')
    expect((await person('FINANCE-1').get('/ekonomi?efter=2027-0002')).html).toContain('underlag/2027-0001"')
  })
})

test('many lines come a page at a time, and the sum is the whole batch', async () => {
  const parts = Array.from({ length: 10 }, () => ({
    budgetYear: 2027,
    payOn: '2027-03-15',
    amount: toOre(1),
  }))
  for (let n = 0; n < 11; n += 1) await grant({ payments: parts })
  const erik = person('FINANCE-1')
  const first = (await erik.get((await erik.post('/ekonomi/underlag', { batch: '2027-0001' })).to)).html
  expect(text(first)).toContain('110 rader, 1,10 kr')
  expect(first).toContain('href="/ekonomi/underlag/2027-0001?rad=101"')
  const rest = (await erik.get('/ekonomi/underlag/2027-0001?rad=101')).html
  const heads = [...rest.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g)].map(([, cell = '']) => text(cell))
  const numbers = heads.map((head) => Number(head.trim())).filter(Number.isInteger)
  expect(numbers).toEqual([101, 102, 103, 104, 105, 106, 107, 108, 109, 110])
  expect(rest).not.toContain('rel="next"')
})

describe('finance sees its own county and nobody else sees finance', () => {
  test("another county's batch is not there, as one that never was", async () => {
    await grant()
    await person('FINANCE-1').post('/ekonomi/underlag', { batch: '2027-0001' })
    const foreign = person('FINANCE-3', ['finance'], '21')
    for (const address of ['/ekonomi/underlag/2027-0001', '/ekonomi/underlag/2027-0001/csv'])
      expect((await foreign.get(address)).status).toBe(404)
    const [none, wrong] = await Promise.all(
      ['/ekonomi/underlag/2027-0777', '/ekonomi/underlag/OPEN'].map((address) => foreign.get(address)),
    )
    expect([none?.status, wrong?.status]).toEqual([404, 404])
    expect((await foreign.get('/ekonomi/underlag/2027-0001')).html).toBe(none?.html)
    expect((await foreign.get('/ekonomi')).html).not.toContain('Exempel kommun')
  })

  test.each([['officer'], ['decider'], ['manager'], ['registrar'], ['applicant'], ['signatory']] as const)(
    '%s has no way in',
    async (role) => {
      const other = person('OTHER-1', [role])
      for (const address of ['/ekonomi', '/ekonomi/underlag/2027-0001', '/ekonomi/underlag/2027-0001/csv'])
        expect((await other.get(address)).status).toBe(403)
      expect((await other.post('/ekonomi/underlag', { batch: '2027-0001' })).status).toBe(403)
    },
  )

  test('a role that was taken away, or held for an organisation, locks nothing', async () => {
    await grant()
    const gone = person('FINANCE-9')
    expect((await gone.post('/ekonomi/underlag', { batch: '2027-0001' })).status).toBe(403)
    const elsewhere = visitor(routes, deps, {
      subject: 'FINANCE-1',
      tenant: { kind: 'organisation', id: `K${county}80`, name: 'Kommun' },
      roles: ['finance'],
    })
    expect((await elsewhere.get('/ekonomi')).status).toBe(403)
  })

  test.each(['', 'x', '2027-1', '2027-0002', '2027-0001;', '__proto__'])(
    'a form that asks for %j gets a 404 and changes nothing',
    async (batch) => {
      await grant()
      expect((await person('FINANCE-1').post('/ekonomi/underlag', { batch })).status).toBe(404)
      expect(text((await person('FINANCE-1').get('/ekonomi')).html)).toContain('Tas med: 1 rad,')
    },
  )
})
