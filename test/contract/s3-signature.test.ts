import { createHash, createHmac } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { credentials, errorCode, refusal, region, startTarget, type Target } from './s3-target.ts'

let target: Target
beforeAll(async () => {
  target = await startTarget()
  await target.client().send(new PutObjectCommand({ Bucket: target.plain, Key: 'å b', Body: 'hej' }))
})
afterAll(() => target.close())

const read = (client: ReturnType<Target['client']>) =>
  client.send(new GetObjectCommand({ Bucket: target.plain, Key: 'å b' }))
const outcome = async (response: Response) => [response.status, errorCode(await response.text())]

describe('Authorization header', () => {
  test.each([
    ['a stranger', { credentials: { ...credentials, accessKeyId: 'stranger' } }, 'InvalidAccessKeyId'],
    [
      'a wrong secret',
      { credentials: { ...credentials, secretAccessKey: 'guess' } },
      'SignatureDoesNotMatch',
    ],
    ['another region', { region: 'us-east-1' }, 'InvalidArgument'],
    ['a clock 16 minutes behind', { systemClockOffset: -16 * 60_000 }, 'RequestTimeTooSkewed'],
    ['a clock 16 minutes ahead', { systemClockOffset: 16 * 60_000 }, 'RequestTimeTooSkewed'],
  ])('%s is refused', async (_, changes, code) => {
    const answer = await refusal(read(target.client(changes)))
    if (target.ours) expect(answer.code).toBe(code)
    expect([400, 403]).toContain(answer.status)
  })

  test('a clock 14 minutes off is accepted, and so is a signed session token', async () => {
    expect((await read(target.client({ systemClockOffset: 14 * 60_000 }))).ContentLength).toBe(3)
    if (!target.ours) return
    const sessionToken = 'session/token+with=signs'
    expect((await read(target.client({ credentials: { ...credentials, sessionToken } }))).ContentLength).toBe(
      3,
    )
  })

  test('nobody reads without a signature', async () => {
    expect(await outcome(await fetch(`${target.url}/${target.plain}/x`))).toEqual([403, 'AccessDenied'])
  })
})

