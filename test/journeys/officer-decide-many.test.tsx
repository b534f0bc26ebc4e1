import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formsOf, unescapeHtml } from '../../infra/client/forms.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { readLetter } from '../../shared/aws/decisions.ts'
import { readFrame } from '../../shared/aws/rounds.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type CountyWorld, expectSound, measureOf, rolesForm, startCounty, textOf } from './officer-world.ts'

const round = '2027-1'
type Reader = CountyWorld['decider']

/** A scenario of every reviewed case, chosen by an officer: each has its proposal. */
const choose = async (county: CountyWorld, who = county.officer): Promise<string> => {
  const { to } = await county.send(who, `/lan/scenarier/${round}`, { name: 'Förslag' })
  const chosen = await county.send(who, `${to}/valj`, { payOn: '2027-05-03' })
  expect(chosen.status, textOf(chosen.html)).toBe(303)
  await county.world.settle()
  return to
}

const codes = ['09', '12', '13', '60', '61', '62', '63', '80', '81', '82', '83', '84', '86']
const readied = async (county: CountyWorld, names: readonly string[], kronor = 10_000) => {
  const measures = [measureOf('M1', 'leaving-violence', kronor)]
  const headers = await county.submittedAll(
    names.map((name, n) => ({ name, measures, orgId: `K05${codes[n % codes.length]}` })),
  )
  for (const { id } of headers) await county.reviewed(id, '3')
  return headers
}

/** Somebody who only follows links and presses buttons that are on the page in front of them, and counts. */
const clicker = (who: Reader) => {
  let at = { address: '/lan', html: '' }
  let clicks = 0
  const open = async (address: string) => {
    const { status, html } = await who.get(address)
    expect(status, address).toBe(200)
    at = { address, html }
  }
  return {
    start: open,
    clicks: () => clicks,
    page: () => at.html,
    click: async (wanted: RegExp) => {
      const links = [...at.html.matchAll(/<a[^>]*href="([^"]*)"/g)].map(([, href = '']) => unescapeHtml(href))
      const href = links.find((each) => wanted.test(each))
      if (href === undefined) throw new Error(`no link ${wanted} on ${at.address}`)
      clicks += 1
      await open(href)
    },
    press: async (action: RegExp) => {
      const form = formsOf(at.html, at.address).find((each) => action.test(each.action))
      if (form === undefined) throw new Error(`no form ${action} on ${at.address}`)
      clicks += 1
      const values = Map.groupBy(form.fields, ([name]) => name)
      const sent = Object.fromEntries([...values].map(([name, all]) => [name, all.map(([, value]) => value)]))
      const { to, html } = await who.post(form.action, sent)
      expect(to, textOf(html)).not.toBe('')
      await open(to)
    },
  }
}

describe('a decider’s day: 40 cases from the list of proposals to their letters', () => {
  let county: CountyWorld
  let ids: string[] = []
  beforeAll(async () => {
    county = await startCounty()
    const names = Array.from({ length: 40 }, (_, n) => `Kommun ${String(n + 1).padStart(2, '0')}`)
    ids = (await readied(county, names)).map(({ id }) => id)
    await choose(county)
  }, 240_000)
  afterAll(() => county.world.close())

  test('20 by the list and 20 one by one take 46 clicks; 160 from case to case', async () => {
    const { world, decider } = county
    const day = clicker(decider)
    await day.start('/lan')
    await day.click(/^\/lan\/rangordning/)
    await day.click(/^\/lan\/scenarier\?/)
    await day.click(/^\/lan\/scenarier\/2027-1\/\w+$/)
    await day.click(/\/besluta$/)
    await expectSound(day.page())
    expect(day.page().match(/name="arende"/g)).toHaveLength(20)
    expect(day.page()).not.toMatch(/name="arende"[^>]*checked/)
    const read = textOf(day.page())
    expect(read).toContain('40 förslag är kvar att besluta.')
    expect(read).toContain('Bifall, 10 000 kr.')
    expect(read.match(/beviljar Kommun \d\d statsbidrag med 10 000 kr\./g)).toHaveLength(20)
    await day.click(/markera=alla/)
    await day.press(/\/scenarier\/.*\/besluta$/)
    expect(textOf(day.page())).toContain('20 beslut är fattade.')
    for (let n = 0; n < 20; n += 1) {
      await day.click(/^\/lan\/arende\/\w+\/besluta\?lista=/)
      await day.press(/\/arende\/\w+\/besluta/)
    }
    expect(textOf(day.page())).toContain('Det finns inget förslag ur scenariot att besluta om.')
    expect(day.clicks()).toBe(46)
    await world.settle()
    for (const id of ids) {
      expect(await readLetter(world.table, county.county, id, 1), id).not.toBeNull()
      const events = await readEvents(world.table, county.county, id)
      expect(events.filter(({ kind }) => kind === 'Decided')).toHaveLength(1)
    }
    const frame = await readFrame(world.table, county.county, 2027)
    expect(frame?.left).toBe(fromKronor(600_000))
    await expectInvariants(world.store)
  }, 240_000)
})

