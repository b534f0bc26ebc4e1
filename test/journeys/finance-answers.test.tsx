import { beforeEach, describe, expect, test } from 'vitest'
import type { ApplicantDeps } from '../../functions/applicant/deps.ts'
import { routes as applicantRoutes } from '../../functions/applicant/routes.ts'
import { finishOpenAnswers } from '../../functions/events/finish-answers.ts'
import { runEffects } from '../../functions/events/run-effects.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readInstalments } from '../../shared/aws/payables.ts'
import { memberItem, staffItem } from '../../shared/aws/people.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { toOre } from '../../shared/domain/money.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { confirmAnswers } from '../../shared/exports/answers/receive-answers.ts'
import { answersSchemaName } from '../../shared/exports/answers/schema.ts'
import { speak } from '../../shared/web/language.ts'
import { type GrantedCase, grantCase } from '../harness/granted-case.ts'
import { visitor } from '../harness/pages.ts'
import { actingFor, deps, faults, openFinance, text, world } from './finance-world.ts'

openFinance()
/** Each story has a county to itself. */
let county = '30'

const person = (subject: string, roles: Role[] = ['finance'], of = county) => actingFor(of, subject, roles)
const grant = (given: Partial<GrantedCase> = {}) =>
  grantCase(world.table, {
    county,
    newId: world.deps.newId,
    payments: [
      { budgetYear: 2027, payOn: '2027-02-15', amount: toOre(1_250_000_50) },
      { budgetYear: 2027, payOn: '2027-03-15', amount: toOre(99_00) },
    ],
    ...given,
  })
const statuses = async (id: string) =>
  (await readInstalments(world.table, county, id)).map(({ kind = 'payment', status, hold }) => [
    kind,
    status,
    hold?.cause ?? '',
  ])
const heading = 'Bunt;Rad;Status;Datum;Referens;Orsak;Belopp'
const batch = '2027-0001'
const paidRow = `${batch};1;betald;2027-01-11;KB 4711;;1250000,50`
const refusedRow = `${batch};2;avvisad;2027-01-11;;Kontot är avslutat;99`
const send = (who: ReturnType<typeof person>, rows: readonly string[]) =>
  who.post('/ekonomi/kvittenser', {}, Buffer.from([heading, ...rows].join('\r\n')))

beforeEach(async () => {
  county = String(Number(county) + 1)
  for (const subject of ['FINANCE-1', 'FINANCE-2'])
    await world.table.write(put(staffItem(county, { subject, name: subject, roles: ['finance'] })))
})
const locked = async (given: Partial<GrantedCase> = {}) => {
  const granted = await grant(given)
  const erik = person('FINANCE-1')
  await erik.post('/ekonomi/underlag', { batch })
  return { erik, eva: person('FINANCE-2'), ...granted }
}

