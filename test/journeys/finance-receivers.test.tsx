import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { lockBatch } from '../../shared/exports/open-batch.ts'
import { confirmation, hiddenIn } from '../harness/confirm-receivers.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type Accounts, first, receiverAddress, second, startAccounts } from './account-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: Accounts
beforeAll(async () => {
  at = await startAccounts()
})
afterAll(() => at.world.close())

test('the first payment waits with a mark until the number is confirmed, and goes with the supplier number', async () => {
  const id = await at.granted()
  const erik = at.finance()
  expect(await at.lock()).toEqual([])
  const overview = await erik.get('/ekonomi?ar=2027')
  await expectSound(overview.html)
  expect(textOf(overview.html)).toContain('Mottagarens konto är nytt eller ändrat och är inte bekräftat än.')
  expect(overview.html).toContain(`href="${receiverAddress}"`)

  const list = await erik.get('/ekonomi/mottagare')
  await expectSound(list.html)
  expect(textOf(list.html)).toMatch(/Exempel kommun 212000-0449 Bankgiro 5050-1055 Väntar på bekräftelse/)

  const page = await erik.get(receiverAddress)
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('Ring aldrig ett nummer som står i det meddelande där kontot angavs.')
  const missing = await at.confirm({ how: '', note: ' ', supplier: 'x'.repeat(41) })
  expect(missing.status).toBe(422)
  await expectSound(missing.html)
  for (const wrong of ['Välj hur du har kontrollerat numret.', 'Skriv vilken post i registret du såg'])
    expect(textOf(missing.html)).toContain(wrong)
  expect(missing.html).toContain('x'.repeat(41))
  expect(await at.log()).toEqual([])

  const done = await at.confirm()
  expect([done.status, done.to]).toEqual([303, `${receiverAddress}?bekraftat`])
  const after = await erik.get(done.to)
  await expectSound(after.html)
  expect(textOf(after.html)).toContain('Kontot är bekräftat.')
  expect(textOf(after.html)).toMatch(
    /Bankgiro 5050-1055 40017 Myndighetens leverantörsregister Post 40017 i leverantörsregistret\. .* Namn FINANCE-1/,
  )
  expect(textOf((await erik.get('/ekonomi/mottagare')).html)).toContain('Bankgiro 5050-1055 Bekräftat')
  expect(await at.lock()).toMatchObject([
    { case: id, supplierNumber: '40017', account: first, organisationNumber: '212000-0449' },
  ])
  expect((await erik.get('/ekonomi/mottagare')).html).not.toContain(receiverAddress)
  const exported = await erik.get(receiverAddress)
  await expectSound(exported.html)
  expect(textOf(exported.html)).toContain('Mottagaren har inget att betala ut nu.')
})

