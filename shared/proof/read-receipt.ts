import * as z from 'zod'
import { canonical, genesis, seal } from '../domain/chain.ts'
import type { Event } from '../domain/event.ts'
import { attachmentIn, checkPdf, isPdf } from './pdf-file.ts'
import { type ReceiptDocument, receiptDocument, saidByEvent, sumOf } from './receipt-document.ts'

/**
 * What of a receipt is not as we wrote it: a field of its data; `unbound` when the checksum is wrong and the fault is in
 * what only the checksum covers; `written` when the data hold but not letter by letter; `pages` for the PDF around them.
 */
export const places = [
  'format',
  'case',
  'county',
  'applicant',
  'round',
  'receivedAt',
  'lastDay',
  'inTime',
  'contentHash',
  'event',
  'sha256',
  'unbound',
  'written',
  'pages',
] as const
const place = z.enum(places)
export type Place = z.infer<typeof place>

/** A receipt as it was read. `document` is null where a field cannot even be read; `file` is the PDF's checksum. */
export type ReadReceipt = { document: ReceiptDocument | null; changed: Place[]; file: string | null }

const isFirst = (event: Event): boolean => {
  const { hash, ...rest } = event
  return event.version === 1 && event.prevHash === genesis && seal(rest).hash === hash
}

const fieldsChanged = (document: ReceiptDocument): Place[] => {
  const { event, applicant } = document
  const said = saidByEvent(event)
  if (said === null) return ['event']
  const { orgId, ...facts } = said
  const compared: [Place, boolean][] = [
    ['applicant', applicant.orgId === orgId],
    ['round', document.round === facts.round],
    ['receivedAt', document.receivedAt === facts.receivedAt],
    ['lastDay', document.lastDay === facts.lastDay],
    ['inTime', document.inTime === facts.inTime],
    ['contentHash', document.contentHash === facts.contentHash],
    ['event', isFirst(event)],
  ]
  return compared.filter(([, same]) => !same).map(([field]) => field)
}

const changedIn = (document: ReceiptDocument, text: string): Place[] => {
  const fields = fieldsChanged(document)
  if (fields.length > 0) return fields
  if (sumOf(document) !== document.sha256) return ['unbound']
  return canonical(document) === text ? [] : ['written']
}

const unreadable = ({ issues }: z.ZodError): Place[] => {
  const named = issues.map(({ path: [first] }) => place.safeParse(first).data ?? 'written')
  return [...new Set(named)]
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const looksLikeOne = z.object({ format: z.string(), event: z.unknown(), sha256: z.unknown() })

/** The data of a receipt. Null when it is none, or is broken as JSON. */
const readData = (content: Uint8Array): Omit<ReadReceipt, 'file'> | null => {
  const text = Buffer.from(content).toString('utf8').trim()
  const value = parse(text)
  if (!looksLikeOne.safeParse(value).success) return null
  const read = receiptDocument.safeParse(value)
  return read.success
    ? { document: read.data, changed: changedIn(read.data, text) }
    : { document: null, changed: unreadable(read.error) }
}

const readPdf = (pdf: Uint8Array): ReadReceipt | null => {
  const attachment = attachmentIn(pdf)
  const data = attachment === null ? null : readData(attachment)
  const { sum, whole, ours } = checkPdf(pdf)
  if (data === null) return ours ? { document: null, changed: ['pages'], file: sum } : null
  return { ...data, changed: whole ? data.changed : [...data.changed, 'pages'], file: sum }
}

/** A receipt from its PDF or from the data that lie in it. Null when it is neither. */
export const readReceipt = (content: Uint8Array): ReadReceipt | null => {
  if (isPdf(content)) return readPdf(content)
  const data = readData(content)
  return data === null ? null : { ...data, file: null }
}
