import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { runEffects } from '../../functions/events/run-effects.ts'
import { bindingItem } from '../../shared/aws/bindings.ts'
import { commitAct, readCase } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { commitLog } from '../../shared/aws/log.ts'
import { instalmentItem, moveInstalment, readInstalments } from '../../shared/aws/payables.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { frameItem } from '../../shared/aws/rounds.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put, putNew, update } from '../../shared/aws/write.ts'
import { paymentMade, paymentRefused, paymentReversed } from '../../shared/domain/acts/payment-answers.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import type { Instalment } from '../../shared/domain/instalment.ts'
import { asPaid, asRefused, asReversed } from '../../shared/domain/instead-of.ts'
import { toOre } from '../../shared/domain/money.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { type Granted, type GrantedCase, grantCase } from '../harness/granted-case.ts'
import { textOf } from '../rules/pdf-text.ts'
import { actingFor, deps, faults, openFinance, text, world } from './finance-world.ts'

openFinance({ start: '2027-03-01T08:00:00.000Z' })
let county = '40'

const person = (subject: string, roles: Role[] = ['finance'], of = county) => actingFor(of, subject, roles)
const read = async (address: string, who = person('FINANCE-1')) => {
  const { status, html } = await who.get(address)
  expect([address, status, await faults(html)]).toEqual([address, 200, []])
  return { html, text: text(html) }
}
const bytesAt = async (address: string) => {
  const { to } = await person('FINANCE-1').get(address)
  const answer = await fetch(to)
  return {
    name: answer.headers.get('content-disposition') ?? '',
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}
const sheetsOf = async (bytes: Buffer) =>
  Object.fromEntries((await readExcelFile(bytes)).map(({ sheet, data }) => [sheet, data]))
const linksIn = (html: string, part: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, to = '']) =>
    to.includes(part) ? [to.replaceAll('&amp;', '&')] : [],
  )

const grant = (payments: GrantedCase['payments'], given: Partial<GrantedCase> = {}): Promise<Granted> =>
  grantCase(world.table, { county, newId: world.deps.newId, payments, ...given })
const due = (amount: number, budgetYear = 2027) => ({
  budgetYear,
  payOn: `${budgetYear}-03-15`,
  amount: toOre(amount),
})
const basis = { number: '12-2026', date: '2026-12-01' }

/** The frame as its manager sets it, with what the decisions given have taken of it. */
const setFrame = async (limit: number, taken: number) => {
  const content = {
    county,
    budgetYear: 2027,
    limit: toOre(limit),
    left: toOre(limit - taken),
    basis,
    version: 1,
    example: false,
  }
  const actor = { subject: 'MANAGER-1', role: 'manager' as const, at: '2026-12-01T09:00:00.000Z' }
  await commitLog(
    world.table,
    `C#${county}`,
    { kind: 'FrameSet', actor, data: { year: 2027, limit, left: limit } },
    [putNew(frameItem(content))],
  )
}
const bind = (taken: number) =>
  world.table.write(
    put(
      bindingItem({
        county,
        budgetYear: 2028,
        limit: toOre(1_000_000_00),
        left: toOre(1_000_000_00 - taken),
        basis,
        version: 1,
        example: false,
      }),
    ),
  )

/** What a line is answered, as finance does it: the act of the case, the line as it has become, and those it makes. */
const answered = (
  header: CaseHeader,
  line: Instalment,
  { as, number, at }: { as: 'paid' | 'refused' | 'reversed'; number: number; at: string },
) => {
  const actor = { subject: 'FINANCE-2', role: 'finance' as const, at }
  const answer = { on: at.slice(0, 10), file: hashOf('file') }
  const holding = { reason: 'Fel konto.', by: 'FINANCE-2', byName: 'FINANCE-2', at }
  if (as === 'paid') {
    const paid = asPaid(line, { ...answer, reference: 'Betalning 77' })
    return { act: paymentMade(header, paid, actor), moved: paid, made: [] }
  }
  if (as === 'refused') {
    const hold = { cause: 'refused' as const, ...holding }
    const lines = asRefused(line, { answer: { ...answer, reason: 'Fel konto.' }, number, hold })
    return { act: paymentRefused(header, lines, actor), moved: lines.refused, made: [lines.instead] }
  }
  const lines = asReversed(line, { number, hold: { cause: 'reversed' as const, ...holding } })
  return {
    act: paymentReversed(header, lines, actor),
    moved: lines.reversed,
    made: [lines.reversal, lines.instead],
  }
}

