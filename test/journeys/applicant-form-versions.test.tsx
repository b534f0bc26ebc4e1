import { expect, test } from 'vitest'
import { readBody, readCase } from '../../shared/aws/cases.ts'
import { readDraft } from '../../shared/aws/drafts.ts'
import { keys } from '../../shared/aws/keys.ts'
import { update } from '../../shared/aws/write.ts'
import { newestForm } from '../../shared/form/forms.ts'
import {
  at,
  caseIn,
  draftIn,
  faults,
  goesTo,
  holds,
  maria,
  openForMaria,
  sendDraft,
  sendOn,
  startDraft,
  words,
  writeAll,
} from './applicant-world.ts'

openForMaria()

/** A draft as it was made while the first version was the newest. */
const startOlder = async (): Promise<string> => {
  const draft = await startDraft(maria)
  const stored = await readDraft(at.table, 'K0580', draftIn(draft))
  const { submittedAs: _sent, partnerActs: _acts, ...meta } = stored?.meta ?? {}
  const old = { ...meta, formVersion: 1 }
  await at.table.write(update(keys.draft('K0580', draftIn(draft)), { set: { draft: old } }))
  return draft
}
const told = 'Utkastet är gjort i version 1 av formuläret. Nu finns version 2.'
const partner = 'name="measures.0.costs.0.partner"'
const sentIn = async (id: string) => {
  const { formVersion, body } = await readCase(at.table, '05', id)
  const { application } = await readBody(at.table, '05', id, body)
  return [formVersion, application.formVersion]
}

test('a new draft is of the newest version and is told nothing', async () => {
  const draft = await startDraft(maria)
  expect((await readDraft(at.table, 'K0580', draftIn(draft)))?.meta.formVersion).toBe(newestForm)
  for (const path of ['', '/measures'])
    expect(words((await maria.get(draft + path)).html)).not.toContain('av formuläret')
  expect((await maria.get(`${draft}/measures`)).html).toMatch(new RegExp(`<select[^>]*${partner}`))
  await writeAll(maria, draft)
  expect(await sentIn(caseIn(await sendDraft(maria, draft)))).toEqual([newestForm, newestForm])
})

test('an older draft is told so, keeps its questions and answers, and is sent, completed and shown as of its version', async () => {
  const draft = await startOlder()
  await writeAll(maria, draft)
  for (const path of ['', '/measures']) {
    const { html } = await maria.get(draft + path)
    expect(words(html), path).toContain(told)
    expect(await faults(html)).toEqual([])
  }
  const { html } = await maria.get(`${draft}/measures`)
  expect(html).toMatch(new RegExp(`<input[^>]*${partner}`))
  await sendOn(maria, `${draft}/measures`, holds('version'), {
    'measures.0.costs.0.partner': 'Kvinnojouren i trakten',
    action: 'save',
  })
  const again = await maria.get(`${draft}/measures`)
  expect(again.html).toContain('value="Kvinnojouren i trakten"')

  const id = caseIn(await sendDraft(maria, draft))
  expect(await sentIn(id)).toEqual([1, 1])
  const address = `/ansok/arende/${id}`
  expect(words((await maria.get(`${address}/ansokan`)).html)).toContain('Kvinnojouren i trakten')
  const change = await maria.get(`${address}/andra`)
  expect(change.html).toMatch(new RegExp(`<input[^>]*${partner}`))
  await sendOn(maria, `${address}/andra`, goesTo('/andra'), {
    plan: 'Varje månad.',
    declarations: ['correct'],
    action: 'send',
  })
  expect(await sentIn(id)).toEqual([1, 1])

  const copy = await sendOn(maria, `${address}/kopiera`, goesTo('/kopiera'))
  const copied = await readDraft(at.table, 'K0580', draftIn(copy.to))
  expect(copied?.meta.formVersion).toBe(newestForm)
  const measures = await maria.get(`${copy.to}/measures`)
  expect(measures.html).toMatch(/<option value="Kvinnojouren i trakten" selected/)
  expect(words(measures.html)).toContain('Kvinnojouren i trakten finns inte bland samverkansparterna')
  expect(await faults(measures.html)).toEqual([])
})
