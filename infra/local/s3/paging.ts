import { uriEncode } from './canonical.ts'
import { invalidArgument } from './errors.ts'

/** S3 lists keys in the order of their UTF-8 bytes, which is the order of code points. */
export const sortKeys = (keys: readonly string[]): string[] =>
  keys
    .map((key) => ({ key, bytes: Buffer.from(key) }))
    .sort((left, right) => Buffer.compare(left.bytes, right.bytes))
    .map(({ key }) => key)

const isAfter = (key: string, mark: string): boolean =>
  Buffer.compare(Buffer.from(key), Buffer.from(mark)) > 0

type Row = { kind: 'key' | 'prefix'; name: string }

/** One page of keys and common prefixes. `mark` is the last row of the page before. */
export const pageOfKeys = (
  keys: readonly string[],
  input: { prefix: string; delimiter: string; mark: Row | undefined; most: number },
): { rows: Row[]; truncated: boolean } => {
  const { prefix, delimiter, mark, most } = input
  const rows: Row[] = []
  const wanted = keys.filter((key) => key.startsWith(prefix) && (!mark || isAfter(key, mark.name)))
  for (const key of sortKeys(wanted)) {
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const row: Row =
      cut < 0 ? { kind: 'key', name: key } : { kind: 'prefix', name: key.slice(0, cut + delimiter.length) }
    const before = rows.at(-1) ?? mark
    if (row.kind === 'prefix' && before?.kind === 'prefix' && before.name === row.name) continue
    if (rows.length === most) return { rows, truncated: most > 0 }
    rows.push(row)
  }
  return { rows, truncated: false }
}

/** A row as an opaque continuation token. */
export const writeToken = (row: Row): string => Buffer.from(`${row.kind}:${row.name}`).toString('base64url')

/** The row a token stands for. Errors: InvalidArgument for a token nobody gave out. */
export const readToken = (token: string): Row => {
  const [, kind, name] = /^(key|prefix):(.*)$/s.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if ((kind !== 'key' && kind !== 'prefix') || name === undefined)
    throw invalidArgument('The continuation token provided is incorrect')
  return { kind, name }
}

/** How keys are written in an answer: as they are, or URL-encoded when asked. */
export const keyWriter = (encoding: string | undefined): ((key: string) => string) => {
  if (encoding !== undefined && encoding !== 'url')
    throw invalidArgument('Invalid Encoding Method specified in Request')
  return encoding === undefined ? (key) => key : (key) => uriEncode(key).replaceAll('%2F', '/')
}

/** A query number between bounds, or `otherwise` when absent. */
export const parseCount = (
  text: string | undefined,
  name: string,
  most: number,
  otherwise: number,
): number => {
  if (text === undefined) return otherwise
  if (!/^\d{1,9}$/.test(text))
    throw invalidArgument(`Provided ${name} not an integer or within integer range`)
  return Math.min(Number(text), most)
}
