import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countersRight } from '../../infra/invariants/effects.ts'
import { listsRight } from '../../infra/invariants/lists.ts'
import { contentsOf } from '../../infra/invariants/store-contents.ts'
import { scanTable } from '../../infra/store/scan-table.ts'
import { commitAct } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import type { Item } from '../../shared/aws/table.ts'
import { remove } from '../../shared/aws/write.ts'
import { park } from '../../shared/domain/acts/aftermath.ts'
import { authorityHandedIn } from '../../shared/domain/acts/authority-proof.ts'
import { messageSent } from '../../shared/domain/acts/correspondence.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { toInstant } from '../../shared/domain/time.ts'
import type { Form } from '../../shared/web/request.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

const bodyOf = (html: string) => textOf(html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>')))
const list = async (choice: string, who = county.officer): Promise<string> =>
  (await who.get(`/lan?utlysning=2027-1&urval=${choice}`)).html
const nextOf = (html: string): string =>
  /<a href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

/** What the page's boxes hold, by the applicant's name. */
const boxesOf = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/name="arende" value="([^"]*)"[\s\S]*?Markera ([^<]*)</g)].map(
      ([, value = '', name = '']) => [name, value] as const,
    ),
  )
const boxes = async (choice: string, ...names: string[]): Promise<string[]> => {
  const all = boxesOf(await list(choice))
  return names.map((name) => all.get(name) ?? `no box for ${name}`)
}
const give = (who: CountyWorld['officer'], arende: string[], form: Form) =>
  county.send(who, '/lan/tilldela', { utlysning: '2027-1', ...form, arende })

const expectRecounted = async (): Promise<void> => {
  await county.world.settle()
  const items: Item[] = []
  for await (const item of scanTable(county.world.store)) items.push(item)
  const contents = contentsOf(items)
  expect([...countersRight(contents), ...listsRight(contents)]).toEqual([])
}

const one = (kind: Parameters<typeof measureOf>[1]) => ({ measures: [measureOf('M1', kind, 100_000)] })

