import { fileTypeFromBuffer } from 'file-type'
import { largestUpload } from '../../shared/domain/file-size.ts'

/** What an attachment may be: the ending, and what its bytes must say it is. */
const allowed: Record<string, readonly string[]> = {
  pdf: ['application/pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  odt: ['application/vnd.oasis.opendocument.text'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
}
export const allowedEndings = Object.keys(allowed)

/** Why a file is refused; the page says it in words. */
export type Refusal =
  | 'empty'
  | 'too-large'
  | 'ending-not-allowed'
  | 'not-what-it-says'
  | 'active-content'
  | 'encrypted'
  | 'exploding'
  | 'infected'

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** PDF names that run, start or open something by themselves. */
const activePdf = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/
const encryptedPdf = /\/Encrypt\b/

const checkPdf = (bytes: Uint8Array): Refusal | null => {
  // A name may be written with any of its letters as `#61`: it is the same name to a reader.
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  if (encryptedPdf.test(text)) return 'encrypted'
  return activePdf.test(text) ? 'active-content' : null
}

const centralHeader = 0x02014b50
/** The most a document may unpack to, and how many times its own size. */
const largestUnpacked = 250 * 1024 * 1024
const largestRatio = 200

type Entry = { name: string; flags: number; unpacked: number }

/** The central directory of a zip: names, encryption and unpacked sizes, without unpacking anything. */
const zipEntries = (bytes: Uint8Array): Entry[] => {
  const buffer = Buffer.from(bytes)
  const entries: Entry[] = []
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = end < 0 || end + 20 > buffer.length ? buffer.length : buffer.readUInt32LE(end + 16)
  while (at + 46 <= buffer.length && buffer.readUInt32LE(at) === centralHeader) {
    const nameLength = buffer.readUInt16LE(at + 28)
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      flags: buffer.readUInt16LE(at + 8),
      unpacked: buffer.readUInt32LE(at + 24),
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

const checkZip = (bytes: Uint8Array): Refusal | null => {
  const entries = zipEntries(bytes)
  if (entries.length === 0) return 'not-what-it-says'
  if (entries.some(({ flags }) => (flags & 1) === 1)) return 'encrypted'
  const unpacked = entries.reduce((total, entry) => total + entry.unpacked, 0)
  if (unpacked > largestUnpacked || unpacked > bytes.length * largestRatio) return 'exploding'
  return entries.some(({ name }) => /vbaProject\.bin$|\.exe$|\.js$|^Basic\//i.test(name))
    ? 'active-content'
    : null
}

/** Our own look at a file, on every platform: its size, its ending, its first bytes, its zip directory, its PDF actions. Null when nothing speaks against it. */
export const checkFile = async (name: string, bytes: Uint8Array): Promise<Refusal | null> => {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > largestUpload) return 'too-large'
  const expected = allowed[endingOf(name)]
  if (expected === undefined) return 'ending-not-allowed'
  const found = await fileTypeFromBuffer(bytes)
  if (found === undefined || !expected.includes(found.mime)) return 'not-what-it-says'
  if (found.mime === 'application/pdf') return checkPdf(bytes)
  return found.mime.startsWith('image/') ? null : checkZip(bytes)
}
