import { afterAll, beforeAll, expect, test } from 'vitest'
import { frameItem } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { organisationById } from '../../shared/register/register.ts'
import { perform } from '../harness/case-acts.ts'
import {
  type Applicants,
  caseIn,
  draftIn,
  faults,
  sendDraft,
  startApplicants,
  startDraft,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'

let at: Applicants
let maria: Visitor
let karin: Visitor
const claimed = async (orgId: string, subject: string): Promise<Visitor> => {
  const claim = organisationById(orgId)?.organisationNumber ?? ''
  await at.person(subject, { claim }).post('/ansok/organisation', { orgId })
  return at.person(subject, { orgId, roles: ['applicant', 'signatory'], claim })
}
beforeAll(async () => {
  at = await startApplicants()
  const [limit, basis] = [fromKronor(5_000_000), { number: 'exempel-1', date: '2026-12-01' }]
  const frame = { county: '05', budgetYear: 2027, limit, left: limit, basis, version: 1, example: true }
  await at.table.write(put(frameItem(frame)))
  maria = await claimed('K0580', 'MARIA')
  karin = await claimed('K0581', 'KARIN')
})
afterAll(() => at.world.close())

test('a partner reads status and decision when the letter is out, and never what is said in the case', async () => {
  const draft = await startDraft(maria)
  await writeAll(maria, draft)
  await maria.post(`${draft}/samverkan`, { act: 'invite', orgId: 'K0581' })
  const id = caseIn(await sendDraft(maria, draft))
  await at.world.settle()
  await maria.post(`/ansok/arende/${id}/meddelanden`, { instance: at.deps.newId(), text: 'Hemligt ord' })
  const page = `/ansok/samverkan/${draftIn(draft)}`
  const seen = async () => words((await karin.get(page)).html)
  for (const act of ['review', 'propose', 'decide']) {
    await perform(at.world, { county: '05', id }, act)
    expect(await seen(), act).toContain(act === 'decide' ? 'Beslut fattat' : 'Handläggs')
    expect(await seen(), act).not.toMatch(/Bifall|Öppna beslutet/)
    expect((await karin.get(`${page}/beslut.pdf`)).status, act).toBe(404)
  }
  await at.world.settle()
  const { html } = await karin.get(page)
  expect(await faults(html)).toEqual([])
  expect(words(html)).toContain('Bifall')
  const letter = await fetch((await karin.get(`${page}/beslut.pdf`)).to)
  expect(Buffer.from(await letter.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/)
  expect(
    at.world.mails.filter(({ subject }) => subject === `Beslut om statsbidrag (ärende ${id})`),
  ).toHaveLength(2)
  for (const path of [
    '',
    '/meddelanden',
    '/begaran.pdf',
    '/ansokan.pdf',
    '/kvittens.json',
    '/komplettera/bilagor',
  ])
    expect((await karin.get(`/ansok/arende/${id}${path}`)).status, path).toBe(404)
  for (const path of ['', '/ansokan'])
    expect((await karin.get(page + path)).html, path).not.toContain('Hemligt ord')
})