test('the log says by whom and of which number, in a hash, and a form that is sent twice confirms once', async () => {
  await at.granted({ ...first, bankgiro: '991-2346' })
  const before = (await at.log()).length
  const { html } = await at.finance().get(receiverAddress)
  const form = { ...hiddenIn(html), ...confirmation }
  const answers = await Promise.all(
    [at.finance(), at.finance('FINANCE-2'), at.finance()].map((who) => who.post(receiverAddress, form)),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  const told = (await at.log()).slice(before)
  expect(told).toMatchObject([
    {
      event: {
        kind: 'ReceiverConfirmed',
        role: 'finance',
        data: {
          org: 'K0580',
          channel: 'bankgiro',
          numberHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          how: 'supplier-register',
        },
      },
    },
  ])
  expect(JSON.stringify(told)).not.toMatch(/991|40017|Namn|Post/)
  expect(await at.lock()).toHaveLength(1)
})

test('a change by the signatory makes the line wait with its mark, old and new side by side, until it is confirmed again', async () => {
  const id = await at.granted()
  at.world.clock.advance(60_000)
  expect((await at.change(id)).status).toBe(303)
  expect(await at.lock()).toEqual([])
  const erik = at.finance()
  expect(textOf((await erik.get('/ekonomi/mottagare')).html)).toMatch(
    /Plusgiro 1234-4 Ändrat, väntar på bekräftelse Kontot är ändrat och är inte bekräftat efter det/,
  )
  const { html } = await erik.get(receiverAddress)
  await expectSound(html)
  expect(textOf(html)).toMatch(/Bankgiro \S+ 5050-1055 Inte angett Plusgiro Inte angett Inte angett 1234-4/)
  expect(textOf(html)).toMatch(/Ändrat .* av Namn MARIA/)

  // Back to a number that was confirmed once: that was before the change, and does not count.
  at.world.clock.advance(60_000)
  await at.change(id, first)
  expect(textOf((await erik.get('/ekonomi/mottagare')).html)).toMatch(/Bankgiro 5050-1055 Ändrat, väntar/)
  expect(await at.lock()).toEqual([])
  // What was on the page when it was opened is not what holds now.
  const stale = await erik.post(receiverAddress, { ...hiddenIn(html), ...confirmation })
  expect(stale.status).toBe(409)
  at.world.clock.advance(60_000)
  await at.change(id)
  at.world.clock.advance(60_000)
  await at.confirm({ how: 'known-number', note: 'Växeln 013-20 60 00.', supplier: '40018' })
  expect(await at.lock()).toMatchObject([{ case: id, account: second, supplierNumber: '40018' }])
  expect((await readEvents(at.world.table, at.county, id)).map(({ kind }) => kind)).toContain(
    'AccountChanged',
  )
})

test('a change and a lock at the same time: the old number went before the change, or the line waits', async () => {
  const ids: string[] = []
  for (let n = 0; n < 4; n += 1) ids.push(await at.granted())
  at.world.clock.advance(60_000)
  const page = await at.finance().get(receiverAddress)
  if (page.html.includes('name="note"')) await at.confirm()
  const { html } = await at.finance().get('/ekonomi?ar=2027')
  const [, batch = ''] = /name="batch" value="([^"]+)"/.exec(html) ?? []
  const other = { bankgiro: '991-2346', plusgiro: '', reference: 'Bytt' }
  at.world.clock.advance(60_000)
  const order = {
    id: batch,
    by: { subject: 'FINANCE-1', name: 'Namn FINANCE-1' },
    at: toInstant(at.world.clock.now()),
  }
  const locking = lockBatch(
    { ...at.world.forCounty(at.county), now: at.deps.now },
    order,
    Number.MAX_SAFE_INTEGER,
  )
  const changes = await Promise.all(ids.map((id) => at.change(id, other)))
  expect(changes.map(({ status }) => status)).toEqual(ids.map(() => 303))
  await locking
  await at.world.settle()
  for (const id of ids) {
    const events = await readEvents(at.world.table, at.county, id)
    const place = (kind: string) => events.find((event) => event.kind === kind)?.version ?? 0
    const items = await queryAll(at.world.table, { pk: `C#${at.county}#EXPORT#${batch}`, prefix: 'LINE#' })
    const line = items.find((item) => JSON.stringify(item).includes(id))
    if (line === undefined) expect(place('Exported')).toBe(0)
    else {
      expect(line).toMatchObject({ line: { account: first } })
      expect(place('Exported')).toBeLessThan(place('AccountChanged'))
    }
  }
  await expectInvariants(at.world.store)
})

test('whoever prepared or decided one of the receiver’s cases may not confirm, and is told so', async () => {
  await at.granted()
  const officer = at.finance('OFFICER-1')
  const both = {
    subject: 'OFFICER-1',
    name: 'Namn OFFICER-1',
    roles: ['officer' as const, 'finance' as const],
  }
  await at.world.table.write(put(staffItem(at.county, both)))
  const { html } = await officer.get(receiverAddress)
  await expectSound(html)
  expect(textOf(html)).toContain('Du har berett eller beslutat ett av mottagarens ärenden')
  expect(html).not.toContain('name="note"')
  const { html: form } = await at.finance().get(receiverAddress)
  const before = (await at.log()).length
  const { status } = await officer.post(receiverAddress, { ...hiddenIn(form), ...confirmation })
  expect(status).toBe(403)
  expect(await at.log()).toHaveLength(before)
})

test('another county, a role that was taken away and an organisation that is paid nothing have no such page', async () => {
  const foreign = at.finance('FINANCE-3', '21')
  expect((await foreign.get(receiverAddress)).status).toBe(404)
  expect((await foreign.post(receiverAddress, confirmation)).status).toBe(404)
  expect(textOf((await foreign.get('/ekonomi/mottagare')).html)).toContain('Inget att betala ut.')
  expect((await at.finance().get('/ekonomi/mottagare/K0114')).status).toBe(404)
  expect((await at.finance().get('/ekonomi/mottagare/__proto__')).status).toBe(404)
  expect((await at.confirm({}, at.finance('FINANCE-9'))).status).toBe(403)
  expect((await at.finance('OFFICER-2', at.county, ['officer']).get(receiverAddress)).status).toBe(403)
})

test('a case without a number is held, and the page says who states one', async () => {
  const id = await at.granted({ bankgiro: '', plusgiro: '', reference: '' })
  const held = textOf((await at.finance().get('/ekonomi?ar=2027')).html)
  expect(held).toContain('Mottagaren har inte angett något konto.')
  const { html } = await at.finance().get(receiverAddress)
  expect(textOf(html)).toContain('Inget konto angivet')
  expect(textOf(html)).toContain('En undertecknare hos mottagaren anger kontot')
  at.world.clock.advance(60_000)
  expect((await at.change(id)).status).toBe(303)
  expect(textOf((await at.finance().get('/ekonomi?ar=2027')).html)).not.toContain('inte angett något konto')
})