describe('the lists', () => {
  test('are empty in words that say what is to be done', async () => {
    const empty: Record<string, string> = {
      mina: 'Du har inga öppna ärenden. Under Utan handläggare ser du vilka som ingen har tagit.',
      'utan-handlaggare': 'Alla öppna ärenden har en handläggare.',
      waiting: 'Inget ärende väntar på svar från sökanden.',
      late: 'Inga öppna ärenden som kom in för sent.',
      epost: 'All e-post till sökande har kommit iväg.',
      'status-closed': 'Inga ärenden med det urvalet.',
    }
    for (const [choice, words] of Object.entries(empty)) {
      const html = await list(choice)
      expect(textOf(html)).toContain(words)
      expect(html).not.toContain('<tbody')
      await expectSound(html)
    }
    expect(textOf(await list('finns-inte'))).toContain('Inga ansökningar här än.')
  })

  test('hold what they say, each with its count, which equals a recount', async () => {
    const names = ['Väntar', 'Centrum', 'Övrig', 'Skriver', 'Stannat'] as const
    const kinds = ['leaving-violence', 'resource-centre', 'other', 'other', 'leaving-violence'] as const
    const cases = await county.submittedAll(names.map((name, n) => ({ name, ...one(kinds[n] ?? 'other') })))
    const [waiting, , , writing, stopped] = await Promise.all(cases.map(({ id }) => county.header(id)))
    if (waiting === undefined || writing === undefined || stopped === undefined) throw new Error('no case')
    const { table, clock } = county.world
    const at = toInstant(clock.now())
    const asked = await county.send(county.officer, `/lan/arende/${waiting.id}/komplettering`, {
      text: 'Budgeten för 2027.',
      lastDay: '2027-02-01',
    })
    expect(asked.status, textOf(asked.html)).toBe(303)
    const applicant = { subject: 'MARIA', role: 'applicant' as const, at }
    await commitAct(table, writing, messageSent(writing, { textHash: hashOf('Hej') }, applicant))
    const trouble = { at: 'Await review', since: 1, error: 'Trouble' }
    await commitAct(table, stopped, park(stopped, trouble, { subject: 'SYSTEM', role: 'system', at }))
    await county.world.settle()

    const html = await list('')
    await expectSound(html)
    for (const counted of [
      'Alla (5)',
      'Mina (0)',
      'Utan handläggare (5)',
      'Kom in för sent (0)',
      'Väntar på svar (1)',
      'Meddelande att besvara (1)',
      'Har stannat (1)',
      'Behörighet inte visad (0)',
      'E-post har inte kommit iväg (0)',
      'Under granskning (4)',
      'Komplettering begärd (1)',
      'Stöd för att lämna våld (2)',
      'Resurscentrum (1)',
      'Övriga åtgärder (2)',
    ])
      expect(textOf(html)).toContain(counted)
    for (const [choice, name] of [
      ['waiting', 'Väntar'],
      ['message-waiting', 'Skriver'],
      ['parked', 'Stannat'],
      ['kind-resource-centre', 'Centrum'],
      ['status-completion-asked', 'Väntar'],
    ] as const) {
      const filtered = await list(choice)
      await expectSound(filtered)
      expect([...boxesOf(filtered).keys()]).toEqual([name])
    }
    expect(bodyOf(await list('waiting'))).toContain('Komplettering 1 februari 2027')
    await expectRecounted()
  })

  test('show how long a case has waited, mark it at six months and say carefully what that means', async () => {
    expect(bodyOf(await list(''))).toContain('11 januari 2027 (i dag)')
    const promised = { ground: 'delegation' as const, document: null, promisedBy: '2027-02-01' }
    const { id } = await county.submitted({ name: 'Lovad', authority: promised })
    expect(bodyOf(await list(''))).toContain('Handling om behörighet 1 februari 2027 Ingen')
    county.world.clock.advance(180 * 86_400_000)
    const before = textOf(await list(''))
    expect(before).toContain('11 januari 2027 (180 dagar)')
    expect(before).not.toContain('Sex månader')
    county.world.clock.advance(86_400_000)
    const html = await list('')
    await expectSound(html)
    expect(bodyOf(html)).toContain('11 januari 2027 (181 dagar) Sex månader')
    expect(textOf(html)).toContain('är inte avgjort. Märket säger inget om det.')
    expect(bodyOf(html)).toContain('Handling om behörighet 1 februari 2027 Passerad')
    const { table, clock } = county.world
    const applicant = { subject: 'MARIA', role: 'applicant' as const, at: toInstant(clock.now()) }
    const document = { id, versionId: 'v1', size: 1 }
    const promise = await county.header(id)
    await commitAct(table, promise, authorityHandedIn(promise, document, applicant))
    expect(bodyOf(await list(''))).not.toContain('Handling om behörighet')
    await county.world.settle()
  })

  test('of mail that did not leave leads to each case, and forgets what has been dealt with', async () => {
    const { deps } = county.world
    const { send } = deps.mail
    deps.mail = { send: () => Promise.reject(new Error('no mail today')) }
    const { id } = await county.submitted({ name: 'Utan post' })
    deps.mail = { send }
    const html = await list('epost', county.registrar)
    await expectSound(html)
    expect(textOf(html)).toContain('E-post har inte kommit iväg (1)')
    expect(bodyOf(html)).toContain('Utan post Det gick inte att skicka.')
    expect(html).toContain(`/lan/arende/${id}/meddelanden`)
    await expectRecounted()
    const after = await list('epost')
    expect(textOf(after)).toContain('E-post har inte kommit iväg (0)')
    expect(textOf(after)).toContain('All e-post till sökande har kommit iväg.')
  })
})

