import { createHash } from 'node:crypto'
import Ajv from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { ErpDeps } from '../../functions/erp/deps.ts'
import { routes } from '../../functions/erp/routes.ts'
import { pullDescription } from '../../functions/public/open-api.ts'
import { batchItem, readBatch } from '../../shared/aws/batches.ts'
import { keys } from '../../shared/aws/keys.ts'
import { nameMachine, removeMachine } from '../../shared/aws/machines.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { put } from '../../shared/aws/write.ts'
import { machineSubject } from '../../shared/domain/machine.ts'
import { toOre } from '../../shared/domain/money.ts'
import { lockBatch } from '../../shared/exports/open-batch.ts'
import { pulledList } from '../../shared/exports/pull/shapes.ts'
import { grantCase } from '../harness/granted-case.ts'
import { type Answered, claimsOf, machineWith } from '../harness/machine.ts'
import { startWorld, type World } from '../harness/world.ts'

let world: World
let deps: ErpDeps
const logged: object[] = []
type Machine = ReturnType<typeof machineWith>
let ours: Machine
let theirs: Machine

const lock = async (county: string, id: string, until = Number.POSITIVE_INFINITY) => {
  await grantCase(world.table, {
    county,
    newId: world.deps.newId,
    payments: [
      { budgetYear: Number(id.slice(0, 4)), payOn: `${id.slice(0, 4)}-03-15`, amount: toOre(1_250_000_50) },
    ],
  })
  const by = { subject: 'FINANCE-1', name: 'Eva Ek' }
  const order = { id, by, at: new Date(world.clock.now()).toISOString() }
  return lockBatch({ ...world.forCounty(county), now: world.deps.now }, order, until)
}

/** Named, and the role published as dispatch does it. */
const named = async (county: string, client: string) => {
  await nameMachine(world.table, { county, client, now: world.clock.now() })
  await world.settle()
  return machineWith(deps, claimsOf(client))
}

beforeAll(async () => {
  world = await startWorld()
  const note = (code: string, facts: object = {}) => void logged.push({ code, ...facts })
  deps = {
    now: world.deps.now,
    newId: world.deps.newId,
    log: { info: note, warn: note, error: note },
    table: world.table,
    forCounty: world.forCounty,
  }
  for (const county of ['05', '03'])
    await world.table.write(
      put(staffItem(county, { subject: 'FINANCE-1', name: 'Eva Ek', roles: ['finance'] })),
    )
  for (const id of ['2027-0001', '2027-0002', '2028-0001']) await lock('05', id)
  await lock('03', '2027-0001')
  ours = await named('05', 'erp-05-1')
  theirs = await named('03', 'erp-03-1')
})
afterAll(() => world.close())

const idsOf = ({ value }: Answered): string[] => pulledList.parse(value).batches.map(({ batch }) => batch)