describe('answers come back', () => {
  test('a file is looked at, confirmed in one act, and each row matched or named', async () => {
    const { erik, header } = await locked()
    const start = await erik.get('/ekonomi/kvittenser')
    expect(text(start.html)).toContain('Inga kvittenser är inlästa än.')
    expect(await faults(start.html)).toEqual([])

    const rows = [paidRow, refusedRow, '2027-0009;1;betald;2027-01-11;KB;;', `${batch};2;kanske;;;;`]
    const read = await send(erik, rows)
    const file = hashOf([heading, ...rows].join('\r\n'))
    expect([read.status, read.to]).toEqual([303, `/ekonomi/kvittenser/${file}`])
    const preview = await erik.get(read.to)
    expect(text(preview.html)).toMatch(
      /Betalda 1 rad, 1 250 000,50 kr Avvisade 1 rad, 99 kr .* Utan träff 2 rader/,
    )
    for (const sentence of ['Blir betald', 'Underlaget finns inte.', 'Status ska vara betald eller avvisad.'])
      expect(text(preview.html)).toContain(sentence)
    expect(await faults(preview.html)).toEqual([])
    expect(await statuses(header.id)).toEqual([
      ['payment', 'exported', ''],
      ['payment', 'exported', ''],
    ])

    const confirmed = await erik.post(read.to)
    expect([confirmed.status, confirmed.to]).toEqual([303, `${read.to}?efter=bekraftelse`])
    const done = await erik.get(confirmed.to)
    expect(text(done.html)).toContain('Kvittensen är bekräftad.')
    expect(text(done.html)).toContain('Delbetalning 3 har tagit dess plats och hålls tills ni släpper den.')
    expect(done.html).not.toContain('<button class="govuk-button"')
    expect(await faults(done.html)).toEqual([])
    expect(await statuses(header.id)).toEqual([
      ['payment', 'paid', ''],
      ['payment', 'refused', ''],
      ['payment', 'payable', 'refused'],
    ])
    expect(text((await erik.get('/ekonomi/kvittenser')).html)).toContain(
      'Klar: 1 betalda, 1 avvisade, 2 utan träff',
    )
    expect(text((await erik.get('/ekonomi')).html)).toContain('Tas inte med: 1 rad, 99 kr')
    const page = text((await erik.get(`/ekonomi/underlag/${batch}`)).html)
    expect(page).toContain('Betald 11 januari 2027')
    expect(page).toContain('Avvisad')
    const link = await erik.get(`${read.to}/fil`)
    expect(await (await fetch(link.to)).text()).toBe([heading, ...rows].join('\r\n'))
  })

  test('the log and the case tell it in codes and amounts, and every event has its effects', async () => {
    const { erik, header } = await locked()
    const { to } = await send(erik, [paidRow, refusedRow])
    await erik.post(to)
    const log = await queryAll(world.table, { pk: keys.log(`C#${county}`).pk, prefix: 'EVENT#' })
    expect(log.at(-1)).toMatchObject({
      event: {
        kind: 'AnswersRead',
        actor: 'FINANCE-1',
        data: { file: to.split('/').at(-1), rows: 2, paid: 1, refused: 1, malformed: 0 },
      },
    })
    const events = (await readEvents(world.table, county, header.id)).slice(-2)
    expect(events).toMatchObject([
      { kind: 'PaymentMade', data: { batch, line: 1, amount: 125_000_050, on: '2027-01-11' } },
      { kind: 'PaymentRefused', data: { batch, line: 2, instead: { number: 3, amount: 99_00 } } },
    ])
    expect(JSON.stringify([log, events])).not.toMatch(/Kontot|4711/)
    for (const item of log) expect(await runEffects(world.deps, item)).toBe(true)
  })

  test('the same file twice, uploaded or pasted, gives the same page and changes nothing', async () => {
    const { erik, eva, header } = await locked()
    const pasted = `${heading}\r\n${paidRow}`
    const first = await erik.post('/ekonomi/kvittenser', { text: `${pasted}\r\n` })
    await erik.post(first.to)
    const before = await readEvents(world.table, county, header.id)
    for (const who of [erik, eva]) {
      const again = await who.post('/ekonomi/kvittenser', {}, Buffer.from(pasted))
      expect(again.to).toBe(first.to)
      await who.post(again.to)
    }
    expect(await readEvents(world.table, county, header.id)).toEqual(before)
    const log = await queryAll(world.table, { pk: keys.log(`C#${county}`).pk, prefix: 'EVENT#' })
    expect(log.filter(({ event }) => JSON.stringify(event).includes('AnswersRead'))).toHaveLength(1)
    // The same words in another file: matched, and nothing to do.
    const other = await send(erik, [paidRow, paidRow])
    expect(text((await erik.get(other.to)).html)).toContain('Redan kvitterade likadant 2 rader')
  })

  test('JSON by the published schema does the same', async () => {
    const { erik, header } = await locked()
    const document = {
      schema: answersSchemaName,
      answers: [
        { batch, line: 1, status: 'paid', date: '2027-01-11', reference: 'KB', amount: '1250000.50' },
        { line: 'x' },
      ],
    }
    const { to } = await erik.post('/ekonomi/kvittenser', { text: JSON.stringify(document) })
    await erik.post(to)
    expect(await statuses(header.id)).toEqual([
      ['payment', 'paid', ''],
      ['payment', 'exported', ''],
    ])
    expect(text((await erik.get(to)).html)).toContain('Raden har inte de fält som en kvittens har.')
  })

  test('who decided the case leaves its row to a colleague, who confirms it on the same page', async () => {
    const { header } = await grant({ decider: 'FINANCE-1' })
    const { header: other } = await grant({ name: 'Vän kommun' })
    const [erik, eva] = [person('FINANCE-1'), person('FINANCE-2')]
    await eva.post('/ekonomi/underlag', { batch })
    const { to } = await send(
      erik,
      [1, 2, 3, 4].map((line) => `${batch};${line};betald;2027-01-11;KB ${line};;`),
    )
    await erik.post(to)
    const mine = await erik.get(to)
    expect(text(mine.html).match(/Du har berett eller beslutat ärendet/g)).toHaveLength(2)
    expect(mine.html).not.toContain('<button class="govuk-button"')
    expect((await statuses(header.id)).map(([, status]) => status)).toEqual(['exported', 'exported'])
    expect((await statuses(other.id)).map(([, status]) => status)).toEqual(['paid', 'paid'])
    await erik.post(to)
    expect((await statuses(header.id)).map(([, status]) => status)).toEqual(['exported', 'exported'])

    const hers = await eva.get(to)
    expect(text(hers.html)).toContain('2 rader väntar på att bekräftas av dig')
    expect(await faults(hers.html)).toEqual([])
    await eva.post(to)
    expect((await statuses(header.id)).map(([, status]) => status)).toEqual(['paid', 'paid'])
    const last = (await readEvents(world.table, county, header.id)).at(-1)
    expect(last).toMatchObject({ kind: 'PaymentMade', actor: 'FINANCE-2' })
    expect(text((await erik.get(to)).html)).toContain('Betald, bekräftad av Namn FINANCE-2')
  })

  test('two people at once confirm one file once', async () => {
    const { erik, eva, header } = await locked()
    const { to } = await send(erik, [paidRow, refusedRow])
    const answers = await Promise.all([erik, erik, eva].map((who) => who.post(to)))
    for (const { status } of answers) expect(status).toBe(303)
    expect((await statuses(header.id)).map(([, status]) => status)).toEqual(['paid', 'refused', 'payable'])
    const events = await readEvents(world.table, county, header.id)
    expect(events.filter(({ kind }) => kind.startsWith('Payment'))).toHaveLength(2)
  })

  test('whoever confirms or looks while a colleague confirms first gets what came of it', async () => {
    const { erik, header } = await locked()
    const { to } = await send(erik, [paidRow, refusedRow])
    const file = to.split('/').at(-1) ?? ''
    const store = world.forCounty(county)
    const order = (subject: string) => ({
      file,
      by: { subject, name: subject },
      at: new Date(world.clock.now()).toISOString(),
    })
    const confirm = (subject: string, table = store.table) =>
      confirmAnswers({ ...store, table, now: deps.now }, order(subject), Number.MAX_SAFE_INTEGER)
    let first = true
    const overtaken: typeof store.table = {
      ...store.table,
      get: async (key) => {
        const isContent = key.sk === keys.answersContent(county, file).sk && first
        first = first && !isContent
        if (isContent) await confirm('FINANCE-2')
        return store.table.get(key)
      },
    }
    expect(await confirm('FINANCE-1', overtaken)).toMatchObject({
      status: 'done',
      confirmed: { by: 'FINANCE-2' },
      counts: { paid: 1, refused: 1 },
    })
    expect((await statuses(header.id)).map(([, status]) => status)).toEqual(['paid', 'refused', 'payable'])
  })

  test('one that is left open shows how far it is, and goes on by hand or by itself', async () => {
    const { erik, eva, header } = await locked()
    const { to } = await send(erik, [paidRow, refusedRow])
    const file = to.split('/').at(-1) ?? ''
    const at = new Date(world.clock.now()).toISOString()
    const by = { subject: 'FINANCE-1', name: 'Namn FINANCE-1' }
    await confirmAnswers({ ...world.forCounty(county), now: deps.now }, { file, by, at }, 0)
    const page = await eva.get(to)
    expect(text(page.html)).toContain('Bekräftelsen pågår, hittills 0 av 2 rader.')
    expect(await faults(page.html)).toEqual([])
    await finishOpenAnswers({ ...world.deps, now: () => world.clock.now() + 180_000 }, county)
    expect((await statuses(header.id)).map(([, status]) => status)).toEqual(['paid', 'refused', 'payable'])
    expect((await readEvents(world.table, county, header.id)).at(-1)?.actor).toBe('FINANCE-1')
  })

  test.each([
    ['', 'Välj en fil eller klistra in innehållet.'],
    ['Bunt;Rad\n1;2', 'Första raden saknar rubriker: Status, Datum, Referens, Orsak.'],
    ['{"a":1}', 'JSON-filen följer inte schemat för kvittenser.'],
    ['"', 'Filen går inte att läsa som CSV.'],
  ])('what cannot be read is said at the field: %j', async (pasted, sentence) => {
    const { status, html } = await person('FINANCE-1').post('/ekonomi/kvittenser', { text: pasted })
    expect(status).toBe(422)
    expect(text(html)).toContain(sentence)
    expect(html).toContain('<title>Fel:')
    expect(await faults(html)).toEqual([])
  })

  test('hostile cells are text on the page, and no row but their own moves', async () => {
    const { erik, header } = await locked()
    const hostile = '"=HYPERLINK(""x"");<script>alert(1)</script>"'
    const { to } = await send(erik, [
      `${batch};1;betald;2027-01-11;${hostile};;`,
      `${batch};2;avvisad;;;${hostile};`,
      `../../${batch};1;betald;2027-01-11;x;;`,
      `__proto__;1;betald;2027-01-11;x;;`,
    ])
    await erik.post(to)
    const page = await erik.get(to)
    expect(page.html).not.toContain('<script>alert')
    expect(await faults(page.html)).toEqual([])
    const made = await readInstalments(world.table, county, header.id)
    expect(made[0]?.answer?.reference).toBe('=HYPERLINK("x");<script>alert(1)</script>')
    const overview = await erik.get('/ekonomi')
    expect(overview.html).not.toContain('<script>alert')
  })

  test('a batch of another county is not there, nor its acknowledgements', async () => {
    const { erik } = await locked()
    const { to } = await send(erik, [paidRow])
    const other = String(Number(county) + 1)
    const stranger = person('FINANCE-9', ['finance'], other)
    for (const address of [to, `${to}/fil`, `/ekonomi/underlag/${batch}/rad/1/aterta`])
      expect((await stranger.get(address)).status).toBe(404)
    expect((await stranger.post(to)).status).toBe(404)
    // The same file in another county is an acknowledgement of its own, and speaks of nothing there.
    const own = await stranger.post('/ekonomi/kvittenser', {}, Buffer.from([heading, paidRow].join('\r\n')))
    expect(text((await stranger.get(own.to)).html)).toContain('Underlaget finns inte.')
    expect(text((await erik.get(to)).html)).toContain('Blir betald')
    expect((await person('OFFICER-1', ['officer']).get(to)).status).toBe(403)
  })

  test('many rows come a page at a time, those without a match first', async () => {
    const { erik } = await locked()
    const rows = Array.from({ length: 104 }, (_, n) => `${batch};${n + 1};betald;2027-01-11;KB ${n};;`)
    const { to } = await send(erik, rows)
    const first = (await erik.get(to)).html
    expect(first).toContain(`href="${to}?rad=101"`)
    const rest = text((await erik.get(`${to}?rad=101`)).html)
    expect(rest).toContain('Blir betald')
    expect(text(first)).not.toContain('Blir betald')
  })
})

