import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseEffects } from '../../functions/events/effects/by-kind.ts'
import { clearWorkingNotes } from '../../functions/events/effects/working-notes.ts'
import { runEffect } from '../../functions/events/run-effects.ts'
import { actionsOf } from '../../infra/invariants/event-actions.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { readWorkingNotes } from '../../shared/aws/working-notes.ts'
import { caseRole, type EventKind, eventKinds } from '../../shared/domain/event.ts'
import { lifecycle } from '../../shared/domain/lifecycle.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

const words = 'Fråga Anna om lokalens skick'
let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(async () => {
  await county.world.settle()
  await expectInvariants(county.world.store)
  await county.world.close()
})

const write = (id: string, note = words, who = county.officer) =>
  county.send(who, `/lan/arende/${id}/minnesanteckning`, { note })
const notes = (id: string) => readWorkingNotes(county.world.table, '05', id)
const tab = async (id: string, who = county.officer) => (await who.get(`/lan/arende/${id}/anteckning`)).html
const kindsOf = async (id: string) => (await readEvents(county.world.table, '05', id)).map(({ kind }) => kind)
/** The page of the case's first working note. */
const addressOf = async (id: string): Promise<string> =>
  `/lan/arende/${id}/minnesanteckning/${(await notes(id))[0]?.id}`
/** Whether an act that writes this kind of event leads to a closed case. */
const closes = (kind: EventKind): boolean =>
  caseRole.options.some((role) =>
    actionsOf({ kind, role }).some((action) => lifecycle[action].to === 'closed'),
  )
const close = async (id: string): Promise<void> => {
  await county.reviewed(id)
  await county.proposed(id, { outcome: 'rejection', 'measures.M1.reason': 'Ramen räcker inte.' })
  await county.decide(id)
  await county.world.settle()
  expect((await county.header(id)).status).toBe('closed')
}

describe('a working note', () => {
  test('is told apart from a note of the case, and is seen by every reader of the county', async () => {
    const { id } = await county.submitted()
    expect((await write(id)).to).toContain('/anteckning?klart=working-note-saved')
    for (const who of [county.officer, county.officer2, county.decider, county.manager, county.registrar]) {
      const html = await tab(id, who)
      await expectSound(html)
      const [own, working] = textOf(html).split('Minnesanteckningar är arbetsmaterial')
      expect(working).toContain(words)
      expect(own).not.toContain(words)
      expect(own).toContain('Tjänsteanteckningar hör till ärendet, kan inte ändras')
    }
  })

  test('is no event, has no diary line, and is in nothing that is given out or searched', async () => {
    const { id } = await county.submitted()
    const before = await kindsOf(id)
    await write(id)
    await county.world.settle()
    expect(await kindsOf(id)).toEqual(before)
    const items = await queryAll(county.world.table, { pk: keys.case('05', id).pk })
    const diary = await queryAll(county.world.table, { pk: keys.diary('05', '2027', '', '', 0).pk })
    expect(JSON.stringify([items, diary])).not.toContain(words)
    for (const part of ['/lamna-ut', '/lamna-ut?post=note.1', '/sekretess', '/handelser', '/dokument', ''])
      expect((await county.registrar.get(`/lan/arende/${id}${part}`)).html).not.toContain(words)
    expect(
      (await county.registrar.get(`/lan/diarium?ar=2027&ord=${words.split(' ')[0]}`)).html,
    ).not.toContain(words)
  })

  test('is changed and removed by who wrote it, and by nobody else', async () => {
    const { id } = await county.submitted()
    await write(id)
    const address = await addressOf(id)
    const others = await county.officer2.get(address)
    await expectSound(others.html)
    expect(others.html).not.toContain('ta-bort')
    for (const act of ['', '/ta-bort']) {
      const refused = await county.send(county.officer2, address + act, { note: 'Annat' })
      expect(refused.status).toBe(403)
      expect(textOf(refused.html)).toContain('Minnesanteckningen är någon annans')
    }
    await expectSound((await county.officer.get(address)).html)
    const empty = await county.send(county.officer, address, { note: ' ' })
    expect(empty.status).toBe(422)
    await expectSound(empty.html)
    county.world.clock.advance(60_000)
    expect((await county.send(county.officer, address, { note: 'Lokalen är sedd' })).status).toBe(303)
    expect(await notes(id)).toMatchObject([{ text: 'Lokalen är sedd', version: 2 }])
    expect((await county.send(county.officer, `${address}/ta-bort`)).status).toBe(303)
    expect(await notes(id)).toEqual([])
    expect((await county.officer.get(address)).status).toBe(404)
  })

  test('keeps what was written when it is refused, and each form says what is wrong in it', async () => {
    const { id } = await county.submitted()
    const long = 'ord '.repeat(3500)
    for (const [act, field] of [
      ['minnesanteckning', 'note'],
      ['anteckning', 'text'],
    ]) {
      const { status, html } = await county.send(county.officer, `/lan/arende/${id}/${act}`, {
        [field ?? '']: long,
      })
      expect(status).toBe(422)
      await expectSound(html)
      expect(html).toContain(`href="#${field}"`)
      expect(html.split(long.trim())).toHaveLength(2)
    }
    expect(await notes(id)).toEqual([])
  })

  test('is written once however often the form is sent', async () => {
    const { id } = await county.submitted()
    const form = { instance: county.deps.newId(), note: words }
    const first = await county.officer.post(`/lan/arende/${id}/minnesanteckning`, form)
    expect(await county.officer.post(`/lan/arende/${id}/minnesanteckning`, form)).toEqual(first)
    expect(await notes(id)).toHaveLength(1)
  })

  test('is not written, changed, removed or kept by whoever may have a conflict', async () => {
    const { id } = await county.submitted()
    await write(id)
    const address = await addressOf(id)
    const report = { vem: 'OFFICER-1', ground: 'stake', text: 'Aktier.' }
    expect((await county.send(county.officer2, `/lan/arende/${id}/jav`, report)).status).toBe(303)
    expect((await write(id, 'Mer')).status).toBe(403)
    for (const act of ['', '/ta-bort', '/ta-om-hand'])
      expect((await county.send(county.officer, address + act, { note: 'Mer' })).status, act).toBe(403)
    expect((await county.officer.get(address)).status).toBe(403)
    expect(await notes(id)).toMatchObject([{ text: words, version: 1 }])
    const html = await tab(id)
    expect(html).toContain(words)
    expect(html).not.toContain('name="note"')
  })
})

