import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes as publicRoutes } from '../../functions/public/routes.ts'
import { scanTable } from '../../infra/store/scan-table.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readMembers, readPersonRoles } from '../../shared/aws/people.ts'
import { put } from '../../shared/aws/write.ts'
import { personSessionItem, readSession } from '../../shared/web/session.ts'
import { visitor } from '../harness/pages.ts'
import {
  type Applicants,
  faults,
  goesTo,
  holds,
  sendOn,
  startApplicants,
  type Visitor,
  words,
} from './applicant-world.ts'

let at: Applicants
beforeAll(async () => {
  at = await startApplicants()
})
afterAll(() => at.world.close())

const unused = () => Promise.reject(new Error('nobody signs in here'))
const publicDeps = () => ({
  ...at.deps,
  identity: { start: unused, finish: unused },
  issuer: '',
  readAsset: unused,
})
const page = '/ansok/medlemmar'
const day = 24 * 3_600_000
const invite = (who: Visitor, email: string, role = 'applicant') =>
  sendOn(who, page, holds('email'), { email, role })
/** The link in the newest mail to an address, as a path. */
const linkTo = async (email: string): Promise<string> => {
  await at.world.settle()
  const text = at.world.mails.findLast(({ to }) => to.includes(email))?.text ?? ''
  return /https:\/\/[^/]+(\/ansok\/inbjudan\/\S+)/.exec(text)?.[1] ?? ''
}
const rolesOf = async (subject: string, orgId: string): Promise<string[] | undefined> =>
  (await readPersonRoles(at.table, subject)).find(({ tenant }) => tenant.id === orgId)?.roles
const everything = async (): Promise<{ pk: string; text: string }[]> => {
  const items: { pk: string; text: string }[] = []
  for await (const item of scanTable(at.world.store))
    items.push({ pk: String(item.pk), text: JSON.stringify(item) })
  return items
}

