import { completeUpload } from './complete-upload.ts'
import { copyObject } from './copy-object.ts'
import { deleteObject } from './delete-object.ts'
import { notImplemented } from './errors.ts'
import { getObject, overrides } from './get-object.ts'
import { listObjects } from './list-objects.ts'
import { listVersions } from './list-versions.ts'
import { abortUpload, createUpload, uploadPart } from './multipart.ts'
import { putObject } from './put-object.ts'
import { getRetention, putRetention } from './retention.ts'
import { getTagging, putTagging } from './tagging.ts'
import type { Call, Run } from './types.ts'

/** An operation: recognised by method, level and `marks` (query or header names), with all else it understands. */
type Operation = {
  name: string
  method: string
  on: 'bucket' | 'object'
  marks: string[]
  query: string[]
  headers: string[]
  run: Run
}

const sums = [
  'x-amz-sdk-checksum-algorithm',
  'x-amz-checksum-*',
  'x-amz-trailer',
  'x-amz-decoded-content-length',
]
const describing = [
  'x-amz-meta-*',
  'x-amz-tagging',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
]
const reading = [
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'x-amz-checksum-mode',
]
const directives = ['x-amz-metadata-directive', 'x-amz-tagging-directive', 'x-amz-checksum-algorithm']
const bypass = 'x-amz-bypass-governance-retention'
const paging = ['prefix', 'max-keys', 'encoding-type']
const versioned = ['versionId', ...overrides.map((name) => `response-${name}`)]

const row = (
  name: string,
  on: Operation['on'],
  [method = '', ...marks]: string[],
  query: string[],
  headers: string[],
  run: Run,
): Operation => ({ name, on, method, marks, query, headers, run })

const operations: Operation[] = [
  row('PutObject', 'object', ['PUT'], [], [...sums, ...describing, 'if-none-match'], putObject),
  row(
    'CopyObject',
    'object',
    ['PUT', 'x-amz-copy-source'],
    [],
    [...describing, ...directives, 'if-none-match'],
    copyObject,
  ),
  row('GetObject', 'object', ['GET'], versioned, reading, getObject),
  row('HeadObject', 'object', ['HEAD'], versioned, reading, getObject),
  row('DeleteObject', 'object', ['DELETE'], ['versionId'], [bypass], deleteObject),
  row(
    'ListObjectsV2',
    'bucket',
    ['GET', 'list-type'],
    [...paging, 'delimiter', 'continuation-token', 'start-after'],
    [],
    listObjects,
  ),
  row(
    'ListObjectVersions',
    'bucket',
    ['GET', 'versions'],
    [...paging, 'key-marker', 'version-id-marker'],
    [],
    listVersions,
  ),
  row('GetObjectRetention', 'object', ['GET', 'retention'], ['versionId'], [], getRetention),
  row('PutObjectRetention', 'object', ['PUT', 'retention'], ['versionId'], [...sums, bypass], putRetention),
  row('GetObjectTagging', 'object', ['GET', 'tagging'], ['versionId'], [], getTagging),
  row('PutObjectTagging', 'object', ['PUT', 'tagging'], ['versionId'], sums, putTagging),
  row(
    'CreateMultipartUpload',
    'object',
    ['POST', 'uploads'],
    [],
    [...describing, 'x-amz-checksum-algorithm', 'x-amz-checksum-type'],
    createUpload,
  ),
  row('UploadPart', 'object', ['PUT', 'partNumber', 'uploadId'], [], sums, uploadPart),
  row(
    'CompleteMultipartUpload',
    'object',
    ['POST', 'uploadId'],
    [],
    ['if-none-match', 'x-amz-checksum-type'],
    completeUpload,
  ),
  row('AbortMultipartUpload', 'object', ['DELETE', 'uploadId'], [], [], abortUpload),
]

const always = ['x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token', 'x-amz-user-agent']

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/** The operation a request asks for. Errors: NotImplemented, naming the operation or the parameter this S3 does not know. */
export const findOperation = ({ request, key, fields, query }: Call): Operation => {
  const on = key === '' ? 'bucket' : 'object'
  const found = operations
    .filter((each) => each.method === request.method && each.on === on)
    .filter((each) => each.marks.every((mark) => query.has(mark) || fields.has(mark)))
    .sort((left, right) => right.marks.length - left.marks.length)[0]
  if (!found)
    throw notImplemented(
      `${request.method} on ${request.bucket === '' ? 'the service' : `a ${on}`} with ?${[...query.keys()].join('&')}`,
    )
  const parameter = [...query.keys()].find((name) => ![...found.marks, ...found.query].includes(name))
  if (parameter !== undefined) throw notImplemented(`the parameter ${parameter} of ${found.name}`)
  const known = [...always, ...found.marks, ...found.headers]
  const header = [...fields.keys()]
    .filter((name) => name.startsWith('x-amz-') || name.startsWith('if-'))
    .find((name) => !known.some((pattern) => matches(pattern, name)))
  if (header !== undefined) throw notImplemented(`the header ${header} of ${found.name}`)
  return found
}
