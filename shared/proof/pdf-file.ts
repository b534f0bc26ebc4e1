import { inflateSync } from 'node:zlib'
import { hashOf } from '../domain/chain.ts'

const blank = '0'.repeat(64)
const written = /kvittens-sha256:([0-9a-f]{64})/g

/** What is written in a receipt's PDF where its own checksum will stand; of the same length. */
export const sealPlace = `kvittens-sha256:${blank}`
/** The name of the file that lies in the PDF. */
export const attachmentName = 'kvittens.json'
const largestAttachment = 1_000_000

const textOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

/** The checksum is over the whole file, with zeros where it stands itself. */
const sumOf = (text: string): string => hashOf(bytesOf(text.replace(written, sealPlace)))

/** Writes a PDF's own checksum into the place kept for it. Throws Error when there is not exactly one. */
export const sealPdf = (pdf: Uint8Array): Uint8Array => {
  const text = textOf(pdf)
  if (text.split(sealPlace).length !== 2) throw new Error('a receipt has one place for its checksum')
  return bytesOf(text.replace(sealPlace, `kvittens-sha256:${sumOf(text)}`))
}

/** The checksum of a PDF as it is, whether one is written in it (`ours`), and whether it is that one (`whole`). */
export const checkPdf = (pdf: Uint8Array): { sum: string; ours: boolean; whole: boolean } => {
  const text = textOf(pdf)
  const [found, more] = [...text.matchAll(written)]
  const sum = sumOf(text)
  return { sum, ours: found !== undefined, whole: more === undefined && found?.[1] === sum }
}

const embedded = /\/Type \/EmbeddedFile\b[\s\S]{0,1000}?>>\s{1,2}stream\r?\n/g

/** The bytes of the one attached file, or null: none, several, unreadable or too large. */
export const attachmentIn = (pdf: Uint8Array): Buffer | null => {
  const text = textOf(pdf)
  const [found, more] = [...text.matchAll(embedded)]
  if (found === undefined || more !== undefined) return null
  const length = Number(/\/Length (\d+)\b/.exec(found[0])?.[1] ?? Number.NaN)
  if (!Number.isSafeInteger(length)) return null
  const start = found.index + found[0].length
  const stream = Buffer.from(pdf).subarray(start, start + length)
  if (!found[0].includes('/FlateDecode')) return stream
  try {
    return inflateSync(stream, { maxOutputLength: largestAttachment })
  } catch {
    return null
  }
}

export const isPdf = (content: Uint8Array): boolean =>
  Buffer.from(content.subarray(0, 5)).toString('latin1') === '%PDF-'
