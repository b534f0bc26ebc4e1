import { describe, expect, test } from 'vitest'
import { submitApplication } from '../../functions/applicant/review/submit-application.ts'
import { reminders } from '../../functions/events/reminders.ts'
import { readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { update } from '../../shared/aws/write.ts'
import { canonical, hashOf } from '../../shared/domain/chain.ts'
import {
  aPdf,
  aRound,
  at,
  caseIn,
  declared,
  draftIn,
  faults,
  formOn,
  goesTo,
  holds,
  maria,
  openForMaria,
  sendDraft,
  sendOn,
  startDraft,
  upload,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'

openForMaria()

const written = async (who = maria): Promise<string> => {
  const draft = await startDraft(who)
  await writeAll(who, draft)
  return draft
}
const casesOf = (orgId = 'K0580') => queryAll(at.table, { index: 'organisation', pk: `O#${orgId}#CASES` })
const toSend = async (who: Visitor, draft: string) =>
  formOn((await who.get(`${draft}/granska`)).html, goesTo('/skicka'), declared)

describe('check answers', () => {
  test('lists what is missing with links, tells 5 § from the county’s questions, and stops nothing', async () => {
    const draft = await startDraft(maria)
    const { html } = await maria.get(`${draft}/granska`)
    expect(html).toContain(`href="${draft}/need#description"`)
    expect(html).toContain(`href="${draft}/contact"`)
    expect(words(html)).toContain('markeras som ofullständig')
    expect(words(html)).toContain('blir ansökan en allmän handling')
    const receipt = await sendDraft(maria, draft)
    const header = await readCase(at.table, '05', caseIn(receipt))
    expect(header.flags).toContain('incomplete')
    expect(words((await maria.get(`/ansok/arende/${header.id}`)).html)).toContain(
      'saknar något som krävs enligt 5 §',
    )
  })

  test('a cost of 0 kr is named at its amount although the field is not empty', async () => {
    const draft = await written()
    await sendOn(maria, `${draft}/measures`, holds('version'), {
      'measures.0.costs.0.amount': '0',
      action: 'save',
    })
    const { html } = await maria.get(`${draft}/granska`)
    expect(words(html)).toContain('Åtgärd 1: Kostnad 1: Belopp')
    expect(html).toContain(`href="${draft}/measures#measures-0-costs-0-amount"`)
  })

  test('without the attestation nothing is sent, and the other ticks stay', async () => {
    const draft = await written()
    const before = (await casesOf()).length
    const { status, html } = await sendOn(maria, `${draft}/granska`, goesTo('/skicka'), {
      declarations: ['not-funded', 'made-up'],
    })
    expect(status).toBe(422)
    expect(words(html)).toContain('Intyga att uppgifterna är riktiga')
    expect(html).toMatch(/value="not-funded" checked/)
    expect(await faults(html)).toEqual([])
    expect(await casesOf()).toHaveLength(before)
  })

  test('who may not sign is told who can, and cannot send', async () => {
    const draft = await written()
    const plain = at.person('JOHAN', { orgId: 'K0580', roles: ['applicant'] })
    const { html } = await plain.get(`${draft}/granska`)
    expect(words(html)).toContain('Namn MARIA')
    expect(html).not.toContain('/skicka')
    expect((await plain.post(`${draft}/skicka`, declared)).status).toBe(403)
    const forged = at.person('JOHAN', { orgId: 'K0580', roles: ['applicant', 'signatory'] })
    const { action, form } = await toSend(forged, draft)
    expect((await forged.post(action, form)).status).toBe(403)
    expect((await maria.get(`${draft}/granska`)).html).toContain('/skicka')
  })

  test('content that moved comes back with what changed, and nothing is sent', async () => {
    const draft = await written()
    const { action, form } = await toSend(maria, draft)
    await sendOn(maria, `${draft}/need`, holds('version'), { description: 'Nytt behov', action: 'save' })
    const moved = await maria.post(action, form)
    expect(moved.status).toBe(409)
    expect(words(moved.html)).toContain('har ändrats sedan du öppnade sidan: Behovet av åtgärderna.')
    expect(moved.html).toMatch(/value="correct" checked/)
    expect(await faults(moved.html)).toEqual([])
    const { back } = await upload(maria, draft, 'a.pdf', aPdf)
    await maria.get(back)
    const next = formOn(moved.html, goesTo('/skicka'))
    expect(words((await maria.post(next.action, next.form)).html)).toContain('sidan: Bilagor.')
    expect((await maria.get(draft)).html).toContain('Senast ändrad')
  })
})

describe('sending', () => {
  test('twice at once, again, and after a lost answer is one application with the same receipt', async () => {
    const draft = await written()
    const before = (await casesOf()).length
    const { action, form } = await toSend(maria, draft)
    const answers = await Promise.all([1, 2, 3].map(() => maria.post(action, form)))
    answers.push(await maria.post(action, form))
    const again = await maria.post(action, { ...form, instance: at.deps.newId() })
    expect(new Set([...answers, again].map(({ to }) => to)).size).toBe(1)
    expect(answers[0]?.to).toContain('/kvittens')
    expect(await casesOf()).toHaveLength(before + 1)
  })

  test('an answer lost on the way is the same case when the form is sent again', async () => {
    const draft = await written()
    const { form } = await toSend(maria, draft)
    const losing = {
      ...at.table,
      transact: async (writes: Parameters<typeof at.table.transact>[0]) => {
        await at.table.transact(writes)
        throw new Error('connection lost')
      },
    }
    const sending = {
      orgId: 'K0580',
      draft: draftIn(draft),
      instance: String(form.instance),
      shown: String(form.shown),
      declarations: ['correct'],
      ground: null,
      proof: null,
      subject: 'MARIA',
      at: '2027-01-11T09:00:00.000Z',
    }
    await expect(submitApplication({ ...at.deps, table: losing }, sending)).rejects.toThrow('connection lost')
    const result = await submitApplication(at.deps, sending)
    if (!('sent' in result)) throw new Error('not sent')
    expect((await readCase(at.table, '05', result.sent.case)).draft).toBe(draftIn(draft))
  })

  test('binds the receipt to what was sent, with the attestations and the unfinished upload', async () => {
    const draft = await written()
    const { key } = await upload(maria, draft, 'sen.pdf', aPdf)
    const { back } = await upload(maria, draft, 'plan.pdf', aPdf)
    await maria.get(back)
    expect(key).not.toBe('')
    const id = caseIn(await sendDraft(maria, draft))
    const header = await readCase(at.table, '05', id)
    const body = await readBody(at.table, '05', id, header.contentHash)
    expect(hashOf(canonical(body))).toBe(header.contentHash)
    expect(body.declarations).toEqual(['correct', 'not-statutory', 'not-funded'])
    expect(body.documents.map(({ name }) => name)).toEqual(['plan.pdf'])
    expect(body.application.applicant).toMatchObject({ orgId: 'K0580', organisationNumber: '212000-0449' })
  })

  test('when the last day passes while the form is open, it is received and flagged', async () => {
    await at.openRound(aRound({ id: '2027-2', lastDay: '2027-01-11' }))
    const draft = await startDraft(maria, '2027-2')
    const { action, form } = await toSend(maria, draft)
    at.world.clock.advance(24 * 3_600_000)
    const { to } = await maria.post(action, form)
    const page = words((await maria.get(to)).html)
    expect(page).toContain('Efter sista dagen, som var 11 januari 2027.')
    expect((await readCase(at.table, '05', caseIn(to))).flags).toContain('late')
  })

  test('a closed round may still be applied to, a coming one not yet', async () => {
    await at.openRound(aRound({ id: '2027-3', opensOn: '2026-11-01', lastDay: '2026-12-01' }))
    await at.openRound(aRound({ id: '2027-4', opensOn: '2027-06-01', lastDay: '2027-07-01' }))
    expect(words((await maria.get('/ansok/ny/2027-3')).html)).toContain('är för sen')
    expect(await startDraft(maria, '2027-3')).toContain('/ansok/utkast/')
    expect(words((await maria.get('/ansok/ny/2027-4')).html)).toContain('Utlysningen öppnar 1 juni 2027.')
    expect((await maria.post('/ansok/ny/2027-4', { instance: at.deps.newId() })).status).toBe(409)
    const home = words((await maria.get('/ansok')).html)
    expect(home).toContain('Öppnar 1 juni 2027.')
    expect(home).toContain('Stängde 1 december 2026.')
  })

  test('the start button pressed twice is one draft', async () => {
    const { action, form } = formOn(
      (await maria.get('/ansok/ny/2027-1?sokande=kommun&andamal=area')).html,
      holds('instance'),
    )
    const answers = await Promise.all([1, 2].map(() => maria.post(action, form)))
    expect(answers[0]?.to).toBe(answers[1]?.to)
    expect((await maria.get(answers[0]?.to ?? '')).status).toBe(200)
  })

  test('a kommunalförbund is sent to the county of its seat, flagged that it is not confirmed', async () => {
    const chief = at.person('FORBUND')
    await sendOn(chief, '/ansok/organisation/forbund', holds('seat'), {
      name: 'Exempelförbundet Motala',
      number: '',
      seat: '0583',
    })
    const [role] = await queryAll(at.table, { pk: keys.personRole('FORBUND', '').pk, prefix: 'ROLE#F' })
    const orgId = String(role?.sk).slice('ROLE#'.length)
    const own = at.person('FORBUND', { orgId, roles: ['applicant', 'signatory'] })
    const draft = await startDraft(own)
    const id = caseIn(await sendDraft(own, draft))
    const header = await readCase(at.table, '05', id)
    expect(header.flags).toEqual(['authority-not-shown', 'incomplete', 'seat-not-confirmed'])
  })
})

describe('authority to sign', () => {
  const sentWith = async (changes: Record<string, string | string[]>, draft: string) => {
    const { to } = await sendOn(maria, `${draft}/granska`, goesTo('/skicka'), { ...declared, ...changes })
    const header = await readCase(at.table, '05', caseIn(to))
    return { header, body: await readBody(at.table, '05', header.id, header.contentHash) }
  }

  test('is not an electronic signature, and the page says what the sending means', async () => {
    const { html } = await maria.get(`${await startDraft(maria)}/granska`)
    expect(words(html)).toContain('Vad grundas din behörighet på?')
    expect(words(html)).toContain('Intyga och skicka in')
    expect(words(html)).not.toContain('elektronisk')
    expect(await faults(html)).toEqual([])
  })

  test('is promised by the round’s day unless a document shows it, and stays in what is hashed', async () => {
    const { header, body } = await sentWith({ ground: 'delegation' }, await written())
    expect(body.authority).toEqual({ ground: 'delegation', document: null, promisedBy: '2027-03-04' })
    expect(hashOf(canonical(body))).toBe(header.contentHash)
    const [event] = await readEvents(at.table, '05', header.id)
    expect(event?.data.authority).toEqual(body.authority)
    const page = words((await maria.get(`/ansok/arende/${header.id}`)).html)
    expect(page).toContain('Delegation. Ni har lovat en handling som visar den senast 4 mars 2027.')
  })

  test('is shown by an attachment; nothing is promised then', async () => {
    const draft = await written()
    const { back } = await upload(maria, draft, 'fullmakt.pdf', aPdf)
    await maria.get(back)
    const { html } = await maria.get(`${draft}/granska`)
    const id = /value="([0-9A-Z]{26})"[^>]*>\s*<label[^>]*>Bilagan/.exec(html)?.[1] ?? ''
    const { header, body } = await sentWith({ ground: 'power-of-attorney', proof: id }, draft)
    expect(body.authority).toEqual({ ground: 'power-of-attorney', document: id, promisedBy: null })
    expect(words((await maria.get(`/ansok/arende/${header.id}`)).html)).toContain('Bilagan fullmakt.pdf')
  })

  test('that is not stated, unknown, or shown by no attachment of the draft stops nothing', async () => {
    const { body } = await sentWith({ ground: 'king', proof: at.deps.newId() }, await written())
    expect(body.authority).toEqual({ ground: null, document: null, promisedBy: '2027-03-04' })
  })

  test('keeps what was chosen when the page comes back', async () => {
    const draft = await written()
    const { html, status } = await sendOn(maria, `${draft}/granska`, goesTo('/skicka'), {
      ground: 'board-decision',
    })
    expect(status).toBe(422)
    expect(html).toMatch(/value="board-decision" checked/)
  })

  test('is reminded of once, some days before its day', async () => {
    await at.world.settle()
    const { header } = await sentWith({ ground: 'authorised-signatory' }, await written())
    await at.world.settle()
    const reminded = () => at.world.mails.filter(({ eventId }) => eventId === `${header.id}-authority`)
    await reminders(at.world.deps)
    expect(reminded()).toEqual([])
    at.world.clock.advance(Date.parse('2027-03-01T00:00:00.000Z') - at.world.clock.now())
    await reminders(at.world.deps)
    await reminders(at.world.deps)
    expect(reminded()).toHaveLength(1)
    expect(reminded()[0]?.to).toContain('registrator@example.se')
  })
})

describe('a draft that has been sent', () => {
  test('takes no more text, files or sending, and shows what somebody was writing', async () => {
    const draft = await written()
    const open = formOn((await maria.get(`${draft}/need`)).html, holds('version'), {
      description: 'Skrivet för sent',
      action: 'save',
    })
    const receipt = await sendDraft(maria, draft)
    const late = await maria.post(open.action, open.form)
    expect(late.status).toBe(409)
    expect(words(late.html)).toContain('Skrivet för sent')
    expect(late.html).toContain(`/ansok/arende/${caseIn(receipt)}`)
    expect(await faults(late.html)).toEqual([])
    for (const part of ['', '/need', '/bilagor', '/granska', '/bilagor/klar?key=x'])
      expect(words((await maria.get(draft + part)).html), part).toContain('Ansökan är inskickad')
    expect((await maria.post(`${draft}/bilagor`, { document: at.deps.newId() })).status).toBe(409)
    const header = await readCase(at.table, '05', caseIn(receipt))
    const body = await readBody(at.table, '05', header.id, header.body)
    expect(body.application.need.description).toBe('Behovet har kartlagts.')
  })
})

describe('a case', () => {
  test('of another organisation is not found, by any address', async () => {
    const id = caseIn(await sendDraft(maria, await written()))
    const other = await at.signatory('K0581', 'OTHER')
    const parts = ['', '/kvittens', '/kvittens.pdf', '/beslut.pdf', '/ansokan', '/komplettera', '/aterta']
    for (const part of parts) {
      expect((await other.get(`/ansok/arende/${id}${part}`)).status, part).toBe(404)
      expect((await other.get(`/ansok/arende/${at.deps.newId()}${part}`)).status, part).toBe(404)
    }
    for (const part of ['/komplettera', '/aterta'])
      expect((await other.post(`/ansok/arende/${id}${part}`, { answer: 'x' })).status).toBe(404)
    const draft = (await readCase(at.table, '05', id)).draft
    const own = await written(other)
    await sendDraft(other, own)
    for (const by of [draft, draftIn(own), 'x'])
      expect((await other.get(`/ansok/arende/${id}?utkast=${by}`)).status, by).toBe(404)
  })

  test('is found right after it was sent, while the index has not caught up', async () => {
    const receipt = await sendDraft(maria, await written())
    const { pk, sk } = keys.case('05', caseIn(receipt))
    await at.table.write(update({ pk, sk }, { remove: ['orgPk', 'orgSk'] }))
    expect((await maria.get(receipt)).status).toBe(200)
    expect((await maria.get(`/ansok/arende/${caseIn(receipt)}`)).status).toBe(404)
  })
})
