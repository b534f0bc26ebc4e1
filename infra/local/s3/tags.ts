import { uriDecode } from './canonical.ts'
import { S3Error } from './errors.ts'

const invalidTag = (message: string) => new S3Error(400, 'InvalidTag', message)

/** Checked tags. Errors: InvalidTag for more than ten, a name twice, or a name or value that is empty or too long. */
export const checkTags = (pairs: ReadonlyArray<readonly [string, string]>): Record<string, string> => {
  if (pairs.length > 10) throw invalidTag('Object tags cannot be greater than 10')
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length)
    throw invalidTag('Cannot provide multiple Tags with the same key')
  if (pairs.some(([name, value]) => name === '' || name.length > 128 || value.length > 256))
    throw invalidTag('The TagKey or TagValue you have provided is invalid')
  return Object.fromEntries(pairs)
}

/** Reads the URL-encoded x-amz-tagging header. */
export const parseTagging = (header: string | undefined): Record<string, string> => {
  const pairs = (header ?? '').split('&').filter((pair) => pair !== '')
  return checkTags(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.replaceAll('+', ' ').split('=')
      return [uriDecode(name), uriDecode(value.join('='))]
    }),
  )
}