describe('an ERP pulls', () => {
  test('the locked batches of a budget year after a number, in order', async () => {
    expect(idsOf(await ours('/api/underlag?since=2027-0000'))).toEqual(['2027-0001', '2027-0002'])
    expect(idsOf(await ours('/api/underlag?since=2027-0001'))).toEqual(['2027-0002'])
    expect(idsOf(await ours('/api/underlag?since=2027-0002'))).toEqual([])
    expect(idsOf(await ours('/api/underlag?since=2028-0000'))).toEqual(['2028-0001'])
    expect(idsOf(await theirs('/api/underlag?since=2027-0000'))).toEqual(['2027-0001'])
  })

  test('more than a hundred page by page, none twice and none left out', async () => {
    const kept = await readBatch(world.table, '05', '2028-0001')
    const numbers = Array.from({ length: 230 }, (_, n) => `2030-${String(n + 1).padStart(4, '0')}`)
    for (const id of numbers)
      await world.table.write(put({ ...keys.batchPointer('05', id), batch: { ...kept, id } }))
    const found: string[] = []
    let next: string | null = '/api/underlag?since=2030-0000'
    let pages = 0
    while (next !== null) {
      const answer: Answered = await ours(next)
      found.push(...idsOf(answer))
      next = pulledList.parse(answer.value).next
      pages += 1
    }
    expect(found).toEqual(numbers)
    expect(pages).toBe(3)
  })

  test('the facts of a batch, and each file by its checksum, whole and in parts', async () => {
    const kept = await readBatch(world.table, '05', '2027-0001')
    const { value, status } = await ours('/api/underlag/2027-0001')
    expect(status).toBe(200)
    expect(value).toMatchObject({
      batch: '2027-0001',
      countyCode: '05',
      budgetYear: 2027,
      lines: 1,
      total: '1250000.50',
    })
    const { files } = z
      .object({
        files: z.array(
          z.object({ format: z.enum(['csv', 'xlsx', 'json']), sha256: z.string(), href: z.string() }),
        ),
      })
      .parse(value)
    expect(files.map(({ format }) => format)).toEqual(['csv', 'xlsx', 'json'])
    for (const { format, sha256, href } of files) {
      expect(sha256).toBe(kept.files[format]?.sha256)
      const onward = await ours(href)
      expect([onward.status, onward.headers.etag, onward.body]).toEqual([307, `"${sha256}"`, ''])
      const whole = await fetch(onward.headers.location ?? '')
      const bytes = Buffer.from(await whole.arrayBuffer())
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(whole.headers.get('accept-ranges')).toBe('bytes')
      const part = await fetch(onward.headers.location ?? '', { headers: { range: 'bytes=10-19' } })
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20))
    }
  })

  test('a token that is sent on to the store is refused there, so that none is kept in its log by mistake', async () => {
    const { headers } = await ours('/api/underlag/2027-0001/csv')
    const answer = await fetch(headers.location ?? '', { headers: { authorization: 'Bearer secret-token' } })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Only one auth mechanism allowed')
  })

  test.each([
    '/api/underlag?since=2027-0000',
    '/api/underlag/2027-0001',
    '/api/underlag/2027-0001/csv',
    '/api/underlag/2027-0001/xlsx',
    '/api/underlag/2027-0001/json',
  ])('%s is told as unchanged to whoever has it', async (address) => {
    const { etag = '' } = (await ours(address)).headers
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ours(address, { headers: { 'If-None-Match': header } })
      expect([again.status, again.headers.etag, again.body, again.headers.location]).toEqual([
        304,
        etag,
        '',
        undefined,
      ])
    }
    expect((await ours(address, { headers: { 'if-none-match': '"other"' } })).status).not.toBe(304)
  })

  test('a batch that is being locked is not there until it is', async () => {
    const open = await lock('05', '2027-0003', 0)
    expect(open.status).toBe('open')
    expect(idsOf(await ours('/api/underlag?since=2027-0002'))).toEqual([])
    for (const address of ['/api/underlag/2027-0003', '/api/underlag/2027-0003/csv'])
      expect((await ours(address)).status).toBe(404)
    await lock('05', '2027-0003')
    expect(idsOf(await ours('/api/underlag?since=2027-0002'))).toEqual(['2027-0003'])
  })

  test('one of the first batches has its CSV and no other file', async () => {
    const first = await readBatch(world.table, '05', '2027-0001')
    const csvOnly = { ...first, id: '2026-0001', files: { csv: first.files.csv } }
    await world.table.write(put(batchItem(csvOnly)))
    expect((await ours('/api/underlag/2026-0001')).value).toMatchObject({ files: [{ format: 'csv' }] })
    expect((await ours('/api/underlag/2026-0001/xlsx')).status).toBe(404)
  })
})

const publishedAt = 'https://x.example.se/openapi-1.json'
const document = z
  .looseObject({
    paths: z.record(
      z.string(),
      z.record(z.string(), z.object({ responses: z.record(z.string(), z.looseObject({})) })),
    ),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  })
  .parse(
    await (async () => {
      const answer = await pullDescription({
        origin: 'https://x.example.se',
        issuer: 'https://id.example.se',
      })
      return answer.kind === 'json' ? JSON.parse(JSON.stringify(answer.value)) : null
    })(),
  )
const content = z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) })

describe('the published description', () => {
  test('names every route and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(described).toEqual(routes.map(({ path }) => `get ${path}`))
  })

  test.each([
    ['/api/underlag', '/api/underlag?since=2027-0000', 200],
    ['/api/underlag', '/api/underlag', 400],
    ['/api/underlag', '/api/underlag?since=2027', 400],
    ['/api/underlag/{id}', '/api/underlag/2027-0001', 200],
    ['/api/underlag/{id}', '/api/underlag/2027-0999', 404],
    ['/api/underlag/{id}/{format}', '/api/underlag/2027-0001/csv', 307],
    ['/api/underlag/{id}/{format}', '/api/underlag/2027-0001/pdf', 404],
  ])('%s: what %s answers (%d) is as described', async (path, address, status) => {
    const answer = await ours(address)
    expect(answer.status).toBe(status)
    const described = document.paths[path]?.get?.responses[String(status)]
    expect(described).toBeDefined()
    const { data } = content.safeParse(described)
    if (data === undefined) return expect(answer.body).toBe('')
    const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    const ajv = new Ajv({ strict: false, validateFormats: false })
    ajv.addSchema({ ...document, $id: publishedAt })
    const schema = z.object({ $ref: z.string() }).parse(data.content[type]?.schema)
    const valid = ajv.compile({ $ref: `${publishedAt}${schema.$ref}` })
    expect([valid(answer.value), valid.errors]).toEqual([true, null])
    return undefined
  })
})

