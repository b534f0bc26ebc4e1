import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instalment } from '../../shared/domain/instalment.ts'
import { toOre } from '../../shared/domain/money.ts'
import type { Figure } from '../../shared/domain/reconciliation/figure.ts'
import { linesBehind, notReplaced } from '../../shared/domain/reconciliation/lines-behind.ts'
import { differs, type Entry, type Ledger, reconcile } from '../../shared/domain/reconciliation/reconcile.ts'
import { recount } from '../../shared/domain/reconciliation/recount.ts'
import { year } from './money-books.ts'
import type { Life } from './money-life.ts'
import { life, play } from './money-lives.ts'

const lives = fc.array(life, { minLength: 1, maxLength: 5 })
const amounts = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.map(({ figure, amount }) => [figure, amount]))
const entryOf = (ledger: Ledger, figure: Figure): Entry | undefined =>
  reconcile(ledger).find((entry) => entry.figure === figure)

const deed = (what: Life['deeds'][number]['what'], of = 0) => ({ what, of, amount: 700_00, year })
const one = (...deeds: Life['deeds']): Life => ({ payments: [{ amount: 100_00, year }], deeds })

describe('a county and its budget year, counted twice', () => {
  test('any lives of instalments: every figure is what was posted by hand, and nothing differs', () => {
    fc.assert(
      fc.property(lives, (given) => {
        const { ledger, books } = play(given)
        const entries = reconcile(ledger)
        expect(amounts(entries)).toEqual(books)
        expect(entries.filter(differs)).toEqual([])
        expect(books.granted).toBe(books.unexported + books.awaiting + books.paid)
        expect(books.reversed + books['taken-back']).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test('a line whose amount or status was changed past the acts is named, and no other line', () => {
    fc.assert(
      fc.property(
        lives,
        fc.nat(),
        fc.integer({ min: 1, max: 1000 }),
        fc.boolean(),
        (given, n, by, status) => {
          const { ledger } = play(given)
          const index = n % Math.max(ledger.lines.length, 1)
          const line = ledger.lines[index]
          fc.pre(line !== undefined && line.kind === undefined)
          const tampered: Instalment = status
            ? { ...line, status: line.status === 'paid' ? 'exported' : 'paid' }
            : { ...line, amount: toOre(line.amount + by) }
          const lines = ledger.lines.with(index, tampered)
          const wrong = reconcile({ ...ledger, lines }).filter(differs)
          const named = wrong.flatMap(({ differences }) => differences)
          expect(named.filter(({ of }) => of === 'line').length).toBeGreaterThan(0)
          for (const { of, id } of named)
            expect(id).toBe(of === 'line' ? `${line.case}/${line.number}` : line.case)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a line that is lost from the list, and one that no event made, are named in granted and in its own figure', () => {
    const { ledger } = play([one(), one()])
    const [lost, ...rest] = ledger.lines
    expect(entryOf({ ...ledger, lines: rest }, 'granted')?.differences).toEqual([
      { of: 'case', id: lost?.case, shown: null, counted: 100_00 },
    ])
    expect(entryOf({ ...ledger, lines: rest }, 'unexported')?.differences).toEqual([
      { of: 'line', id: `${lost?.case}/1`, shown: null, counted: 100_00 },
    ])
    if (lost === undefined) throw new Error('no line')
    const lines = [...ledger.lines, { ...lost, number: 9 }]
    expect(entryOf({ ...ledger, lines }, 'unexported')?.differences).toEqual([
      { of: 'line', id: `${lost.case}/9`, shown: 100_00, counted: null },
    ])
  })

  test("a batch whose total is not its lines', a frame and a binding moved past the decisions: each by its name", () => {
    const { ledger } = play([
      {
        payments: [
          { amount: 100_00, year },
          { amount: 50_00, year: 2028 },
        ],
        deeds: [deed('export')],
      },
    ])
    const batches = ledger.batches.map((batch) => ({ ...batch, total: toOre(1) }))
    expect(entryOf({ ...ledger, batches }, 'exported')?.differences).toEqual([
      { of: 'batch', id: '2027-0001', shown: 1, counted: 100_00 },
    ])
    const { frame } = ledger
    if (frame === null) throw new Error('no frame')
    const short = { ...ledger, frame: { ...frame, left: toOre(frame.left - 5) } }
    expect(entryOf(short, 'left')?.differences).toEqual([
      { of: 'taken', id: '2027', shown: 100_05, counted: 100_00 },
    ])
    const raised = {
      ...ledger,
      frame: { ...frame, limit: toOre(frame.limit + 5), left: toOre(frame.left + 5) },
    }
    expect(entryOf(raised, 'frame')?.differences).toMatchObject([{ of: 'limit', id: '2027' }])
    const bindings = ledger.bindings.map((each) => ({ ...each, left: each.limit }))
    expect(entryOf({ ...ledger, bindings }, 'bound')?.differences).toEqual([
      { of: 'taken', id: '2028', shown: 0, counted: 50_00 },
    ])
  })

  test('a batch that is being locked has no total to differ from yet', () => {
    const { ledger } = play([one(deed('export'))])
    const batches = ledger.batches.map(({ id }) => ({ id, status: 'open' as const, total: toOre(0) }))
    expect(reconcile({ ...ledger, batches }).filter(differs)).toEqual([])
  })

  test('a decision that has not become instalments yet is named by its case', () => {
    const { ledger } = play([one()])
    const [first] = ledger.cases
    if (first === undefined) throw new Error('no case')
    const events = first.events.filter(({ kind }) => kind === 'Decided')
    expect(entryOf({ ...ledger, lines: [], cases: [{ ...first, events }] }, 'granted')?.differences).toEqual([
      { of: 'case', id: first.header.id, shown: null, counted: 100_00 },
    ])
  })

  test('without a frame: nothing is set, nothing is left, and that is no difference', () => {
    const { ledger } = play([one()])
    const bare = { ...ledger, frame: null, log: [] }
    for (const figure of ['frame', 'left'] as const)
      expect(entryOf(bare, figure)).toEqual({ figure, amount: null, counted: null, differences: [] })
    expect(entryOf({ ...ledger, frame: null }, 'frame')?.differences).toMatchObject([{ of: 'limit' }])
  })

  test('a refused and a reversed line wait for what takes their place until that is in a batch', () => {
    for (const what of ['refuse', 'reverse'] as const) {
      const waiting = play([one(deed('export'), deed(what))]).ledger.lines
      const gone = linesBehind(what === 'refuse' ? 'refused' : 'reversed', waiting)
      expect(notReplaced(gone, waiting)).toEqual(gone)
      const sent = play([one(deed('export'), deed(what), deed('export'), deed('export'))]).ledger.lines
      expect(notReplaced(linesBehind(what === 'refuse' ? 'refused' : 'reversed', sent), sent)).toEqual([])
    }
  })

  test('as it was at an instant: what came later is not counted', () => {
    const { ledger } = play([one(deed('export'), deed('pay'))])
    const { moves } = recount(ledger, year)
    expect(moves.map(({ what }) => what)).toEqual(['exported', 'paid'])
    const before = recount(ledger, year, moves[1]?.at)
    expect([...before.lines.awaiting.values()]).toEqual([100_00])
    expect(before.lines.paid.size).toBe(0)
    expect(before.limit).toBe(10_000_000_000_00)
    expect(recount(ledger, year, '2026-12-31T00:00:00.000Z').limit).toBeNull()
  })
})