const settle = async (id: string, number: number, as: 'paid' | 'refused' | 'reversed', at: string) => {
  const all = await readInstalments(world.table, county, id)
  const line = all.find((each) => each.number === number)
  if (line === undefined) throw new Error('no such line')
  const header = await readCase(world.table, county, id)
  const { act, moved, made } = answered(header, line, { as, number: all.length + 1, at })
  await commitAct(world.table, header, act, [
    moveInstalment(county, line, moved),
    ...made.map((one) => putNew(instalmentItem(county, one))),
  ])
}

beforeEach(async () => {
  county = String(Number(county) + 1)
  for (const subject of ['FINANCE-1', 'FINANCE-2'])
    await world.table.write(put(staffItem(county, { subject, name: subject, roles: ['finance'] })))
})

/** Three cases, one batch; one line paid, one refused, one reversed, and one part bound of a later year. */
const aYear = async () => {
  const [ale, bod, cil] = [
    await grant([due(1_000_00), due(200_00, 2028)], { name: 'Ale kommun' }),
    await grant([due(500_00)], { name: 'Bodens kommun' }),
    await grant([due(300_00)], { name: 'Cilla kommun' }),
  ]
  await setFrame(10_000_00, 1_800_00)
  await bind(200_00)
  await person('FINANCE-1').post('/ekonomi/underlag', { batch: '2027-0001' })
  await settle(ale.header.id, 1, 'paid', '2027-03-10T09:00:00.000Z')
  await settle(bod.header.id, 1, 'refused', '2027-03-11T09:00:00.000Z')
  await settle(cil.header.id, 1, 'reversed', '2027-04-02T09:00:00.000Z')
  return { ale, bod, cil }
}

