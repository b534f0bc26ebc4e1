import { createHmac } from 'node:crypto'
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorCode, region, startTarget, type Target } from './s3-target.ts'

// S3 puts the name of the uploaded file here.
const anyName = '\u0024{filename}'

let target: Target
beforeAll(async () => {
  target = await startTarget()
})
afterAll(() => target.close())

const offer = (changes: Partial<PresignedPostOptions> = {}, offset = 0) =>
  createPresignedPost(target.client({ systemClockOffset: offset }), {
    Bucket: target.versioned,
    Key: `drafts/1/${anyName}`,
    Conditions: [
      ['content-length-range', 3, 1000],
      ['starts-with', '$Content-Type', 'application/'],
    ],
    Expires: 600,
    ...changes,
  })

type Sending = {
  fields?: Record<string, string>
  file?: Blob | undefined
  name?: string
  after?: Record<string, string>
}

const send = async (url: string, given: Record<string, string>, sending: Sending = {}) => {
  const form = new FormData()
  const fields = { 'Content-Type': 'application/pdf', ...given, ...sending.fields }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const file = 'file' in sending ? sending.file : new Blob(['%PDF-1.7'])
  if (file) form.append('file', file, sending.name ?? 'ansökan 1.pdf')
  for (const [name, value] of Object.entries(sending.after ?? {})) form.append(name, value)
  const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  const body = await response.text()
  return { status: response.status, headers: response.headers, body, code: errorCode(body) }
}

const stored = async (Prefix: string) =>
  (await target.client().send(new ListObjectsV2Command({ Bucket: target.versioned, Prefix }))).Contents ?? []

describe('a form that keeps to its policy', () => {
  test('is stored under the name of its file', async () => {
    const { url, fields } = await offer()
    const answer = await send(url, fields)
    expect(answer).toMatchObject({ status: 204, body: '' })
    const Key = 'drafts/1/ansökan 1.pdf'
    const found = await target.client().send(new GetObjectCommand({ Bucket: target.versioned, Key }))
    expect(found).toMatchObject({ ContentType: 'application/pdf', ContentLength: 8 })
    expect(found.VersionId).toBe(answer.headers.get('x-amz-version-id'))
    expect(await found.Body?.transformToString()).toBe('%PDF-1.7')
  })

  test('returns to the page asked for, with bucket, key and etag', async () => {
    const success_action_redirect = 'http://127.0.0.1:8380/uppladdat?draft=1'
    const { url, fields } = await offer({ Fields: { success_action_redirect } })
    const answer = await send(url, fields)
    expect(answer.status).toBe(303)
    const location = new URL(answer.headers.get('location') ?? '')
    expect(location.origin + location.pathname).toBe('http://127.0.0.1:8380/uppladdat')
    expect(Object.fromEntries(location.searchParams)).toEqual({
      draft: '1',
      bucket: target.versioned,
      key: 'drafts/1/ansökan 1.pdf',
      etag: answer.headers.get('etag'),
    })
  })

  test('answers 201 with a document when asked', async () => {
    const { url, fields } = await offer({ Key: 'drafts/1/å&b', Fields: { success_action_status: '201' } })
    const answer = await send(url, fields)
    expect(answer.status).toBe(201)
    expect(answer.body).toContain('<PostResponse')
    expect(answer.body).toContain('<Key>drafts/1/å&#38;b</Key>')
  })

  test('may carry metadata it was signed with, and fields after the file are ignored', async () => {
    const { url, fields } = await offer({ Key: 'meta', Fields: { 'x-amz-meta-draft': '01x' } })
    expect((await send(url, fields, { after: { submit: 'Ladda upp' } })).status).toBe(204)
    const found = await target.client().send(new GetObjectCommand({ Bucket: target.versioned, Key: 'meta' }))
    expect(found.Metadata).toEqual({ draft: '01x' })
  })

  test('a file with lines like boundaries and a megabyte of bytes comes through', async () => {
    const { url, fields } = await offer({ Key: 'big', Conditions: [['starts-with', '$Content-Type', '']] })
    const bytes = Buffer.alloc(1_000_000, '\r\n--boundary\r\n\r\n--')
    expect((await send(url, fields, { file: new Blob([bytes]) })).status).toBe(204)
    const found = await target.client().send(new GetObjectCommand({ Bucket: target.versioned, Key: 'big' }))
    expect(Buffer.compare(Buffer.from((await found.Body?.transformToByteArray()) ?? []), bytes)).toBe(0)
  })
})

