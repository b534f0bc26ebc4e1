import { createHash } from 'node:crypto'
import { checksumXml } from './answers.ts'
import { entityTooLarge, largestObject, readText } from './body.ts'
import { type Checksum, composeChecksum } from './checksums.ts'
import { invalidRequest, S3Error } from './errors.ts'
import { versionHeader } from './lookup.ts'
import { openUpload } from './multipart.ts'
import { announce, checkAbsent, newVersion } from './new-version.ts'
import { type XmlElement, xmlFields, xmlRoot } from './parse-xml.ts'
import type { Part } from './records.ts'
import type { Run } from './types.ts'
import { xmlDocument } from './xml.ts'

const smallestPart = 5 * 1024 ** 2

const invalidPart = () =>
  new S3Error(
    400,
    'InvalidPart',
    'One or more of the specified parts could not be found or does not match what was uploaded.',
  )

const findPart = (element: XmlElement, parts: ReadonlyMap<number, Part>): Part => {
  const { PartNumber, ETag, ...more } = xmlFields(element)
  const part = parts.get(Number(PartNumber))
  const sums = Object.entries(more)
  const known = sums.every(
    ([name, value]) => name === `Checksum${part?.checksum?.algorithm}` && value === part?.checksum?.value,
  )
  if (element.name !== 'Part' || !part || ETag?.replaceAll('"', '') !== part.etag || !known)
    throw invalidPart()
  return part
}

const checkParts = (parts: readonly Part[]): void => {
  if (parts.length === 0) throw new S3Error(400, 'MalformedXML', 'You must specify at least one part')
  if (parts.some((part, index) => index > 0 && part.number <= (parts[index - 1]?.number ?? 0)))
    throw new S3Error(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.')
  if (parts.slice(0, -1).some((part) => part.piece.size < smallestPart))
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
  if (parts.reduce((sum, part) => sum + part.piece.size, 0) > largestObject) throw entityTooLarge()
}

const compose = (
  algorithm: Checksum['algorithm'] | undefined,
  parts: readonly Part[],
): Checksum | undefined => {
  if (!algorithm) return undefined
  const values = parts.flatMap(({ checksum }) => (checksum?.algorithm === algorithm ? [checksum.value] : []))
  if (values.length < parts.length)
    throw invalidRequest(
      `The upload was created using a ${algorithm.toLowerCase()} checksum, which each part must have.`,
    )
  return composeChecksum(algorithm, values)
}

const joinEtags = (parts: readonly Part[]): string => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(Buffer.from(part.etag, 'hex'))
  return `${hash.digest('hex')}-${parts.length}`
}

/** CompleteMultipartUpload: the parts become the object's pieces, none is written again. */
export const completeUpload: Run = async (deps, call) => {
  const { bucket, key, fields } = call
  const listed = xmlRoot(await readText(call.body, 4 * 1024 ** 2), 'CompleteMultipartUpload').children
  const stored = await deps.store.commit((state) => {
    const upload = openUpload(state, call)
    checkAbsent(state, bucket.name, key, fields.get('if-none-match'))
    const parts = listed.map((element) => findPart(element, upload.parts))
    checkParts(parts)
    const { headers, tags, retention } = upload
    const version = newVersion(
      bucket,
      { headers, tags, retention },
      {
        pieces: parts.map((part) => part.piece),
        etag: joinEtags(parts),
        checksum: compose(upload.algorithm, parts),
        at: deps.storedAt(),
      },
    )
    return { act: 'put' as const, bucket: bucket.name, key, version, upload: upload.id }
  })
  announce(deps, stored)
  const { version } = stored
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', ...versionHeader(version) },
    body: xmlDocument([
      'CompleteMultipartUploadResult',
      [
        ['Location', call.request.path],
        ['Bucket', bucket.name],
        ['Key', key],
        ['ETag', `"${version.etag}"`],
        ...checksumXml(version.checksum),
      ],
    ]),
  }
}
