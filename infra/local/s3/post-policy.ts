import * as z from 'zod'
import { accessDenied, S3Error } from './errors.ts'

const conditionSchema = z.union([
  z.tuple([z.literal('content-length-range'), z.int().nonnegative(), z.int().nonnegative()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
])

const policySchema = z.strictObject({ expiration: z.iso.datetime(), conditions: z.array(conditionSchema) })

type Match = { operator: 'eq' | 'starts-with'; field: string; value: string }

const parsePolicy = (base64: string): z.infer<typeof policySchema> => {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : 'it is no JSON'
    throw new S3Error(400, 'InvalidPolicyDocument', `Invalid Policy: ${why}`)
  }
}

const failed = (why: string) => accessDenied(`Invalid according to Policy: ${why}`)

const holds = ({ operator, field, value }: Match, fields: ReadonlyMap<string, string>): boolean => {
  const given = fields.get(field)
  return given !== undefined && (operator === 'eq' ? given === value : given.startsWith(value))
}

const unchecked = ['policy', 'x-amz-signature']

/**
 * Checks the fields of a form, with `bucket` among them and `key` expanded, against its policy at `now` (ms UTC).
 * Gives the allowed size of the file in bytes. Errors: AccessDenied (expired, condition failed, extra field), InvalidPolicyDocument.
 */
export const checkPolicy = (
  base64: string,
  fields: ReadonlyMap<string, string>,
  now: number,
): { least: number; most: number } => {
  const { expiration, conditions } = parsePolicy(base64)
  if (now >= Date.parse(expiration)) throw failed('Policy expired.')
  const matches: Match[] = []
  const size = { least: 0, most: Number.MAX_SAFE_INTEGER }
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, value] of Object.entries(condition))
        matches.push({ operator: 'eq', field: name.toLowerCase(), value })
    } else if (condition[0] === 'content-length-range') {
      size.least = Math.max(size.least, condition[1])
      size.most = Math.min(size.most, condition[2])
    } else
      matches.push({
        operator: condition[0],
        field: condition[1].slice(1).toLowerCase(),
        value: condition[2],
      })
  }
  const broken = matches.find((match) => !holds(match, fields))
  if (broken)
    throw failed(
      `Policy Condition failed: ${JSON.stringify([broken.operator, `$${broken.field}`, broken.value])}`,
    )
  const covered = new Set([...unchecked, 'bucket', ...matches.map(({ field }) => field)])
  const extra = [...fields.keys()].filter((name) => !covered.has(name) && !name.startsWith('x-ignore-'))
  if (extra.length > 0) throw failed(`Extra input fields: ${extra.join(', ')}`)
  return size
}