describe('a form that does not', () => {
  const refused = async (
    name: string,
    sending: Sending,
    changes: Partial<PresignedPostOptions> = {},
    offset = 0,
  ) => {
    const { url, fields } = await offer({ Key: `refused/${name}`, ...changes }, offset)
    const answer = await send(url, fields, sending)
    expect(await stored(`refused/${name}`)).toEqual([])
    return { status: answer.status, code: answer.code, body: answer.body }
  }

  test('expired', async () => {
    const answer = await refused('expired', {}, {}, -601_000)
    expect(answer).toMatchObject({ status: 403, code: 'AccessDenied' })
    expect(answer.body).toContain('Policy expired')
  })

  test.each([
    ['at the limit', 1000, 204, ''],
    ['too large', 1001, 400, 'EntityTooLarge'],
    ['far too large', 3_000_000, 400, 'EntityTooLarge'],
    ['too small', 2, 400, 'EntityTooSmall'],
    ['empty', 0, 400, 'EntityTooSmall'],
  ])('size: %s', async (name, size, status, code) => {
    const { url, fields } = await offer({ Key: `size/${name}` })
    const answer = await send(url, fields, { file: new Blob([Buffer.alloc(size)]) })
    expect(answer).toMatchObject({ status, code })
    expect(await stored(`size/${name}`)).toHaveLength(status === 204 ? 1 : 0)
  })

  test.each([
    ['another key', { key: 'refused/elsewhere' }],
    ['another bucket', { bucket: 'other' }],
    ['another type', { 'Content-Type': 'text/html' }],
    ['an extra field', { 'Cache-Control': 'no-store' }],
    ['extra metadata', { 'x-amz-meta-role': 'officer' }],
    ['a redirect of its own', { success_action_redirect: 'https://evil.example' }],
  ])('%s', async (name, fields) => {
    expect(await refused(name, { fields })).toMatchObject({ status: 403, code: 'AccessDenied' })
    expect(await stored('refused/elsewhere')).toEqual([])
  })

  test('outside the prefix, also by the name of the file', async () => {
    const { url, fields } = await offer({ Key: `outside/prefix/${anyName}` })
    const outside = await send(url, fields, { fields: { key: `outside/other/${anyName}` } })
    expect(outside).toMatchObject({ status: 403, code: 'AccessDenied' })
    await send(url, fields, { name: '../../other/x.pdf' })
    expect((await stored('outside/')).map(({ Key }) => Key)).toEqual(['outside/prefix/x.pdf'])
  })

  test('tampered signature, policy, key and date', async () => {
    const { fields } = await offer({ Key: 'refused/signature' })
    const signature = fields['X-Amz-Signature']?.replace(/^./, (first) => (first === '0' ? '1' : '0')) ?? ''
    const wider = Buffer.from(
      JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [] }),
    ).toString('base64')
    const code = async (changes: Record<string, string>) =>
      (await refused('signature', { fields: changes })).code
    expect(await code({ 'X-Amz-Signature': signature })).toBe('SignatureDoesNotMatch')
    expect(await code({ 'X-Amz-Signature': '' })).toBe('SignatureDoesNotMatch')
    expect(await code({ Policy: wider })).toBe('SignatureDoesNotMatch')
    const credential = fields['X-Amz-Credential'] ?? ''
    expect(await code({ 'X-Amz-Credential': credential.replace('contract', 'stranger') })).toBe(
      'InvalidAccessKeyId',
    )
    expect(await code({ 'X-Amz-Credential': credential.replace(region, 'us-east-1') })).toBe(
      'InvalidArgument',
    )
  })

  test('without a file, a policy or a key', async () => {
    expect(await refused('nofile', { file: undefined })).toMatchObject({
      status: 400,
      code: 'InvalidArgument',
    })
    const { url, fields } = await offer({ Key: 'refused/nopolicy' })
    const { Policy: _policy, ...unsigned } = fields
    expect(await send(url, unsigned)).toMatchObject({ status: 403, code: 'AccessDenied' })
    const { key: _key, ...nameless } = fields
    expect(await send(url, nameless)).toMatchObject({ status: 400, code: 'InvalidArgument' })
  })

  test('an unknown bucket, a body that is no form, and fields that never end', async () => {
    const { url, fields } = await offer()
    expect((await send(url.replace(target.versioned, 'no-such-bucket-here'), fields)).code).toBe(
      'NoSuchBucket',
    )
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(url, { method: 'POST', body: '{}', headers })).status).toBe(412)
    const endless = await send(url, fields, { fields: { 'x-ignore-1': 'x'.repeat(30_000) } })
    expect(endless).toMatchObject({ status: 400, code: 'MaxPostPreDataLengthExceeded' })
  })

  test('a form cut off before its end leaves nothing', async () => {
    const { url, fields } = await offer({ Key: 'refused/cut' })
    const part = ([name, value]: [string, string]) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const all = { ...fields, 'Content-Type': 'application/pdf' }
    const start = `${Object.entries(all).map(part).join('')}--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n%PDF`
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const cut = await fetch(url, { method: 'POST', body: start, headers })
    expect([cut.status, errorCode(await cut.text())]).toEqual([400, 'IncompleteBody'])
    expect(await stored('refused/cut')).toEqual([])
    expect((await fetch(url, { method: 'POST', body: `${start}-1.7\r\n--b--`, headers })).status).toBe(204)
  })

  test('conditions nobody can read', async () => {
    const { url, fields } = await offer({ Key: 'refused/policy' })
    const conditions = [['matches', '$key', '.*']]
    const Policy = Buffer.from(JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions })).toString(
      'base64',
    )
    const day = fields['X-Amz-Date']?.slice(0, 8) ?? ''
    const steps = [day, region, 's3', 'aws4_request']
    const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
    const key = steps.reduce(hmac, Buffer.from('AWS4contract-secret'))
    const signed = { Policy, 'X-Amz-Signature': hmac(key, Policy).toString('hex') }
    expect((await send(url, fields, { fields: signed })).code).toBe('InvalidPolicyDocument')
  })
})
