import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../infra/local/clock.ts'
import { createRouter } from '../../infra/local/http/routes.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { makeFixture } from './platform-fixture.ts'

describe('routes', () => {
  const keys = [
    '$default',
    'GET /',
    'ANY /{proxy+}',
    'ANY /lan',
    'ANY /lan/{proxy+}',
    'POST /lan/{proxy+}',
    'GET /lan/{id}/x',
  ]
  const match = createRouter(keys.map((routeKey) => ({ routeKey, functionArn: routeKey })))
  test.each([
    ['GET', '/', 'GET /', {}],
    ['POST', '/', '$default', {}],
    ['GET', '/lan', 'ANY /lan', {}],
    ['GET', '/lan/a/b', 'ANY /lan/{proxy+}', { proxy: 'a/b' }],
    ['POST', '/lan/a/b', 'POST /lan/{proxy+}', { proxy: 'a/b' }],
    ['GET', '/lan/7/x', 'GET /lan/{id}/x', { id: '7' }],
    ['GET', '/other/%C3%A5', 'ANY /{proxy+}', { proxy: 'other/å' }],
    ['GET', '/lanet', 'ANY /{proxy+}', { proxy: 'lanet' }],
  ])('%s %s → %s', (method, path, routeKey, parameters) =>
    expect(match(method, path)).toEqual({ routeKey, functionArn: routeKey, parameters }),
  )
})

describe('a running platform', () => {
  const fixture = makeFixture()
  const start = Date.parse('2027-01-31T22:30:00Z')
  let platform: Platform
  beforeAll(async () => {
    platform = await startPlatform({ ...fixture, clock: systemClock(start) })
  })
  afterAll(async () => {
    await platform.close()
    fixture.remove()
  })
  const call = (path: string, init?: RequestInit) => fetch(`${platform.origin}${path}`, init)
  const told = async (path: string, init?: RequestInit) => (await call(path, init)).json()

  test('speaks payload format 2.0', async () => {
    const { event } = await told('/a/b%20c?x=1&x=2&tom=', {
      headers: { cookie: 'q=1; r=2', 'X-Some': 'Thing' },
    })
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /{proxy+}',
      rawPath: '/a/b%20c',
      rawQueryString: 'x=1&x=2&tom=',
      queryStringParameters: { x: '1,2', tom: '' },
      pathParameters: { proxy: 'a/b c' },
      cookies: ['q=1', 'r=2'],
      headers: { 'x-some': 'Thing' },
      requestContext: { stage: '$default', http: { method: 'GET', path: '/a/b%20c' } },
      isBase64Encoded: false,
    })
    expect(event.headers.cookie).toBeUndefined()
    expect(event.body).toBeUndefined()
  })

  test.each([
    ['application/x-www-form-urlencoded', 'a=%C3%A5', false, 'a=%C3%A5'],
    ['application/json', '{"å":1}', false, '{"å":1}'],
    ['application/pdf', 'å', true, 'w6U='],
  ])('a body of %s', async (type, body, isBase64Encoded, expected) => {
    const { event } = await told('/x', {
      method: 'POST',
      body: Buffer.from(body),
      headers: { 'content-type': type },
    })
    expect(event).toMatchObject({ isBase64Encoded, body: expected })
  })

  test('status, headers and each cookie come back', async () => {
    const answer = await call('/x')
    expect(answer.status).toBe(201)
    expect(answer.headers.get('content-type')).toBe('text/plain')
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  test('Date of a worker, timeEpoch and the Date header show the platform clock, also once it is moved', async () => {
    const before = await call('/x')
    const { event, now, made, is } = await before.json()
    expect(now).toBeGreaterThanOrEqual(start)
    expect(now - start).toBeLessThan(60_000)
    expect(made).toBeGreaterThanOrEqual(now)
    expect(is).toBe(true)
    expect(event.requestContext.timeEpoch).toBeLessThanOrEqual(now)
    expect(Date.parse(before.headers.get('date') ?? '')).toBeGreaterThan(start - 1000)

    const to = '2027-03-01T00:00:00.000Z'
    const move = (body: string) =>
      call('/_local/clock', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect((await move(JSON.stringify({ to }))).status).toBe(200)
    expect((await told('/x')).now).toBeGreaterThanOrEqual(Date.parse(to))
    expect((await move(JSON.stringify({ to: '2027-02-01T00:00:00Z' }))).status).toBe(409)
    expect((await move('tomorrow')).status).toBe(400)
  })

  test('a handler that hangs is ended after its time, and the next request is well', async () => {
    expect((await call('/x?what=hang')).status).toBe(503)
    expect((await call('/x')).status).toBe(201)
  })

  test.each(['crash', 'throw'])(
    '%s gives 500 without saying why, and the next request is well',
    async (what) => {
      const answer = await call(`/x?what=${what}`)
      expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }])
      expect((await call('/x')).status).toBe(201)
    },
  )

  test('the log names function and request', async () => {
    const { id } = await told('/x?what=log')
    const lines = readFileSync(`${fixture.dataDir}/log.jsonl`, 'utf8').trim().split('\n')
    await expect.poll(() => readFileSync(`${fixture.dataDir}/log.jsonl`, 'utf8')).toContain(id)
    expect(lines.every((line) => typeof JSON.parse(line).at === 'string')).toBe(true)
    const line = readFileSync(`${fixture.dataDir}/log.jsonl`, 'utf8')
      .split('\n')
      .find((text) => text.includes(id))
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      function: 'app-Web',
      requestId: id,
      message: 'something to say',
    })
  })

  test('too large a body is 413, too long headers 431', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1)
    expect((await call('/x', { method: 'POST', body })).status).toBe(413)
    expect((await call('/x', { headers: { 'x-long': 'a'.repeat(11_000) } })).status).toBe(431)
  })

  test('more requests than may wait are told to come back, and none is lost', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => call('/x?what=slow')))
    const statuses = new Set(answers.map(({ status }) => status))
    expect(statuses).toEqual(new Set([201, 429]))
    for (const answer of answers.filter(({ status }) => status === 429))
      expect(answer.headers.get('retry-after')).toBe('1')
  })

  test('a function gets its own credentials and the addresses of this machine', async () => {
    const { env } = await told('/x')
    expect(env.ORIGIN).toBe(platform.origin)
    expect(env.AWS_ACCESS_KEY_ID).not.toBe(platform.env.AWS_ACCESS_KEY_ID)
    expect(env.AWS_ENDPOINT_URL_S3).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(env.HOME).toBeUndefined()
  })
})