describe('the reconciliation of a budget year', () => {
  test('nothing yet: no frame, what will come, and no difference', async () => {
    const page = await read('/ekonomi/avstamning?ar=2027')
    expect(page.text).toContain('Ramen för 2027 är inte satt.')
    expect(page.text).toContain('Inget är beviljat för budgetåret.')
    expect(page.text).toContain('Ram Inte satt Inte satt Stämmer')
    expect(page.text).toContain('Alla summor stämmer med händelserna.')
    expect((await read('/ekonomi')).html).toContain('href="/ekonomi/avstamning?ar=2027"')
  })

  test('every figure beside its recount, with the way down to its lines', async () => {
    const { ale, bod } = await aYear()
    const page = await read('/ekonomi/avstamning?ar=2027')
    for (const row of [
      'Ram 10 000 kr 10 000 kr Stämmer',
      'Beviljat 1 800 kr 1 800 kr Stämmer',
      'Kvar av ramen 8 200 kr 8 200 kr Stämmer',
      'Bundet för senare år 200 kr 200 kr Stämmer',
      'Kvar att exportera 800 kr 800 kr Stämmer',
      'Exporterat 1 800 kr 1 800 kr Stämmer',
      'Väntar på svar 0 kr 0 kr Stämmer',
      'Betalt 1 000 kr 1 000 kr Stämmer',
      'Avvisat 500 kr 500 kr Stämmer',
      'Återfört 300 kr 300 kr Stämmer',
      'Återförande rader -300 kr -300 kr Stämmer',
      'Återkrav 0 kr 0 kr Stämmer',
    ])
      expect(page.text.replaceAll('−', '-')).toContain(row)
    expect(page.text).not.toContain('Skiljer')
    const figures = linksIn(page.html, '/ekonomi/avstamning/').filter((to) => to.includes('?ar=2027'))
    for (const address of new Set(figures)) await read(address)

    const exported = await read('/ekonomi/avstamning/exporterat?ar=2027')
    expect(exported.text).toContain('Det summan består av: 3 rader')
    expect(exported.html).toContain('href="/ekonomi/underlag/2027-0001?rad=1"')
    expect(exported.text).toContain(bod.header.id)
    const refused = await read('/ekonomi/avstamning/avvisat?ar=2027')
    expect(refused.text).toContain('Av beloppet är 500 kr (1 rad) inte ersatt i något nytt underlag än.')
    const bound = await read('/ekonomi/avstamning/bundet?ar=2027')
    expect(bound.text).toContain('2028 1 000 000 kr 200 kr')
    expect(bound.text).toContain(ale.header.id)
    expect((await read('/ekonomi/avstamning/kvar-av-ramen?ar=2027')).text).toContain('12-2026')
  })

  test('a line changed past its act is shown with the row that causes it, in the figure and on its own page', async () => {
    const { ale } = await aYear()
    const [paid] = await readInstalments(world.table, county, ale.header.id)
    if (paid === undefined) throw new Error('no line')
    await world.table.write(put(instalmentItem(county, { ...paid, amount: toOre(1_500_00) })))
    for (const address of ['/ekonomi/avstamning?ar=2027', '/ekonomi/avstamning/betalt?ar=2027']) {
      const page = await read(address)
      expect(page.text).toMatch(
        new RegExp(`Ale kommun ${ale.header.id} Delbetalning 1 1 500 kr 1 000 kr 500 kr`),
      )
      expect(page.html).toContain('govuk-error-message')
      expect(page.html).toContain('sb-tag--error')
    }
    const page = await read('/ekonomi/avstamning?ar=2027')
    expect(page.text).toContain('Betalt 1 500 kr 1 000 kr Skiljer 500 kr')
    expect(page.text).toContain('Avvisat 500 kr 500 kr Stämmer')
  })

  test('a frame that was moved, and a list that lost a line: each is named', async () => {
    const { bod } = await aYear()
    await world.table.write(update(keys.frame(county, 2027), { add: { left: -100 } }))
    expect((await read('/ekonomi/avstamning?ar=2027')).text).toContain(
      'Det som är uttaget för 2027, enligt ramen eller bemyndigandet 1 801 kr 1 800 kr 1 kr',
    )
    await world.table.write(
      update(keys.instalment(county, bod.header.id, 2), { remove: ['payablePk', 'payableSk'] }),
    )
    const page = await read('/ekonomi/avstamning/kvar-att-exportera?ar=2027')
    expect(page.text).toContain(`Bodens kommun ${bod.header.id} Delbetalning 2 Saknas 500 kr`)
  })

  test('many lines come a page at a time', async () => {
    for (let n = 0; n < 11; n += 1) await grant(Array.from({ length: 10 }, () => due(1)))
    const first = await read('/ekonomi/avstamning/beviljat?ar=2027')
    expect(first.text).toContain('Det summan består av: 110 rader')
    const next = '/ekonomi/avstamning/beviljat?ar=2027&fran=100'
    expect(linksIn(first.html, 'fran=')).toEqual([next])
    const second = await read(next)
    expect(second.html.match(/<tr class="govuk-table__row">/g)).toHaveLength(11)
    expect(linksIn(second.html, 'fran=')).toEqual([])
  })
})

