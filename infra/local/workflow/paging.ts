import * as z from 'zod'
import { ApiError } from './errors.ts'

const place = z.tuple([z.number(), z.string()])
export type Place = z.infer<typeof place>

const placeOf = (token: string): Place => {
  try {
    return place.parse(JSON.parse(Buffer.from(token, 'base64url').toString()))
  } catch {
    throw new ApiError('InvalidToken', 'Invalid nextToken')
  }
}

export const compare = ([a, x]: Place, [b, y]: Place): number => a - b || (x < y ? -1 : x > y ? 1 : 0)

/**
 * One page of items sorted by place; the token is the last place shown, so items that arrive or go never shift a page.
 * @throws ApiError InvalidToken
 */
export function page<T>(
  sorted: T[],
  of: (item: T) => Place,
  request: { maxResults: number; nextToken?: string | undefined; descending: boolean },
): { items: T[]; nextToken?: string } {
  const after = request.nextToken === undefined ? undefined : placeOf(request.nextToken)
  const sign = request.descending ? -1 : 1
  const rest = after ? sorted.filter((item) => sign * compare(of(item), after) > 0) : sorted
  const items = rest.slice(0, request.maxResults)
  const last = items.at(-1)
  if (last === undefined || rest.length === items.length) return { items }
  return { items, nextToken: Buffer.from(JSON.stringify(of(last))).toString('base64url') }
}