describe('a line is taken back before it is paid', () => {
  test('by a line of its own: the locked batch stays as it is', async () => {
    const { erik, header } = await locked()
    const address = `/ekonomi/underlag/${batch}/rad/1/aterta`
    const before = await erik.get(`/ekonomi/underlag/${batch}`)
    expect(before.html).toContain(`href="${address}"`)
    const page = await erik.get(address)
    expect(text(page.html)).toContain('Återta rad 1 i underlag 2027-0001')
    expect(await faults(page.html)).toEqual([])
    const empty = await erik.post(address, { reason: ' ' })
    expect([empty.status, text(empty.html)]).toEqual([
      422,
      expect.stringContaining('Skriv varför raden återtas.'),
    ])
    expect(await faults(empty.html)).toEqual([])
    const done = await erik.post(address, { reason: 'Bankfilen är stoppad' })
    expect(done.status).toBe(303)
    const after = await erik.get(done.to)
    expect(text(after.html)).toContain('Rad 1 är återtagen.')
    expect(after.html).not.toContain(`href="${address}"`)
    await erik.post(address, { reason: 'En gång till' })
    expect(await statuses(header.id)).toEqual([
      ['payment', 'reversed', ''],
      ['payment', 'exported', ''],
      ['reversal', 'payable', ''],
      ['payment', 'payable', 'reversed'],
    ])
    const next = await erik.post('/ekonomi/underlag', { batch: '2027-0002' })
    const second = text((await erik.get(next.to)).html)
    expect(second).toMatch(/Återtagande .*-1 250 000,50 kr|Återtagande .*−1 250 000,50 kr/)
    // The bank says it was paid after all: named, and nothing is changed.
    const { to } = await send(erik, [paidRow, '2027-0002;1;betald;2027-01-11;KB;;'])
    const said = text((await erik.get(to)).html)
    expect(said).toContain('Raden är återtagen. En ny rad har tagit dess plats.')
    expect(said).toContain('Raden är ett återtagande och behöver ingen kvittens.')
    expect(said).toContain('Ingen rad ändrar något')
  })

  test('never when it is paid (14 §), nor by who decided the case', async () => {
    const { erik } = await locked()
    const { to } = await send(erik, [paidRow])
    await erik.post(to)
    const address = `/ekonomi/underlag/${batch}/rad/1/aterta`
    const page = await erik.get(address)
    expect(text(page.html)).toContain('det krävs ett beslut om återkrav (14 §)')
    expect(page.html).not.toContain('<textarea')
    const refused = await erik.post(address, { reason: 'Fel' })
    expect([refused.status, text(refused.html)]).toEqual([
      409,
      expect.stringContaining('Pengarna är redan betalda'),
    ])
    await world.table.write(put(staffItem(county, { subject: 'DECIDER-1', name: 'B', roles: ['finance'] })))
    const decider = person('DECIDER-1')
    const other = `/ekonomi/underlag/${batch}/rad/2/aterta`
    expect(text((await decider.get(other)).html)).toContain('En kollega kan återta raden.')
    expect((await decider.post(other, { reason: 'Fel' })).status).toBe(403)
    for (const line of ['0', '99', 'x'])
      expect((await erik.get(`/ekonomi/underlag/${batch}/rad/${line}/aterta`)).status).toBe(404)
  })
})

