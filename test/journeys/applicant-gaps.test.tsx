import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDraft } from '../../shared/aws/drafts.ts'
import { keys } from '../../shared/aws/keys.ts'
import { partnerMailWrite } from '../../shared/aws/partners.ts'
import { update } from '../../shared/aws/write.ts'
import { organisationById } from '../../shared/register/register.ts'
import {
  type Applicants,
  draftIn,
  faults,
  goesTo,
  sendOn,
  startApplicants,
  startDraft,
  type Visitor,
  words,
} from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'

describe('an invitation to a partner', () => {
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
    maria = await claimed('K0580', 'MARIA')
    karin = await claimed('K0581', 'KARIN')
    await at.table.write(update(keys.member('K0581', 'KARIN'), { set: { email: 'karin@example.se' } }))
    await at.world.settle()
  })
  afterAll(() => at.world.close())

  const invite = (draft: string) => maria.post(`${draft}/samverkan`, { act: 'invite', orgId: 'K0581' })
  const page = async (draft: string) => {
    const { html } = await maria.get(`${draft}/samverkan`)
    expect(await faults(html)).toEqual([])
    return words(html)
  }

  test('whose mail fails is shown to who invited, and what the partner does meanwhile is kept', async () => {
    const draft = await startDraft(maria)
    const { mail } = at.world.deps
    at.world.deps.mail = { send: () => Promise.reject(new Error('MessageRejected')) }
    await invite(draft)
    await at.world.settle()
    at.world.deps.mail = mail
    expect(await page(draft)).toContain('kunde inte skickas, vi försöker igen')
    const edits = { act: 'edits', partner: 'K0581', 'mayEdit.K0581': ['need'] }
    expect((await maria.post(`${draft}/samverkan`, edits)).to).toContain('hant=changed')
    expect(await page(draft)).toContain('kunde inte skickas, vi försöker igen')
    const shown = words((await karin.get(`/ansok/samverkan/${draftIn(draft)}`)).html)
    expect(shown).not.toContain('kunde inte skickas')
  })

  test('that was mailed says so, and one that was taken back meanwhile leaves nothing behind', async () => {
    const draft = await startDraft(maria)
    await invite(draft)
    await at.world.settle()
    expect(await page(draft)).toContain('E-post med inbjudan skickad')
    await sendOn(maria, `${draft}/samverkan`, ({ fields }) =>
      fields.some(([name, value]) => name === 'act' && value === 'withdraw'),
    )
    const owned = { orgId: 'K0580', draft: draftIn(draft) }
    await expect(at.table.write(partnerMailWrite(owned, 'K0581', 'failed'))).rejects.toMatchObject({
      name: 'NotFound',
    })
    expect((await readDraft(at.table, 'K0580', draftIn(draft)))?.partners).toEqual([])
  })
})

describe('a question the round has turned off', () => {
  let at: BothSides
  beforeAll(async () => {
    at = await startBothSides()
  })
  afterAll(() => at.world.close())

  test('is not put when the application is completed or changed', async () => {
    const { id } = await at.submitted({ over: { questions: { perspective: 'off', 'need.survey': 'off' } } })
    const change = words((await at.maria.get(`/ansok/arende/${id}/andra`)).html)
    await at.send(at.officer, `/lan/arende/${id}/komplettering`, {
      text: 'Beskriv behovet.',
      lastDay: '2027-03-01',
    })
    const { html } = await at.maria.get(`/ansok/arende/${id}/komplettera?alla`)
    expect(await faults(html)).toEqual([])
    for (const page of [change, words(html)]) {
      expect(page).toContain('Behov')
      expect(page).not.toContain('Barnperspektiv')
    }
    expect(html).not.toContain('name="survey"')
    expect(html).not.toContain('del-perspective')
    const own = goesTo('/komplettera')
    const wrong = { email: 'x', action: 'send' }
    const again = await sendOn(at.maria, `/ansok/arende/${id}/komplettera?alla`, own, wrong)
    expect(again.status).toBe(422)
    expect(again.html).not.toContain('name="survey"')
    const forged = await sendOn(at.maria, `/ansok/arende/${id}/komplettera?alla`, own, {
      answer: 'Klart.',
      survey: 'Något som ingen har frågat.',
      action: 'send',
    })
    expect(forged.status).toBe(422)
  })
})