describe('the report of a month', () => {
  const make = (month: string) =>
    person('FINANCE-1').post('/ekonomi/avstamning/rapporter', { ar: '2027', manad: month })
  const reports = async () => {
    const page = await read('/ekonomi/avstamning/rapporter?ar=2027')
    return { ...page, links: linksIn(page.html, '/rapporter/') }
  }

  test('counts the events of its month whenever it is made, and is the same file twice', async () => {
    await aYear()
    expect((await reports()).text).toContain('Inga rapporter är gjorda än.')
    await make('2027-03')
    const early = await reports()
    expect(early.text).toMatch(/mars 2027 Preliminär/)
    const [first = ''] = early.links
    expect((await bytesAt(first)).name).toContain('-preliminar.xlsx')

    world.clock.advance(70 * 24 * 3_600_000)
    expect((await make('2027-03')).to).toBe('/ekonomi/avstamning/rapporter?ar=2027&klart=gjord')
    await make('2027-03')
    const { html, text: said, links } = await reports()
    expect(said).toMatch(/mars 2027 Slutlig/)
    expect(links).toHaveLength(4)
    const [xlsx = '', pdf = ''] = links
    const book = await bytesAt(xlsx)
    expect(html).toContain(hashOf(book.bytes))
    expect(book.name).toMatch(new RegExp(`filename="avstamning-${county}-2027-2027-03-[0-9a-f]{12}.xlsx"`))
    const sheets = await sheetsOf(book.bytes)
    const amounts = Object.fromEntries((sheets.Ställning ?? []).map(([name, amount]) => [name, amount]))
    // What was reversed in April still waited for its answer when March ended.
    expect(amounts).toMatchObject({
      Ram: 10_000,
      Beviljat: 1_800,
      'Kvar av ramen': 8_200,
      'Bundet för senare år': 200,
      'Kvar att exportera': 500,
      Exporterat: 1_800,
      'Väntar på svar': 300,
      Betalt: 1_000,
      Avvisat: 500,
      Återfört: 0,
    })
    expect(sheets['Under månaden']?.slice(1)).toEqual([
      ['Exporterat', 3, 1_800],
      ['Betalt', 1, 1_000],
      ['Avvisat', 1, 500],
      ['Återfört', 0, 0],
    ])
    expect(sheets.Rader?.slice(1).map((row) => row[1])).toEqual([
      'Exporterat',
      'Exporterat',
      'Exporterat',
      'Betalt',
      'Avvisat',
    ])
    expect(sheets.Kontroller?.slice(1).map((row) => row[3])).toEqual(['Stämmer', 'Stämmer', 'Stämmer'])
    expect(sheets.Skillnader).toHaveLength(1)
    expect((await bytesAt(pdf)).bytes.subarray(0, 5).toString()).toBe('%PDF-')

    await make('2027-04')
    const april = (await reports()).links[0] ?? ''
    const later = await sheetsOf((await bytesAt(april)).bytes)
    expect(later['Under månaden']?.at(-1)).toEqual(['Återfört', 1, 300])

    const log = await queryAll(world.table, { pk: keys.log(`C#${county}`).pk, prefix: 'EVENT#' })
    const made = log.filter((item) => JSON.stringify(item).includes('ReportMade'))
    expect(made).toHaveLength(3)
    expect(made[1]).toMatchObject({
      event: {
        actor: 'FINANCE-1',
        data: { year: 2027, month: '2027-03', preliminary: false, differences: 0 },
      },
    })
    for (const item of made) expect(await runEffects(world.deps, item)).toBe(true)
  })

  test('says in red and in words what differs, with the rows', async () => {
    const { ale } = await aYear()
    const [paid] = await readInstalments(world.table, county, ale.header.id)
    if (paid === undefined) throw new Error('no line')
    await world.table.write(put(instalmentItem(county, { ...paid, amount: toOre(1_500_00) })))
    const letters = deps.letters
    deps.letters = async () => ({ ...(await letters()), compress: false })
    await make('2027-03')
    const [xlsx = '', pdf = ''] = (await reports()).links
    deps.letters = letters
    const { Skillnader } = await sheetsOf((await bytesAt(xlsx)).bytes)
    expect(Skillnader).toContainEqual(['Betalt', `${ale.header.id}: Delbetalning 1`, 1_500, 1_000])
    const said = textOf((await bytesAt(pdf)).bytes)
    expect(said).toContain('Avstämning av statsbidrag, mars 2027')
    expect(said).toContain('rader skiljer mellan tabellen och händelserna. Det ska utredas.')
    expect(said.replaceAll('\n', '')).toContain(`${ale.header.id}: Delbetalning 1`)
  })

  test.each([
    ['2027', '2027-12'],
    ['2027', '2026-12'],
    ['', ''],
    ['9999', '9999-01'],
    ['__proto__', '2027-01'],
  ])('a month that is none of the year, or has not begun (%j %j), is not there', async (ar, manad) => {
    expect((await person('FINANCE-1').post('/ekonomi/avstamning/rapporter', { ar, manad })).status).toBe(404)
  })
})

