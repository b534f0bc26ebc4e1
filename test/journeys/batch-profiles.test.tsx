import { beforeAll, expect, test } from 'vitest'
import { readLines } from '../../shared/aws/batch-lines.ts'
import { batchItem, readBatch } from '../../shared/aws/batches.ts'
import { keys } from '../../shared/aws/keys.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { toOre } from '../../shared/domain/money.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { profileContent } from '../../shared/exports/profile-content.ts'
import { profileNamed } from '../../shared/exports/profiles.ts'
import { grantCase } from '../harness/granted-case.ts'
import { actingFor, faults, openFinance, world } from './finance-world.ts'

openFinance()
const county = '05'
const address = '/ekonomi/underlag/2027-0001/profiler'
const person = (subject: string, roles: Role[] = ['finance'], of = county) => actingFor(of, subject, roles)
const sound = async (html: string) => expect(await faults(html)).toEqual([])
const fetched = async (of: string) => {
  const answer = await fetch(of)
  return { name: answer.headers.get('content-disposition'), bytes: Buffer.from(await answer.arrayBuffer()) }
}
const madeEvents = async () =>
  (await queryAll(world.table, { pk: keys.log(`C#${county}`).pk, prefix: 'EVENT#' })).filter((item) =>
    JSON.stringify(item).includes('BatchProfileMade'),
  )

beforeAll(async () => {
  for (const subject of ['FINANCE-1', 'FINANCE-2'])
    await world.table.write(put(staffItem(county, { subject, name: subject, roles: ['finance'] })))
  await grantCase(world.table, {
    county,
    newId: world.deps.newId,
    payments: [{ budgetYear: 2027, payOn: '2027-03-15', amount: toOre(1_250_000_50) }],
  })
  await person('FINANCE-1').post('/ekonomi/underlag', { batch: '2027-0001' })
})

test('finance chooses a profile and fetches the batch in it: made once of the frozen lines, the same bytes for all', async () => {
  const erik = person('FINANCE-1')
  const batch = await erik.get('/ekonomi/underlag/2027-0001')
  expect(batch.html).toContain(`href="${address}"`)
  const before = await erik.get(address)
  await sound(before.html)
  expect(before.html).toContain('Exempel: bokföringsorder')
  expect(before.html).toContain('Exempel: leverantörsbetalning')
  expect((await erik.get(`${address}/exempel-huvudbok`)).status).toBe(404)

  const [first, second] = [erik, person('FINANCE-2')]
  const answers = await Promise.all(
    [first, second, first].map((who) => who.post(address, { profile: 'exempel-huvudbok' })),
  )
  expect(answers.map(({ status, to }) => [status, to])).toEqual(
    answers.map(() => [303, `${address}?klart=gjord`]),
  )
  expect(await madeEvents()).toHaveLength(1)
  const page = await erik.get(`${address}?klart=gjord`)
  await sound(page.html)
  expect(page.html).toContain('Filen är gjord.')
  const { name, bytes } = await fetched((await erik.get(`${address}/exempel-huvudbok`)).to)
  expect(name).toContain('filename="utbetalningsunderlag-05-2027-0001-exempel-huvudbok.txt"')
  expect(page.html).toContain(hashOf(bytes))
  const rows = await readLines(world.table, county, '2027-0001')
  expect(bytes.equals(profileContent(profileNamed('exempel-huvudbok'), rows))).toBe(true)
  expect(bytes.toString('latin1')).toContain('\t1250000.50\t')

  await second.post(address, { profile: 'exempel-huvudbok' })
  const again = await fetched((await second.get(`${address}/exempel-huvudbok`)).to)
  expect(again.bytes.equals(bytes)).toBe(true)
  expect(await madeEvents()).toHaveLength(1)
})

test('a batch that is not locked, a profile that is not there, and another county have no such page', async () => {
  const erik = person('FINANCE-1')
  expect((await erik.post(address, { profile: 'annat' })).status).toBe(404)
  expect((await erik.post(address, {})).status).toBe(404)
  const foreign = person('FINANCE-3', ['finance'], '21')
  for (const of of [address, `${address}/exempel-huvudbok`]) expect((await foreign.get(of)).status).toBe(404)
  expect((await foreign.post(address, { profile: 'exempel-leverantor' })).status).toBe(404)
  const officer = person('OFFICER-1', ['officer'])
  expect((await officer.get(address)).status).toBe(403)
  const gone = person('FINANCE-9')
  expect((await gone.post(address, { profile: 'exempel-leverantor' })).status).toBe(403)
  const locked = await readBatch(world.table, county, '2027-0001')
  await world.table.write(put(batchItem({ ...locked, id: '2027-0002', status: 'open', files: {} })))
  expect((await erik.get('/ekonomi/underlag/2027-0002/profiler')).status).toBe(404)
})
