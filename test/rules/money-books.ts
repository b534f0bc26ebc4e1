import type { Event } from '../../shared/domain/event.ts'
import { type Figure, figures } from '../../shared/domain/reconciliation/figure.ts'

export const year = 2027
export const limit = 10_000_000_000_00

/** What a deed moves, posted by hand: nothing is ever summed from lines. */
export const openBooks = () => {
  const books = Object.fromEntries(figures.map((figure) => [figure, 0])) as Record<Figure, number>
  books.frame = limit
  books.left = limit
  const batches = new Map<string, number>()
  const taken = new Map<number, number>()
  let clock = Date.parse('2027-01-10T08:00:00.000Z')

  const post = (of: number, moves: Partial<Record<Figure, number>>): void => {
    if (of !== year) return
    for (const figure of figures) books[figure] += moves[figure] ?? 0
  }
  return {
    books,
    batches,
    taken,
    post,
    /** Of the frame, or of what may be bound of a later year. */
    take: (of: number, by: number): void => {
      taken.set(of, (taken.get(of) ?? 0) + by)
      if (of > year) books.bound += by
      post(of, { granted: by, left: -by })
    },
    /** An instant no earlier one is like. */
    next: (): string => {
      clock += 3_600_000
      return new Date(clock).toISOString()
    },
  }
}
export type Books = ReturnType<typeof openBooks>

export const anEvent = (version: number, kind: Event['kind'], at: string, data: Event['data']): Event => ({
  version,
  kind,
  at,
  role: 'system',
  actor: 'X',
  data,
  prevHash: '',
  hash: '',
})