describe('the statement of a receiver', () => {
  test('every line of its by year, with references and what has been paid, and the same as a file', async () => {
    const { ale } = await aYear()
    const org = ale.header.orgId
    const list = await read('/ekonomi/avstamning/mottagare?ar=2027')
    expect(list.html).toContain(`href="/ekonomi/avstamning/mottagare/${org}"`)
    expect(list.text.replaceAll('−', '-')).toContain('1 800 kr 800 kr 0 kr 1 000 kr 500 kr')
    const address = `/ekonomi/avstamning/mottagare/${org}`
    const page = await read(address)
    expect(page.text).toContain('Budgetåret 2027 Beviljat 1 800 kr, betalt 1 000 kr')
    expect(page.text).toContain('Budgetåret 2028 Beviljat 200 kr, betalt 0 kr')
    expect(page.text).toContain('Betalning 77')
    expect(page.text).toContain('Rättar 2027-0001/')

    const finance = person('FINANCE-1')
    const made = await finance.post(address)
    expect(made.to).toBe(`${address}?klart=gjord`)
    await finance.post(address)
    const files = linksIn((await read(address)).html, '/csv')
    expect(files).toHaveLength(1)
    const { name, bytes } = await bytesAt(files[0] ?? '')
    expect(name).toContain(`mottagarkonto-${county}-${org}-`)
    const rows: Record<string, string>[] = parse(bytes, { bom: true, delimiter: ';', columns: true })
    expect(rows.map((row) => [row.Budgetår, row.Läge, row.Belopp, row['Betalt hittills']])).toEqual([
      ['2027', 'Betald', '1000,00', '1000,00'],
      ['2027', 'Avvisad', '500,00', '1000,00'],
      ['2027', 'Kvar att exportera', '500,00', '1000,00'],
      ['2027', 'Återförd', '300,00', '1000,00'],
      ['2027', 'Kvar att exportera', '-300,00', '1000,00'],
      ['2027', 'Kvar att exportera', '300,00', '1000,00'],
      ['2028', 'Kvar att exportera', '200,00', '0,00'],
    ])
  })
})

describe('the wall', () => {
  test('another county sees none of it: no sums, no report, no receiver', async () => {
    const { ale } = await aYear()
    await person('FINANCE-1').post('/ekonomi/avstamning/rapporter', { ar: '2027', manad: '2027-03' })
    await person('FINANCE-1').post(`/ekonomi/avstamning/mottagare/${ale.header.orgId}`)
    const [report = ''] = linksIn((await read('/ekonomi/avstamning/rapporter?ar=2027')).html, '/rapporter/')
    const statement = `/ekonomi/avstamning/mottagare/${ale.header.orgId}`
    const [file = ''] = linksIn((await read(statement)).html, '/csv')
    const foreign = person('FINANCE-3', ['finance'], '21')
    for (const address of [report, statement, file]) expect((await foreign.get(address)).status).toBe(404)
    expect((await read('/ekonomi/avstamning?ar=2027', foreign)).text).not.toContain('1 800 kr')
    expect((await read('/ekonomi/avstamning/mottagare?ar=2027', foreign)).text).toContain('Ingen mottagare')
  })

  test.each([
    '/ekonomi/avstamning/okand',
    '/ekonomi/avstamning/mottagare/K9999',
    '/ekonomi/avstamning/mottagare/x',
  ])('%s is not there', async (address) => {
    expect((await person('FINANCE-1').get(address)).status).toBe(404)
  })

  test('a role that was taken away makes no report', async () => {
    await aYear()
    const gone = await person('FINANCE-9').post('/ekonomi/avstamning/rapporter', {
      ar: '2027',
      manad: '2027-03',
    })
    expect(gone.status).toBe(403)
  })
})
