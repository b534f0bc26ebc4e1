import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keys } from '../../shared/aws/keys.ts'
import { readMembers, readPersonRoles } from '../../shared/aws/people.ts'
import {
  type Applicants,
  caseIn,
  draftIn,
  faults,
  holds,
  sendDraft,
  sendOn,
  startApplicants,
  startDraft,
  words,
} from './applicant-world.ts'

const linkoping = '212000-0449'
let at: Applicants
beforeAll(async () => {
  at = await startApplicants()
})
afterAll(() => at.world.close())

const rolesOf = async (subject: string, orgId: string): Promise<string[] | undefined> =>
  (await readPersonRoles(at.table, subject)).find(({ tenant }) => tenant.id === orgId)?.roles
const enter = (subject: string, orgId: string, claim?: string) =>
  at.person(subject, claim === undefined ? {} : { claim }).post('/ansok/organisation', { orgId })

describe('into an organisation', () => {
  test('an e-identity that names it is offered it at once, and the space is confirmed', async () => {
    const person = at.person('CLAIM-1', { claim: '212000-0142' })
    const { html } = await person.get('/ansok/organisation')
    expect(words(html)).toContain('Anslut till Stockholms kommun')
    expect((await sendOn(person, '/ansok/organisation', holds('orgId'))).to).toBe('/valj-organisation')
    expect(await rolesOf('CLAIM-1', 'K0180')).toEqual(['applicant', 'signatory'])
    expect(await at.table.get(keys.organisation('K0180'))).toMatchObject({ confirmed: true, county: '01' })
    await enter('CLAIM-2', 'K0180', '212000-0142')
    expect(await rolesOf('CLAIM-2', 'K0180')).toEqual(['applicant'])
  })

  test('is found by name, code and number; nothing found says so', async () => {
    const person = at.person('SEEKER')
    for (const query of ['linkop', '0580', linkoping])
      expect(words((await person.get(`/ansok/organisation?sok=${query}`)).html), query).toContain(
        'Linköpings kommun',
      )
    expect(words((await person.get('/ansok/organisation?sok=xyzzy')).html)).toContain(
      'Kontrollera stavningen',
    )
  })

  test('without a claim, a second person waits and is told no names', async () => {
    const owner = await at.signatory('K0581', 'OWNER')
    const { status, html } = await enter('STRANGER', 'K0581')
    expect(status).toBe(200)
    expect(words(html)).toContain('behöver släppa in dig')
    expect(html).not.toContain('OWNER')
    expect(await rolesOf('STRANGER', 'K0581')).toBeUndefined()
    await enter('STRANGER', 'K0581')
    expect(await readMembers(at.table, 'K0581')).toHaveLength(2)

    await owner.post('/ansok/medlemmar', { subject: 'STRANGER', act: 'admit' })
    expect(await rolesOf('STRANGER', 'K0581')).toEqual(['applicant'])
  })

  test('the first claim takes over a space that was opened without one; its opener sees nothing more', async () => {
    const squatter = await at.signatory('K0582', 'SQUATTER')
    await enter('RIGHTFUL', 'K0582', '212000-0464')
    const members = await readMembers(at.table, 'K0582')
    expect(await at.table.get(keys.organisation('K0582'))).toMatchObject({ confirmed: true })
    expect(members.map(({ subject, roles }) => [subject, roles])).toEqual([
      ['RIGHTFUL', ['applicant', 'signatory']],
      ['SQUATTER', []],
    ])
    expect(await rolesOf('SQUATTER', 'K0582')).toBeUndefined()
    expect((await squatter.post('/ansok/ny/2027-1', { instance: at.deps.newId() })).status).toBe(403)
  })

  test('a double click opens one space', async () => {
    const person = at.person('TWICE')
    const answers = await Promise.all([1, 2].map(() => person.post('/ansok/organisation', { orgId: 'R05' })))
    expect(answers.map(({ to }) => to)).toEqual(['/valj-organisation', '/valj-organisation'])
    expect(await readMembers(at.table, 'R05')).toHaveLength(1)
  })

  test('an organisation that does not exist is refused in words', async () => {
    for (const orgId of ['', 'K9999', 'F01JZ0000000000000000000000', '../K0580', '__proto__']) {
      const { status, html } = await at.person('WRONG').post('/ansok/organisation', { orgId })
      expect(status, orgId).toBe(422)
      expect(html).toContain('Välj en organisation.')
    }
  })
})