describe('nobody else is let in', () => {
  const addresses = [
    '/api/underlag?since=2027-0000',
    '/api/underlag/2027-0001',
    '/api/underlag/2027-0001/csv',
  ]
  const all = async (machine: Machine, more: Parameters<Machine>[1] = {}) =>
    Promise.all(addresses.map((address) => machine(address, more)))

  test("another county's batch is not there, as one that never was", async () => {
    const { value: foreign } = await theirs('/api/underlag/2027-0002')
    const { value: none } = await theirs('/api/underlag/2027-0777')
    expect(foreign).toEqual(none)
    expect(foreign).toMatchObject({ status: 404, type: 'urn:statsbidrag:problem:not-found' })
    expect((await theirs('/api/underlag/2027-0002/csv')).status).toBe(404)
  })

  test('a session is no token: 401', async () => {
    for (const answer of await all(machineWith(deps, null), { cookies: ['__Host-session=SESSION'] }))
      expect([answer.status, answer.headers['www-authenticate'], answer.value]).toEqual([
        401,
        'Bearer',
        expect.objectContaining({ title: 'Inte inloggad', reference: 'reference' }),
      ])
  })

  test.each([
    ['a client nobody has named', claimsOf('erp-05-9')],
    ['a token without the scope', claimsOf('erp-05-1', 'openid profile')],
    ['a person', { ...claimsOf('finance-1') }],
  ])('%s: 403', async (_, claims) => {
    for (const { status, value } of await all(machineWith(deps, claims)))
      expect([status, value]).toEqual([403, expect.objectContaining({ title: 'Ingen behörighet' })])
  })

  test.each([
    ['a name in upper case', claimsOf('ERP-05-1')],
    ['no name', { scope: 'statsbidrag/batches.read' }],
  ])('%s: 401', async (_, claims) => {
    for (const { status } of await all(machineWith(deps, claims))) expect(status).toBe(401)
  })

  test('one that two counties have named pulls from neither', async () => {
    await named('05', 'erp-both')
    const both = await named('03', 'erp-both')
    for (const { status } of await all(both)) expect(status).toBe(403)
  })

  test('one that was named can be removed, and is out at once', async () => {
    const other = await named('05', 'erp-05-2')
    expect((await other(addresses[0] ?? '')).status).toBe(200)
    const naming = { county: '05', client: 'erp-05-2', now: world.clock.now() }
    await expect(nameMachine(world.table, naming)).rejects.toMatchObject({ name: 'ChangedMeanwhile' })
    await removeMachine(world.table, naming)
    for (const { status } of await all(other)) expect(status).toBe(403)
    await world.settle()
    const role = keys.personRole(machineSubject('erp-05-2'), 'C05')
    expect(await world.table.get(role)).toBeNull()
    await expect(removeMachine(world.table, naming)).rejects.toMatchObject({ name: 'ChangedMeanwhile' })
  })

  test.each([
    ['POST', '/api/underlag'],
    ['DELETE', '/api/underlag/2027-0001'],
    ['PUT', '/api/underlag/2027-0001/csv'],
    ['GET', '/api/arende/1'],
    ['GET', '/api/underlag/..%2f2027-0001'],
    ['GET', '/api/underlag/OPEN'],
    ['GET', '/api/underlag/2027-0001/__proto__'],
  ])('%s %s is nothing a machine can do', async (method, address) => {
    const { status, headers } = await ours(address, { method })
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })

  test('a table that is asked too much says when to come back, and a fault says nothing of the inside', async () => {
    const failing = (name: string) => {
      const fail = () => Promise.reject(Object.assign(new Error('inside'), { name }))
      return machineWith({ ...deps, table: { ...deps.table, query: fail } }, claimsOf('erp-05-1'))
    }
    const busy = await failing('ThrottlingException')('/api/underlag/2027-0001')
    expect([busy.status, busy.headers['retry-after']]).toEqual([429, '60'])
    const fault = await failing('Odd')('/api/underlag/2027-0001')
    expect([fault.status, fault.body.includes('inside')]).toEqual([500, false])
  })
})

test('every pull and every refusal is logged with who and what, and never a token', async () => {
  logged.length = 0
  await ours('/api/underlag/2027-0001/csv')
  await theirs('/api/underlag/2027-0777')
  await machineWith(deps, claimsOf('erp-05-9'))('/api/underlag/2027-0001')
  expect(logged).toMatchObject([
    {
      code: 'pulled',
      machine: 'MACHINE-ERP-05-1',
      county: '05',
      batch: '2027-0001',
      format: 'csv',
      status: 307,
    },
    { code: 'pull-refused', status: 404, error: 'NotFound' },
    { code: 'pull-refused', status: 403, error: 'NotYourCounty' },
  ])
  expect(JSON.stringify(logged)).not.toMatch(/token|Bearer|X-Amz/)
})