describe('an invitation', () => {
  test('is mailed, joins whoever signs in with it, and can be used once', async () => {
    const owner = await at.signatory('K0580', 'HOST')
    expect((await invite(owner, 'ny@example.se', 'signatory')).to).toBe(`${page}?klart=inbjuden`)
    const link = await linkTo('ny@example.se')
    const listed = (await owner.get(page)).html
    expect(words(listed)).toContain('ny@example.se')
    expect(words(listed)).toContain('skickad')
    expect(await faults(listed)).toEqual([])

    const guest = at.person('GUEST')
    const offer = await guest.get(link)
    expect(words(offer.html)).toContain('Gå med i Linköpings kommun')
    expect(words(offer.html)).toContain('skriva, skriva under och skicka in ansökningar')
    expect(await faults(offer.html)).toEqual([])
    const answers = await Promise.all([1, 2].map(() => guest.post(link)))
    expect(answers.map(({ to }) => to)).toEqual(['/valj-organisation', '/valj-organisation'])
    expect(await rolesOf('GUEST', 'K0580')).toEqual(['applicant', 'signatory'])
    expect((await readMembers(at.table, 'K0580')).filter(({ subject }) => subject === 'GUEST')).toHaveLength(
      1,
    )

    const second = at.person('SECOND')
    for (const answer of [await second.get(link), await second.post(link)]) {
      expect(answer.status).toBe(404)
      expect(words(answer.html)).toContain('Inbjudan gäller inte')
      expect(await faults(answer.html)).toEqual([])
    }
    expect(await rolesOf('SECOND', 'K0580')).toBeUndefined()
    expect(words((await owner.get(page)).html)).not.toContain('ny@example.se')
  })

  test('is not lost on the way through signing in by somebody who belongs to nothing yet', async () => {
    const newcomer = visitor(publicRoutes, publicDeps(), { subject: 'NEWCOMER', tenant: null, roles: [] })
    const link = '/ansok/inbjudan/K0580/01JZ0000000000000000000000/secret'
    const choose = (after: string) => newcomer.get(`/valj-organisation?efter=${encodeURIComponent(after)}`)
    expect((await choose(link)).to).toBe(link)
    for (const after of [
      '/ansok/medlemmar',
      '//elsewhere.example/ansok/inbjudan/',
      `https://elsewhere.example${link}`,
    ])
      expect((await choose(after)).to, after).toBe('')
  })

  test('used by two at once joins one', async () => {
    const owner = await at.signatory('K0581', 'HOST-2')
    await invite(owner, 'en@example.se')
    const link = await linkTo('en@example.se')
    const answers = await Promise.all(['RACE-1', 'RACE-2'].map((who) => at.person(who).post(link)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
    expect(await readMembers(at.table, 'K0581')).toHaveLength(2)
  })

  test('lets somebody who belongs to another organisation belong to both, and takes no right away', async () => {
    const owner = await at.signatory('K0582', 'HOST-3')
    await at.signatory('R05', 'BOTH')
    await invite(owner, 'bada@example.se')
    await at
      .person('BOTH', { orgId: 'R05', roles: ['applicant', 'signatory'] })
      .post(await linkTo('bada@example.se'))
    expect(await rolesOf('BOTH', 'K0582')).toEqual(['applicant'])
    expect(await rolesOf('BOTH', 'R05')).toEqual(['applicant', 'signatory'])

    await invite(owner, 'sjalv@example.se')
    await owner.post(await linkTo('sjalv@example.se'))
    expect(await rolesOf('HOST-3', 'K0582')).toEqual(['applicant', 'signatory'])
  })

  test('withdrawn, too old, with another secret or for another organisation leads nowhere', async () => {
    const owner = await at.signatory('K0583', 'HOST-4')
    await invite(owner, 'ater@example.se')
    const withdrawn = await linkTo('ater@example.se')
    expect((await sendOn(owner, page, goesTo('/aterta'))).to).toBe(`${page}?klart=atertagen`)
    await invite(owner, 'gammal@example.se')
    const old = await linkTo('gammal@example.se')
    const links = [
      withdrawn,
      old.replace('K0583', 'K0580'),
      old.slice(0, -3),
      old.replace('K0583', '__proto__'),
      old.replace(/[0-9A-Z]{26}/, 'X'),
    ]
    for (const link of links) expect((await at.person('LATE').post(link)).status, link).toBe(404)
    at.world.clock.advance(14 * day + 1)
    expect((await at.person('LATE').post(old)).status).toBe(404)
    expect(await rolesOf('LATE', 'K0583')).toBeUndefined()
    expect(words((await owner.get(page)).html)).not.toContain('gammal@example.se')
  })

  test('that is pressed twice is one; nobody without the right to sign sends any', async () => {
    const owner = await at.signatory('K0584', 'HOST-5')
    const form = { email: 'dubbel@example.se', role: 'applicant', instance: at.deps.newId() }
    const before = at.world.mails.length
    await Promise.all([1, 2].map(() => owner.post(`${page}/inbjudan`, form)))
    await owner.post(`${page}/inbjudan`, form)
    await at.world.settle()
    expect(at.world.mails.length - before).toBe(1)
    for (const roles of [['applicant'], ['applicant', 'signatory']] as const) {
      const other = at.person('PLAIN', { orgId: 'K0584', roles: [...roles] })
      const answer = await other.post(`${page}/inbjudan`, {
        ...form,
        instance: at.deps.newId(),
        email: 'x@example.se',
      })
      expect(answer.status).toBe(403)
    }
  })

  test('says what is wrong and keeps what was written', async () => {
    const owner = await at.signatory('K0586', 'HOST-6')
    await invite(owner, 'redan@example.se')
    const bad = [
      [{ email: '', role: 'applicant' }, 'Skriv e-postadressen'],
      [{ email: 'inte en adress', role: 'applicant' }, 'e-postadress'],
      [{ email: 'a@example.se\nBcc: b@example.se', role: 'applicant' }, 'rad'],
      [{ email: 'REDAN@example.se', role: 'applicant' }, 'redan en öppen inbjudan'],
      [{ email: 'ok@example.se', role: '' }, 'Välj vad den inbjudna får göra.'],
      [{ email: 'ok@example.se', role: 'manager' }, 'Välj vad den inbjudna får göra.'],
    ] as const
    for (const [form, text] of bad) {
      const { status, html } = await owner.post(`${page}/inbjudan`, { ...form, instance: at.deps.newId() })
      expect(status, text).toBe(422)
      expect(words(html)).toContain(text)
      expect(await faults(html)).toEqual([])
    }
    expect((await owner.post(`${page}/inbjudan`, { email: 'kvar', role: 'signatory' })).html).toContain(
      'value="kvar"',
    )
    for (let n = 1; n < 20; n += 1) await invite(owner, `nr${n}@example.se`)
    expect(words((await invite(owner, 'nr20@example.se')).html)).toContain('redan 20 öppna inbjudningar')
  })

  test('whose mail fails is shown to the organisation, tried again, and never told a county', async () => {
    const owner = await at.signatory('K0560', 'HOST-7')
    const { mail } = at.world.deps
    at.world.deps.mail = { send: () => Promise.reject(new Error('mail is down')) }
    await invite(owner, 'canary@example.se')
    await at.world.settle()
    expect(words((await owner.get(page)).html)).toContain('kunde inte skickas, vi försöker igen')
    at.world.deps.mail = mail
    const link = await linkTo('canary@example.se')
    expect(words((await owner.get(page)).html)).toContain('skickad')
    const secret = link.split('/').at(-1) ?? ''
    const items = await everything()
    expect(items.filter(({ text }) => text.includes(secret))).toEqual([])
    expect(items.filter(({ pk, text }) => pk.startsWith('C#') && text.includes('canary@'))).toEqual([])
    expect(items.filter(({ pk, text }) => pk.includes('LOG') && text.includes('canary@'))).toEqual([])
  })
})

describe('removal', () => {
  test('holds at once: the rights, the sessions and every act', async () => {
    const owner = await at.signatory('K0561', 'KEEPER')
    await invite(owner, 'bort@example.se', 'signatory')
    await at.person('REMOVED').post(await linkTo('bort@example.se'))
    const removed = at.person('REMOVED', { orgId: 'K0561', roles: ['applicant', 'signatory'] })
    expect((await removed.get(page)).status).toBe(200)
    await at.table.write(put(personSessionItem(removed.session)))

    await owner.post(page, { subject: 'REMOVED', act: 'shut-out' })
    expect(
      (await removed.post(`${page}/inbjudan`, { email: 'a@example.se', role: 'applicant' })).status,
    ).toBe(403)
    await at.world.settle()
    expect(await rolesOf('REMOVED', 'K0561')).toBeUndefined()
    expect(await readSession(at.table, removed.session.id)).toMatchObject({ ended: true })
    expect(await at.table.get(keys.personRole('REMOVED', 'K0561'))).toBeNull()
  })

  test('two signatories who remove each other at once leave one', async () => {
    const one = await at.signatory('K0562', 'PAIR-1')
    await invite(one, 'par@example.se', 'signatory')
    await at.person('PAIR-2').post(await linkTo('par@example.se'))
    const two = at.person('PAIR-2', { orgId: 'K0562', roles: ['applicant', 'signatory'] })
    const answers = await Promise.all([
      one.post(page, { subject: 'PAIR-2', act: 'shut-out' }),
      two.post(page, { subject: 'PAIR-1', act: 'shut-out' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 403])
    const left = (await readMembers(at.table, 'K0562')).filter(({ roles }) => roles.includes('signatory'))
    expect(left).toHaveLength(1)
  })
})