describe('a kommunalförbund', () => {
  const path = '/ansok/organisation/forbund'
  const register = (subject: string, changes: Record<string, string>) =>
    sendOn(at.person(subject), path, holds('seat'), changes)

  test('is registered with its seat, which decides its county; its seat is not confirmed', async () => {
    const { to } = await register('FORBUND', {
      name: 'Exempelförbundet Motala',
      number: '222000-0588',
      seat: '0583',
    })
    expect(to).toBe('/valj-organisation')
    const [role] = await readPersonRoles(at.table, 'FORBUND')
    const orgId = role?.tenant.id ?? ''
    expect(orgId).toMatch(/^F[0-9A-Z]{26}$/)
    expect(await at.table.get(keys.organisation(orgId))).toMatchObject({ county: '05', seat: '0583' })
    const second = await register('FORBUND-2', { name: 'Samma', number: '2220000588', seat: '0583' })
    expect(words(second.html)).toContain('behöver släppa in dig')
  })

  test('says what is wrong and keeps what was written', async () => {
    const bad: [Record<string, string>, string][] = [
      [{ name: '', number: '', seat: '0583' }, 'Skriv kommunalförbundets namn.'],
      [{ name: 'A\u202eB', number: '', seat: '0583' }, 'kan inte sparas'],
      [{ name: 'A', number: '222000-0589', seat: '0583' }, 'kontrollsiffra'],
      [{ name: 'A', number: '19121212-1212', seat: '0583' }, 'kontrollsiffra'],
      [{ name: 'A', number: linkoping, seat: '0583' }, 'Numret hör till Linköpings kommun'],
      [{ name: 'A', number: '', seat: '' }, 'Välj kommunen'],
      [{ name: 'A', number: '', seat: '99' }, 'Välj kommunen'],
    ]
    for (const [changes, text] of bad) {
      const { status, html } = await register('FORBUND-3', changes)
      expect(status, text).toBe(422)
      expect(words(html)).toContain(text)
      expect(await faults(html)).toEqual([])
    }
    expect((await register('FORBUND-3', { name: 'Kvar', number: 'x', seat: '0583' })).html).toContain(
      'value="Kvar"',
    )
    expect(await readPersonRoles(at.table, 'FORBUND-3')).toEqual([])
  })
})

describe('members', () => {
  test('a signatory gives and takes the right to sign; the acts stand in the log', async () => {
    const owner = await at.signatory('K0680', 'CHIEF')
    await enter('COLLEAGUE', 'K0680')
    for (const [act, roles] of [
      ['admit', ['applicant']],
      ['give', ['applicant', 'signatory']],
      ['take', ['applicant']],
      ['shut-out', undefined],
    ] as const) {
      expect((await owner.post('/ansok/medlemmar', { subject: 'COLLEAGUE', act })).status).toBe(303)
      expect(await rolesOf('COLLEAGUE', 'K0680'), act).toEqual(roles)
    }
    expect(await at.table.get(keys.log('O#K0680'))).toMatchObject({ version: 6 })
    const { html } = await owner.get('/ansok/medlemmar')
    expect(await faults(html)).toEqual([])
    expect(words(html)).toContain('väntar på att släppas in')
  })

  test('everyone in the organisation sees its drafts and cases, and nobody else does', async () => {
    const anna = await at.signatory('K0562', 'ANNA')
    const draft = await startDraft(anna)
    const id = caseIn(await sendDraft(anna, await startDraft(anna)))
    await at.world.settle()
    const colleague = at.person('BERIT', { orgId: 'K0562', roles: ['applicant'] })
    const home = (await colleague.get('/ansok')).html
    expect(home).toContain(`href="${draft}"`)
    expect(home).toContain(`href="/ansok/arende/${id}"`)
    for (const address of [draft, `/ansok/arende/${id}`])
      expect((await colleague.get(address)).status).toBe(200)
    const stranger = await at.signatory('K0563', 'STRANGER')
    const theirs = (await stranger.get('/ansok')).html
    for (const [address, seen] of [
      [draft, draftIn(draft)],
      [`/ansok/arende/${id}`, id],
    ] as const) {
      expect(theirs).not.toContain(seen)
      expect((await stranger.get(address)).status).toBe(404)
    }
  })

  test('nobody changes their own right, and who may not sign changes none', async () => {
    const owner = await at.signatory('K0682', 'ALONE')
    expect((await owner.post('/ansok/medlemmar', { subject: 'ALONE', act: 'take' })).status).toBe(403)
    const plain = at.person('PLAIN', { orgId: 'K0682', roles: ['applicant'] })
    expect((await plain.post('/ansok/medlemmar', { subject: 'ALONE', act: 'take' })).status).toBe(403)
    const forged = at.person('PLAIN', { orgId: 'K0682', roles: ['applicant', 'signatory'] })
    expect((await forged.post('/ansok/medlemmar', { subject: 'ALONE', act: 'take' })).status).toBe(403)
    expect((await owner.post('/ansok/medlemmar', { subject: 'NOBODY', act: 'give' })).status).toBe(404)
    expect(await rolesOf('ALONE', 'K0682')).toEqual(['applicant', 'signatory'])
  })
})
