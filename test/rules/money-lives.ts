import fc from 'fast-check'
import { toOre } from '../../shared/domain/money.ts'
import type { Figure } from '../../shared/domain/reconciliation/figure.ts'
import type { Ledger } from '../../shared/domain/reconciliation/reconcile.ts'
import { anEvent, limit, openBooks, year } from './money-books.ts'
import { type Life, playLife } from './money-life.ts'

const part = { amount: fc.integer({ min: 1, max: 5_000_000_00 }), year: fc.constantFrom(year, year + 1) }
export const life: fc.Arbitrary<Life> = fc.record({
  payments: fc.array(fc.record(part), { minLength: 1, maxLength: 4 }),
  deeds: fc.array(
    fc.record({
      what: fc.constantFrom('export', 'export', 'export', 'pay', 'refuse', 'reverse', 'change', 'claim'),
      of: fc.nat({ max: 100 }),
      ...part,
    }),
    { maxLength: 14 },
  ),
})

/** All that a county has after some lives, and what each figure must be by the books: the oracle of the reconciliation. */
export const play = (lives: readonly Life[]): { ledger: Ledger; books: Record<Figure, number> } => {
  const opened = openBooks()
  const played = lives.map((given, n) => {
    const id = `01KGXYZ00000000000000${String(n).padStart(5, '0')}`
    const header = { id, round: `${year}-1`, orgId: 'K0580', orgName: `Kommun ${n}`, diaryNumber: null }
    return { header, ...playLife(id, given, opened) }
  })
  const lines = played.flatMap((each) => each.lines)
  const limitOf = (budgetYear: number) => ({
    county: '05',
    budgetYear,
    basis: { number: 'exempel', date: '2027-01-01' },
    version: 1,
    example: true,
    limit: toOre(limit),
    left: toOre(limit - (opened.taken.get(budgetYear) ?? 0)),
  })
  const set = (of: number, to: number) =>
    anEvent(1, 'FrameSet', '2027-01-01T08:00:00.000Z', { year: of, limit: to, left: to })
  return {
    books: opened.books,
    ledger: {
      county: '05',
      year,
      frame: limitOf(year),
      bindings: [limitOf(year + 1)],
      lines: lines.filter(({ budgetYear }) => budgetYear === year),
      laterLines: lines.filter(({ budgetYear }) => budgetYear > year),
      batches: [...opened.batches]
        .filter(([id]) => id.startsWith(String(year)))
        .map(([id, total]) => ({ id, status: 'locked' as const, total: toOre(total) })),
      cases: played,
      log: [set(year - 1, 1), set(year, 2), set(year, limit)],
    },
  }
}