describe('what stands in the way of one case is told by name, and the others go on', () => {
  let county: CountyWorld
  let list = ''
  const ids = new Map<string, string>()
  const idOf = (name: string): string => ids.get(name) ?? ''
  const pick = (name: string, proposal = 1): string => `${idOf(name)}~${proposal}`
  const decided = async () => (await readFrame(county.world.table, county.county, 2027))?.left
  beforeAll(async () => {
    county = await startCounty({ frame: '100 000' })
    const names = ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta']
    for (const { id, orgName } of await readied(county, names)) ids.set(orgName, id)
    await county.send(county.manager, '/lan/installningar/roller', rolesForm('BOTH-1', 'officer', 'decider'))
    list = `${await choose(county)}/besluta`
  })
  afterAll(() => county.world.close())

  test('nothing ticked is said, and only a decider opens or sends the list', async () => {
    const none = await county.send(county.decider, list)
    expect(none.status).toBe(422)
    await expectSound(none.html)
    expect(textOf(none.html)).toContain('Markera minst ett ärende.')
    const forged = county.person('SPY-1', ['decider'])
    expect((await county.send(forged, list, { arende: pick('Alfa') })).status).toBe(403)
    expect((await county.officer.get(list)).status).toBe(403)
    expect((await county.send(county.officer, list, { arende: pick('Alfa') })).status).toBe(403)
  })

  test('voided, made again, suspended and own preparation', async () => {
    const { world, send } = county
    const remade = `/lan/arende/${idOf('Gamma')}`
    for (const name of ['Beta', 'Gamma'])
      expect((await send(county.officer, `/lan/arende/${idOf(name)}/dra-tillbaka`)).status).toBe(303)
    await world.settle()
    const form = county.proposalForm({ 'measures.M1.granted': '10 000' })
    expect((await send(county.officer, `${remade}/foresla`, form)).status).toBe(303)
    const report = { vem: 'DECIDER-1', ground: 'other', text: 'Hjälpte till med ansökan.' }
    const reported = await send(county.decider, `/lan/arende/${idOf('Delta')}/jav`, report)
    expect(reported.status, textOf(reported.html)).toBe(303)
    await world.settle()
    const names = ['Alfa', 'Beta', 'Gamma', 'Delta']
    const answer = await send(county.decider, list, { arende: names.map((name) => pick(name)) })
    expect(answer.status, answer.to).toBe(200)
    await expectSound(answer.html)
    const said = textOf(answer.html)
    expect(said).toContain('1 av 4 markerade ärenden är beslutade.')
    expect(said).toContain('Beta Förslaget gäller inte längre, eller så är beslutet redan fattat')
    expect(said).toContain('Gamma Förslaget eller ärendet har ändrats sedan sidan visades')
    expect(said).toContain('Delta Du kan vara jävig')
    expect((await county.header(idOf('Alfa'))).status).toBe('decided')
    expect((await county.header(idOf('Gamma'))).status).toBe('proposed')
    expect((await county.header(idOf('Delta'))).status).toBe('proposed')
  })

  test('who prepared a case decides it only where the delegation lets', async () => {
    const { send } = county
    const both = county.person('BOTH-1', ['officer', 'decider'])
    const [header] = await readied(county, ['Eta'])
    if (header === undefined) throw new Error('no case')
    ids.set('Eta', header.id)
    await county.declaresToo('BOTH-1')
    const own = await choose(county, both)
    const page = await both.get(`${own}/besluta`)
    expect(textOf(page.html)).toContain('Du har berett ärendet.')
    expect(page.html).not.toContain(`value="${pick('Eta')}"`)
    const answer = await send(both, `${own}/besluta`, { arende: pick('Eta') })
    expect(textOf(answer.html)).toContain('Eta Du har berett ärendet: någon annan beslutar')
  })

  test('pressed twice, by two deciders at once and after a crash: each case is decided once', async () => {
    const { world } = county
    const form = { instance: county.deps.newId(), arende: [pick('Epsilon'), pick('Zeta')] }
    const before = Number(await decided())
    world.store.wire.arm({ operation: 'TransactWriteItems', nth: 1, kind: 'crash-after' })
    await county.decider.post(list, form).catch(() => undefined)
    world.store.wire.arm(null)
    const answers = await Promise.all([
      county.decider.post(list, form),
      county.send(county.decider2, list, { arende: form.arende }),
    ])
    for (const { status } of answers) expect([200, 303]).toContain(status)
    const again = await county.decider.post(list, form)
    expect([200, 303]).toContain(again.status)
    await world.settle()
    for (const name of ['Epsilon', 'Zeta']) {
      const events = await readEvents(world.table, county.county, idOf(name))
      expect(events.filter(({ kind }) => kind === 'Decided')).toHaveLength(1)
    }
    expect(await decided()).toBe(before - fromKronor(20_000))
    await expectInvariants(world.store)
  })

  test('the frame is never exceeded: what no longer fits is told of', async () => {
    const frame = await readFrame(county.world.table, county.county, 2027)
    const spent = Number(frame?.limit) - Number(frame?.left)
    const limit = await county.send(county.manager, '/lan/installningar/ram/2027', {
      version: String(frame?.version),
      limit: String((spent + 500_000) / 100),
      basisNumber: '1-2027',
      basisDate: '2027-01-08',
    })
    expect(limit.status, textOf(limit.html)).toBe(303)
    const other = await county.send(county.decider, list, { arende: pick('Gamma', 2) })
    expect(textOf(other.html)).toContain('Gamma Länets ram räcker inte')
    expect((await county.header(idOf('Gamma'))).status).toBe('proposed')
  })
})
