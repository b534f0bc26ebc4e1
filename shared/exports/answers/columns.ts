/**
 * What a row of an acknowledgement says, by the field in JSON and the headings it may have in a CSV file. Published at
 * `/utbetalningsunderlag/kvittenser`; the meanings stand there.
 */
export const answerColumns = [
  { id: 'batch', headings: ['Bunt', 'Underlag', 'Batch'], required: true },
  { id: 'line', headings: ['Rad', 'Line'], required: true },
  { id: 'status', headings: ['Status', 'Utfall'], required: true },
  { id: 'date', headings: ['Datum', 'Betalningsdatum', 'Date'], required: true },
  { id: 'reference', headings: ['Referens', 'Betalningsreferens', 'Reference'], required: true },
  { id: 'reason', headings: ['Orsak', 'Reason'], required: true },
  { id: 'amount', headings: ['Belopp', 'Amount'], required: false },
] as const
export type AnswerColumn = (typeof answerColumns)[number]['id']

/** The cells of one row, as they are written; what is missing is empty. */
export type Cells = Partial<Record<AnswerColumn, string>>

/** What the status may be called. */
export const statusWords = { paid: ['betald', 'paid'], refused: ['avvisad', 'refused'] } as const

/** As many characters in a reference, and in a reason, as a line may carry. */
export const longest = { reference: 140, reason: 500 } as const
/** A batch has at most 2 000 lines; a file may speak of a little more than one. */
export const mostRows = 2500
/** In bytes. */
export const largestFile = 500_000
