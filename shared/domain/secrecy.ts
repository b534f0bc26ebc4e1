import * as z from 'zod'
import { day, instant, subject } from './ids.ts'

/** What of a case a mark is on: `document.<id>`, `answers.<section>`, `note.<n>`, `message.<version>`, `paper.<version>`, `letter.<n>`, `request.<n>`, `opinion.<n>` or `appeal.<n>`. */
export const itemTarget = z
  .string()
  .regex(
    /^(answers\.[a-z]+|document\.[0-9A-HJKMNP-TV-Z]{26}|(note|message|paper|letter|request|opinion|appeal)\.\d{1,8})$/,
  )

/** A provision of OSL as chapter and paragraph: `21:7`, `10:2 a`. */
export const provision = z.string().regex(/^\d{1,2}:\d{1,2}( [a-z])?$/)

/**
 * Sekretessmarkering (OSL 5 kap. 5 §): a warning, never a decision. Each request is tried anew by a named person.
 * `number` is the version of its event; `day` is a day in Stockholm.
 */
export const secrecyMark = z.strictObject({
  number: z.int().min(1),
  target: itemTarget,
  provision,
  day,
  /** The authority that made it: another's may have come with the document. */
  authority: z.string(),
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
  lifted: z.strictObject({ at: instant, by: z.strictObject({ subject, name: z.string() }) }).nullable(),
})
export type SecrecyMark = z.infer<typeof secrecyMark>

/** The marks that stand on an item. */
export const marksOn = (marks: readonly SecrecyMark[], target: string): SecrecyMark[] =>
  marks.filter((mark) => mark.target === target && mark.lifted === null)

/** `21:7`, `21 kap. 7 §` and `21 kap 7 § OSL` are the same provision; null for what is none. */
export const readProvision = (written: string): string | null => {
  const [, chapter, paragraph, letter = ''] =
    /^(\d{1,2})\s*(?::|kap\.?)\s*(\d{1,2})(?:\s*([a-z]))?\s*§?\s*(?:osl)?\.?$/i.exec(written.trim()) ?? []
  if (chapter === undefined || paragraph === undefined) return null
  return `${Number(chapter)}:${Number(paragraph)}${letter === '' ? '' : ` ${letter.toLowerCase()}`}`
}

/** `21 kap. 7 § OSL`, with non-breaking spaces. */
export const provisionText = (code: string): string => {
  const [chapter = '', paragraph = ''] = code.split(':')
  return `${chapter}\u00a0kap. ${paragraph.replace(' ', '\u00a0')}\u00a0§ OSL`
}
