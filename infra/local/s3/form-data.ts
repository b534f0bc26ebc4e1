import type { ByteReader } from './byte-reader.ts'
import { invalidArgument, S3Error } from './errors.ts'

/** A form up to its file: fields before it, names in lower case. What follows the file is ignored, as on AWS. */
export type Form = {
  fields: ReadonlyMap<string, string>
  file: { name: string; source: AsyncIterable<Buffer> } | undefined
}

const mostBeforeFile = 20_480

const malformed = () =>
  new S3Error(
    400,
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  )

const tooMuch = () =>
  new S3Error(
    400,
    'MaxPostPreDataLengthExceeded',
    'Your POST request fields preceding the upload file were too large.',
  )

const unquote = (text: string | undefined): string | undefined =>
  text?.replace(/%(22|0D|0A)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const parseBoundary = (contentType: string | undefined): string => {
  const [, quoted, bare] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '') ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined)
    throw new S3Error(
      412,
      'PreconditionFailed',
      'Bucket POST must be of the enclosure-type multipart/form-data',
    )
  return boundary
}

const readDisposition = async (reader: ByteReader): Promise<{ name: string; file: string | undefined }> => {
  let disposition = ''
  for (let line = await reader.line(4096); line !== ''; line = await reader.line(4096))
    if (/^content-disposition:/i.test(line)) disposition = line
  const name = unquote(/;\s*name="([^"]*)"/i.exec(disposition)?.[1])
  if (name === undefined) throw malformed()
  return { name: name.toLowerCase(), file: unquote(/;\s*filename="([^"]*)"/i.exec(disposition)?.[1]) }
}

const readValue = async (source: AsyncIterable<Buffer>, most: number): Promise<string> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of source) {
    size += piece.length
    if (size > most) throw tooMuch()
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces).toString('utf8')
}

const isLast = async (reader: ByteReader): Promise<boolean> => {
  const first = await reader.some(2)
  const two = first.length === 2 ? first : Buffer.concat([first, await reader.some(1)])
  if (two.toString() !== '--' && two.toString() !== '\r\n') throw malformed()
  return two.toString() === '--'
}

/** Reads the fields that come before the file; the file itself is left to be streamed. */
export const readForm = async (reader: ByteReader, contentType: string | undefined): Promise<Form> => {
  const boundary = parseBoundary(contentType)
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const fields = new Map<string, string>()
  let left = mostBeforeFile
  if ((await reader.line(256)) !== `--${boundary}`) throw malformed()
  for (;;) {
    const { name, file } = await readDisposition(reader)
    const source = reader.before(delimiter)
    if (name === 'file') return { fields, file: { name: file ?? '', source } }
    const value = await readValue(source, left)
    left -= name.length + Buffer.byteLength(value)
    if (left < 0) throw tooMuch()
    if (fields.has(name)) throw invalidArgument(`The form field ${name} is given twice.`)
    fields.set(name, value)
    if (await isLast(reader)) return { fields, file: undefined }
  }
}
