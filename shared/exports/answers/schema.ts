import * as z from 'zod'
import { answerColumns, longest, mostRows, statusWords } from './columns.ts'

export const answersSchemaName = 'urn:statsbidrag:kvittens:1'

/** One row as JSON; what does not concern a status is left out or empty. Amounts are text, so that every öre comes through. */
const row = () =>
  z.strictObject({
    batch: z.string(),
    line: z.int(),
    status: z.enum([...statusWords.paid, ...statusWords.refused]),
    date: z.string().optional(),
    reference: z.string().max(longest.reference).optional(),
    reason: z.string().max(longest.reason).optional(),
    amount: z
      .string()
      .regex(/^-?\d+\.\d{2}$/)
      .optional(),
  })

/** An acknowledgement as JSON, as it is published. */
const published = () =>
  z.strictObject({ schema: z.literal(answersSchemaName), answers: z.array(row()).max(mostRows) })

/** The JSON Schema (2020-12) of an acknowledgement. */
export const answersJsonSchema = (): object => ({ $id: answersSchemaName, ...z.toJSONSchema(published()) })

/** As it is read: around its rows it must be right; each row is then read by itself and named when it is wrong. */
export const answersDocument = z.strictObject({
  schema: z.literal(answersSchemaName),
  answers: z.array(z.unknown()),
})

const cell = z.union([z.string(), z.null().transform(() => ''), z.undefined().transform(() => '')])
const ids = answerColumns.map(({ id }) => id)

/** Any object of our fields, whatever its texts say. */
export const looseRow = z.strictObject({
  ...Object.fromEntries(ids.map((id) => [id, cell.optional()])),
  line: z.int().transform(String),
})