test.each([
  [
    'sv',
    'Utbetald 11 januari 2027',
    'Betalningen gick inte fram, görs om',
    'Länsstyrelsen har betalat ut 1 250 000,50 kr',
    'Summa 1 250 099,50 kr',
  ],
  [
    'en',
    'Paid on 11 January 2027',
    'The payment did not go through, it is made again',
    'The county administrative board has paid 1 250 000,50 kr',
    'Sum 1 250 099,50 kr',
  ],
] as const)(
  'the receiver sees in %s what is paid and what is made again, each once',
  async (language, ...said) => {
    const { erik, header } = await locked()
    const { to } = await send(erik, [paidRow, refusedRow])
    await erik.post(to)
    const member = { subject: 'SIGNATORY-9', name: 'Maria', email: 'm@example.se', confirmed: true }
    await world.table.write(put(memberItem(header.orgId, { ...member, roles: ['signatory'] })))
    const applicant: ApplicantDeps = {
      ...world.deps,
      uploads: world.bucketUploads,
      letters: world.letterLinks,
      uploadsOrigin: '',
    }
    const maria = visitor(applicantRoutes, applicant, {
      subject: 'SIGNATORY-9',
      tenant: { kind: 'organisation', id: header.orgId, name: 'Kommunen' },
      roles: ['signatory'],
    })
    const shown = await speak({ language, other: null }, () => maria.get(`/ansok/arende/${header.id}`))
    const page = text(shown.html)
    for (const sentence of said) expect(page).toContain(sentence)
    // The refused payment and the one that takes its place are one row, and one that is coming.
    expect(page.match(/ 99 kr/g)).toHaveLength(2)
  },
)