describe('presigned URL', () => {
  const at = { Bucket: '', Key: 'å b' }
  const sign = (expiresIn = 60, offset = 0, more = {}) =>
    getSignedUrl(
      target.client({ systemClockOffset: offset }),
      new GetObjectCommand({ ...at, Bucket: target.plain, ...more }),
      { expiresIn, signingDate: new Date(Date.now() + offset) },
    )

  test('reads, with the response headers it was signed for', async () => {
    const ResponseContentDisposition = 'attachment; filename="b.pdf"'
    const response = await fetch(await sign(60, 0, { ResponseContentDisposition }))
    expect(await response.text()).toBe('hej')
    expect(response.headers.get('content-disposition')).toBe(ResponseContentDisposition)
  })

  test('runs out, and is not valid far ahead of its time', async () => {
    expect((await fetch(await sign(60, -50_000))).status).toBe(200)
    expect(await outcome(await fetch(await sign(60, -61_000)))).toEqual([403, 'AccessDenied'])
    expect((await fetch(await sign(60, 16 * 60_000))).status).toBe(403)
    const long = (await sign()).replace('X-Amz-Expires=60', 'X-Amz-Expires=604801')
    expect((await fetch(long)).status).toBe(400)
  })

  test.each([
    ['the key', (url: string) => url.replace('%C3%A5%20b', 'other')],
    ['the expiry', (url: string) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600')],
    ['the signature', (url: string) => url.replace(/X-Amz-Signature=./, 'X-Amz-Signature=g')],
    ['a response header', (url: string) => `${url}&response-content-type=text%2Fhtml`],
    ['the version', (url: string) => `${url}&versionId=null`],
  ])('changing %s breaks it', async (_, change) => {
    const url = await sign()
    expect(change(url)).not.toBe(url)
    expect(await outcome(await fetch(change(url)))).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('is for one method, and an unsigned x-amz header is refused', async () => {
    const url = await sign()
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
    const headers = { 'x-amz-bypass-governance-retention': 'true' }
    expect((await fetch(url, { headers })).status).toBe(403)
  })

  test('a response header cannot break out of its line', async () => {
    const response = await fetch(await sign(60, 0, { ResponseContentDisposition: 'a\r\nset-cookie: x=1' }))
    expect(response.status).toBe(400)
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('writes', async () => {
    const client = target.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: target.plain, Key: 'presigned' }), {
      expiresIn: 60,
    })
    expect((await fetch(url, { method: 'PUT', body: 'by url' })).status).toBe(200)
    const found = await target.client().send(new GetObjectCommand({ Bucket: target.plain, Key: 'presigned' }))
    expect(await found.Body?.transformToString()).toBe('by url')
  })
})

describe('bodies by hand', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()

  const signer = (key: string, payload: string, more: Record<string, string> = {}) => {
    const date = `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`
    const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
    const signing = scope.split('/').reduce(hmac, Buffer.from(`AWS4${credentials.secretAccessKey}`))
    const headers: Record<string, string> = {
      host: new URL(target.url).host,
      'x-amz-content-sha256': payload,
      'x-amz-date': date,
      ...more,
    }
    const names = Object.keys(headers).toSorted()
    const lines = names.map((name) => `${name}:${headers[name]}`)
    const canonical = ['PUT', `/${target.plain}/${key}`, '', ...lines, '', names.join(';'), payload].join(
      '\n',
    )
    const seal = (...parts: string[]) => hmac(signing, parts.join('\n')).toString('hex')
    const first = seal('AWS4-HMAC-SHA256', date, scope, hash(canonical))
    const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope},SignedHeaders=${names.join(';')},Signature=${first}`
    const chunk = (previous: string, data: string) =>
      seal('AWS4-HMAC-SHA256-PAYLOAD', date, scope, previous, hash(''), hash(data))
    const trailer = (previous: string, text: string) =>
      seal('AWS4-HMAC-SHA256-TRAILER', date, scope, previous, hash(text))
    const send = async (body: string) =>
      outcome(
        await fetch(`${target.url}/${target.plain}/${key}`, {
          method: 'PUT',
          headers: { ...headers, authorization },
          body,
        }),
      )
    return { first, chunk, trailer, send }
  }
  const stored = async (Key: string) => {
    const found = target.client().send(new GetObjectCommand({ Bucket: target.plain, Key }))
    return found.then(({ Body }) => Body?.transformToString()).catch((error: Error) => error.name)
  }

  test('x-amz-content-sha256 speaks of the body', async () => {
    expect(await signer('plain', hash('abc')).send('abc')).toEqual([200, ''])
    expect(await signer('plain-bad', hash('abc')).send('abd')).toEqual([400, 'XAmzContentSHA256Mismatch'])
    expect(await stored('plain-bad')).toBe('NoSuchKey')
  })

  const unsigned = (length: number) => ({
    'x-amz-decoded-content-length': String(length),
    'x-amz-trailer': 'x-amz-checksum-crc32',
  })
  const sum = 'x-amz-checksum-crc32:y/Q5Jg=='

  test.each([
    ['whole', `4\r\n1234\r\n5\r\n56789\r\n0\r\n${sum}\r\n\r\n`, 200, ''],
    ['a changed byte', `4\r\n1235\r\n5\r\n56789\r\n0\r\n${sum}\r\n\r\n`, 400, 'BadDigest'],
    ['a changed checksum', '9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jw==\r\n\r\n', 400, 'BadDigest'],
    ['no trailer', '9\r\n123456789\r\n0\r\n\r\n', 400, 'MalformedTrailerError'],
    ['another trailer', '9\r\n123456789\r\n0\r\nx-amz-meta-a:1\r\n\r\n', 400, 'MalformedTrailerError'],
    ['a missing chunk', `4\r\n1234\r\n0\r\n${sum}\r\n\r\n`, 400, 'IncompleteBody'],
    ['cut off', '9\r\n12345', 400, 'IncompleteBody'],
    ['a chunk longer than it says', `4\r\n123456789\r\n0\r\n${sum}\r\n\r\n`, 400, 'InvalidRequest'],
    ['no chunks', '123456789', 400, 'IncompleteBody'],
    ['data after the end', `9\r\n123456789\r\n0\r\n${sum}\r\n\r\nmore`, 400, 'InvalidRequest'],
  ])('aws-chunked with a trailer: %s', async (name, body, status, code) => {
    const key = `chunked-${name.replaceAll(' ', '-')}`
    const answer = await signer(key, 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', unsigned(9)).send(body)
    if (target.ours) expect(answer).toEqual([status, code])
    expect(await stored(key)).toBe(status === 200 ? '123456789' : 'NoSuchKey')
  })

  test('signed chunks', async () => {
    const send = async (key: string, sent: string) => {
      const { first, chunk, send } = signer(key, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', {
        'x-amz-decoded-content-length': '3',
      })
      const one = chunk(first, 'abc')
      return send(`3;chunk-signature=${one}\r\n${sent}\r\n0;chunk-signature=${chunk(one, '')}\r\n\r\n`)
    }
    expect(await send('signed', 'abc')).toEqual([200, ''])
    expect(await stored('signed')).toBe('abc')
    expect(await send('signed-bad', 'abd')).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await stored('signed-bad')).toBe('NoSuchKey')
  })

  test('signed chunks with a signed trailer', async () => {
    const send = async (key: string, spoil: (signature: string) => string) => {
      const more = { ...unsigned(9), 'x-amz-decoded-content-length': '9' }
      const { first, chunk, trailer, send } = signer(key, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', more)
      const one = chunk(first, '123456789')
      const last = chunk(one, '')
      const signature = spoil(trailer(last, `${sum}\n`))
      return send(
        `9;chunk-signature=${one}\r\n123456789\r\n0;chunk-signature=${last}\r\n${sum}\r\nx-amz-trailer-signature:${signature}\r\n\r\n`,
      )
    }
    expect(await send('trailed', (signature) => signature)).toEqual([200, ''])
    expect(await stored('trailed')).toBe('123456789')
    expect(await send('trailed-bad', (signature) => signature.replace(/./g, '0'))).toEqual([
      403,
      'SignatureDoesNotMatch',
    ])
  })

  test('more than 5 GiB is refused before a byte is read', async () => {
    const more = {
      'x-amz-decoded-content-length': String(5 * 1024 ** 3 + 1),
      'x-amz-trailer': 'x-amz-checksum-crc32',
    }
    const answer = await signer('huge', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', more).send('0\r\n\r\n')
    expect(answer).toEqual([400, 'EntityTooLarge'])
  })
})