describe('from the list', () => {
  test('an officer takes several cases, each in an act of its own, and leaves one', async () => {
    const arende = await boxes('', 'Centrum', 'Övrig')
    const taken = await give(county.officer, arende, { till: 'OFFICER-1', urval: 'kind-other' })
    expect(taken.to).toBe('/lan?utlysning=2027-1&urval=kind-other&tilldelade=2')
    expect(textOf((await county.officer.get(taken.to)).html)).toContain('2 ärenden har fått ny handläggare.')
    await county.world.settle()
    const mine = await list('mina')
    await expectSound(mine)
    expect([...boxesOf(mine).keys()]).toEqual(['Centrum', 'Övrig'])
    expect(textOf(mine)).toContain('Mina (2)')
    expect(boxesOf(await list('utan-handlaggare')).has('Centrum')).toBe(false)
    const left = await give(county.officer, await boxes('mina', 'Övrig'), { till: 'ingen', urval: 'mina' })
    expect(textOf((await county.officer.get(left.to)).html)).toContain(
      '1 ärende har ingen handläggare längre.',
    )
    await expectRecounted()
  })

  test('a manager gives them to an officer, and every box can be marked without a script', async () => {
    const { html } = await county.manager.get('/lan?utlysning=2027-1&urval=utan-handlaggare&markera=alla')
    await expectSound(html)
    expect(html.match(/ checked/g)).toHaveLength(boxesOf(html).size)
    const given = await give(county.manager, await boxes('', 'Väntar', 'Skriver'), { till: 'OFFICER-2' })
    expect(given.status).toBe(303)
    expect([...boxesOf(await list('mina', county.officer2)).keys()]).toEqual(['Väntar', 'Skriver'])
    await expectRecounted()
  })

  test('two managers at once: what one has changed is not written over unseen, and the rest is done', async () => {
    const seen = await boxes('', 'Centrum', 'Övrig')
    const other = county.person('MANAGER-2', ['manager'])
    await county.send(county.manager, '/lan/installningar/roller', {
      subject: 'MANAGER-2',
      name: 'Namn MANAGER-2',
      roles: ['manager'],
    })
    await county.declaresToo('MANAGER-2')
    expect((await give(county.manager, seen.slice(0, 1), { till: 'OFFICER-2' })).status).toBe(303)
    const second = await give(other, seen, { till: 'OFFICER-1', urval: 'kind-other' })
    expect(second.status).toBe(422)
    await expectSound(second.html)
    expect(textOf(second.html)).toContain(
      'Centrum: handläggaren har ändrats sedan du öppnade listan och är nu Namn OFFICER-2.',
    )
    expect(textOf(second.html)).toContain('1 ärende har fått ny handläggare.')
    const [centre, rest] = await Promise.all(seen.map((value) => county.header(value.split('~')[0] ?? '')))
    expect([centre?.assignee, rest?.assignee]).toEqual(['OFFICER-2', 'OFFICER-1'])

    const [both = ''] = await boxes('', 'Stannat')
    const answers = await Promise.all([
      give(county.manager, [both], { till: 'OFFICER-1' }),
      give(other, [both], { till: 'OFFICER-2' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
    await expectRecounted()
  })

  test('a form sent twice is done once', async () => {
    const arende = await boxes('', 'Centrum', 'Stannat')
    const form = { instance: county.deps.newId(), utlysning: '2027-1', till: 'ingen', arende }
    const first = await county.manager.post('/lan/tilldela', form)
    expect(first.status).toBe(303)
    const id = arende[0]?.split('~')[0] ?? ''
    const { version } = await county.header(id)
    expect(await county.manager.post('/lan/tilldela', form)).toEqual(first)
    expect((await county.header(id)).version).toBe(version)
  })

  test('what is missing or not allowed is said in words, and nothing is done', async () => {
    const none = await give(county.manager, [], { till: '' })
    expect(none.status).toBe(422)
    await expectSound(none.html)
    expect(textOf(none.html)).toContain('Markera minst ett ärende i listan.')
    expect(textOf(none.html)).toContain('Välj vem ärendena ska tilldelas.')
    const marked = await give(county.manager, await boxes('', 'Övrig'), { till: '' })
    expect(marked.html.match(/ checked/g)).toHaveLength(1)
    const [yours = ''] = await boxes('', 'Väntar')
    const leaving = await give(county.officer, [yours], { till: 'ingen' })
    expect(textOf(leaving.html)).toContain('Väntar: du kan bara lämna ärenden som är dina.')
    expect((await give(county.officer, [yours], { till: 'OFFICER-2' })).status).not.toBe(303)
    expect((await give(county.manager, [yours], { till: 'DECIDER-1' })).status).toBe(404)
    expect((await give(county.decider, [yours], { till: 'DECIDER-1' })).status).toBe(403)
    expect((await county.header(yours.split('~')[0] ?? '')).assignee).toBe('OFFICER-2')
    const { html } = await county.decider.get('/lan?utlysning=2027-1')
    expect(boxesOf(html).size).toBe(0)
    await expectSound(html)
  })

  test('a manager who is an officer takes a case as one; who is none has it given to somebody else', async () => {
    const roles = ['manager', 'officer'] as const
    const form = { subject: 'MANAGER-3', name: 'Namn MANAGER-3', roles: [...roles] }
    await county.send(county.manager, '/lan/installningar/roller', form)
    await county.declaresToo('MANAGER-3')
    const both = county.person('MANAGER-3', [...roles])
    const [box = ''] = await boxes('', 'Övrig')
    expect((await give(both, [box], { till: 'MANAGER-3' })).status).toBe(303)
    const id = box.split('~')[0] ?? ''
    expect((await county.header(id)).assignee).toBe('MANAGER-3')
    expect((await county.send(both, `/lan/arende/${id}/tilldela`, { till: '' })).status).toBe(303)
    expect((await county.send(both, `/lan/arende/${id}/tilldela`, { till: 'MANAGER-3' })).status).toBe(303)
    expect((await give(county.manager, [box], { till: 'MANAGER-1' })).status).toBe(404)
    const own = await county.send(county.manager, `/lan/arende/${id}/tilldela`, { till: 'MANAGER-1' })
    expect(own.status).toBe(404)
  })

  test('whoever is no longer a manager gives nothing away', async () => {
    await county.world.table.write(remove(keys.staff(county.county, 'MANAGER-2')))
    const late = await give(county.person('MANAGER-2', ['manager']), await boxes('', 'Övrig'), {
      till: 'OFFICER-2',
    })
    expect(late.status).toBe(403)
  })
})

test('a decided case is taken with no box, shows what was granted and has no age', async () => {
  const { id, flags } = await county.submitted({ name: 'Beviljad' })
  const [box = ''] = await boxes('', 'Beviljad')
  await county.reviewed(id)
  await county.proposed(id, flags.includes('late') ? { takenUp: 'Ansökan är angelägen.' } : {})
  await county.decide(id)
  await county.world.settle()
  const html = await list('status-decided')
  expect(bodyOf(html)).toMatch(/Beviljad .* Bifall( För sent)? Beviljat 100 000 kr \d+ \p{L}+ 2027 –/u)
  expect(boxesOf(html).size).toBe(0)
  const late = await give(county.manager, [box], { till: 'OFFICER-1' })
  expect(late.status).toBe(422)
  expect(textOf(late.html)).toContain('Beviljad: ärendet är beslutat och kan inte tilldelas.')
  await expectRecounted()
})

test('one’s own cases go on page by page through every status', async () => {
  const given = Array.from({ length: 52 }, (_, n) => ({ name: `Kommun ${n}` }))
  for (const each of given) await county.placed(each)
  const { html } = await county.officer.get('/lan?utlysning=2027-1&urval=utan-handlaggare')
  const free = [...boxesOf(html).values()]
  expect(free).toHaveLength(50)
  expect((await give(county.officer, free, { till: 'OFFICER-1' })).status).toBe(303)
  const first = await list('mina')
  expect(boxesOf(first).size).toBe(50)
  const address = nextOf(first)
  const second = await county.officer.get(address)
  await expectSound(second.html)
  const both = [...boxesOf(first).values(), ...boxesOf(second.html).values()]
  expect(new Set(both).size).toBe(both.length)
  expect(nextOf(second.html)).toBe('')
  for (const choice of ['utan-handlaggare', 'status-in-review', 'epost'])
    expect((await county.officer.get(address.replace('urval=mina', `urval=${choice}`))).status).toBe(404)
})
