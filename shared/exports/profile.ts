import * as z from 'zod'
import { DomainError } from '../domain/errors.ts'
import { decisionColumns, type PaymentColumn } from './decision-columns.ts'

const name = z.string().min(1).max(100)

/** A mapping file: what an ERP wants of a batch. */
const profile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(40),
  name,
  about: z.string(),
  /** Made up by us, of no ERP in particular. */
  example: z.boolean(),
  extension: z.enum(['csv', 'txt']),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'iso-8859-1']),
  separator: z.enum([';', ',', '\t', '|']),
  lineEnd: z.enum(['crlf', 'lf']),
  /** Whether the first row holds the names. */
  heading: z.boolean(),
  decimal: z.enum([',', '.']),
  amount: z.enum(['kronor', 'ore']),
  date: z.enum(['yyyy-mm-dd', 'yyyymmdd', 'dd.mm.yyyy']),
  /** Text that a spreadsheet could run gets a mark before it; off where the ERP wants the text as it is. */
  disarm: z.boolean(),
  /** In their order: a column of the batch, or the same text on every row. */
  columns: z
    .array(
      z.union([z.strictObject({ column: z.string(), name }), z.strictObject({ constant: z.string(), name })]),
    )
    .min(1),
})
export type Profile = z.infer<typeof profile>

const columnsById: ReadonlyMap<string, PaymentColumn> = new Map(
  decisionColumns.map((column) => [column.id, column]),
)

/** The column of a batch that a profile names. Throws UnknownProfileColumn with the columns there are. */
export const columnNamed = (id: string): PaymentColumn => {
  const found = columnsById.get(id)
  if (found !== undefined) return found
  throw new DomainError('UnknownProfileColumn', { column: id, known: [...columnsById.keys()].join(', ') })
}

/**
 * A mapping file as it is loaded. Throws BadProfile that says where it is wrong, and UnknownProfileColumn that names
 * the column and lists those that exist.
 */
export const readProfile = (written: unknown): Profile => {
  const read = profile.safeParse(written)
  if (!read.success) throw new DomainError('BadProfile', { fault: z.prettifyError(read.error) })
  for (const each of read.data.columns) if ('column' in each) columnNamed(each.column)
  return read.data
}