describe('taken care of for archiving', () => {
  test('it becomes part of the case by its author, with an event and a diary line, and is changed no more', async () => {
    const { id } = await county.submitted()
    await write(id)
    const address = await addressOf(id)
    county.world.clock.advance(3_600_000)
    expect((await county.send(county.decider, `${address}/ta-om-hand`)).to).toContain(
      'klart=working-note-kept',
    )
    await county.world.settle()
    expect(await notes(id)).toEqual([])
    const last = (await readEvents(county.world.table, '05', id)).at(-1)
    expect(last).toMatchObject({
      kind: 'WorkingNoteKept',
      actor: 'DECIDER-1',
      data: { author: 'OFFICER-1', number: 1 },
    })
    expect(JSON.stringify(last)).not.toContain(words)
    const [own = ''] = textOf(await tab(id)).split('Minnesanteckningar är arbetsmaterial')
    expect(own).toMatch(new RegExp(`Namn OFFICER-1, [^,]+kl\\. [\\d.]+ ${words}`))
    expect(own).toContain('omhändertagen för arkivering av Namn DECIDER-1')
    expect(textOf((await county.registrar.get('/lan/diarium')).html)).toContain(
      'Minnesanteckning, omhändertagen för arkivering',
    )
    expect(textOf((await county.registrar.get(`/lan/arende/${id}/lamna-ut`)).html)).toContain(
      'Minnesanteckning: Namn OFFICER-1',
    )
    const shown = await county.registrar.get(`/lan/arende/${id}/lamna-ut?post=note.1`)
    expect(shown.html).toContain(words)
    expect((await county.send(county.officer, address, { note: 'Annat' })).status).toBe(404)
  })

  test('twice at once it is kept once', async () => {
    const { id } = await county.submitted()
    await write(id)
    const address = await addressOf(id)
    const answers = await Promise.all(
      [county.decider, county.officer2].map((who) => county.send(who, `${address}/ta-om-hand`)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
    expect((await kindsOf(id)).filter((kind) => kind === 'WorkingNoteKept')).toHaveLength(1)
  })
})

describe('when the case closes', () => {
  test('what nobody kept is removed, again and again without harm, and no more is written', async () => {
    const { id } = await county.submitted({ measures: [measureOf('M1', 'leaving-violence', 1000)] })
    await write(id, 'Behålls')
    await write(id, words)
    await county.send(county.officer, `${await addressOf(id)}/ta-om-hand`)
    const address = await addressOf(id)
    await close(id)
    expect(await notes(id)).toEqual([])
    const html = await tab(id)
    await expectSound(html)
    expect(html).toContain('Behålls')
    expect(html).not.toContain(words)
    expect(textOf(html)).toContain('som ingen hade tagit om hand för arkivering är borttagna')
    for (const act of ['', '/ta-om-hand'])
      expect([404, 409]).toContain((await county.send(county.officer, address + act, { note: 'Mer' })).status)
    expect((await write(id)).status).toBe(409)
    const events = await readEvents(county.world.table, '05', id)
    const event = events.find(({ kind }) => kind === 'Closed')
    if (event === undefined) throw new Error('not closed')
    const subject = { header: await county.header(id), event, moved: {} }
    const { pk } = keys.case('05', id)
    await runEffect(county.world.deps, clearWorkingNotes, subject, pk, event.version)
    expect(await clearWorkingNotes.run(county.world.deps, subject)).toEqual([])
    expect(await kindsOf(id)).toEqual(events.map(({ kind }) => kind))
  })

  test('by whatever act it closes, its event removes them', () => {
    const closing = eventKinds.filter(closes)
    expect(closing).toContain('Closed')
    for (const kind of closing) expect(caseEffects(kind), kind).toContain(clearWorkingNotes)
  })

  test('a case that is decided and not closed keeps them', async () => {
    const { id } = await county.submitted({ measures: [measureOf('M1', 'leaving-violence', 1000)] })
    await write(id)
    await county.reviewed(id)
    await county.proposed(id, { 'measures.M1.granted': '1 000' })
    await county.decide(id)
    await county.world.settle()
    expect((await county.header(id)).status).toBe('decided')
    expect(await notes(id)).toHaveLength(1)
    expect((await write(id, 'Efteråt')).status).toBe(303)
  })
})
