import { hashOf } from '../../shared/domain/chain.ts'
import type { Answer, Ask } from './deps.ts'

/** Whether the asker has what the tag names (RFC 9110, 13.1.2); a proxy may have weakened it. */
export const hasAlready = ({ ifNoneMatch }: Pick<Ask, 'ifNoneMatch'>, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === '*' || each === `"${etag}"`)

/** A value under the checksum of its text, or that it is unchanged. */
export const valueAnswer = (ask: Ask, value: unknown): Answer => {
  const etag = hashOf(JSON.stringify(value))
  return hasAlready(ask, etag) ? { kind: 'unchanged', etag } : { kind: 'value', value, etag }
}
