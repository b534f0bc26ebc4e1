import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, nameOf, type Sent } from '../../infra/round/entry.ts'
import { planRound } from '../../infra/round/plan.ts'
import { amountIn, linksOf, rowsOf, textOf } from '../../infra/round/read-page.ts'
import { shareOut } from '../../infra/round/share-out.ts'
import { joinCsv } from '../../infra/round/write-out.ts'
import { fromKronor, sum, toOre } from '../../shared/domain/money.ts'

const entries = planRound(5, 40).map((plan) => entryOf(5, 2027, plan))
const withIds = (ids: readonly number[]): Sent[] =>
  entries.map((entry, n) => ({
    ...entry,
    caseId: `01K${String(ids[n]).padStart(23, '0')}`,
    contentHash: '0'.repeat(64),
  }))

/** The page's rows: every measure of everybody, `equals` of them at a time in one place. */
const rankedPage = (cases: readonly Sent[], equals: number) => {
  const all = cases.flatMap((sent) =>
    sent.application.measures.map(({ costs }, m) => ({
      applicant: nameOf(sent),
      measureId: `M${m + 1}`,
      eligible: sum(costs.filter(({ bar }) => bar === null).map(({ kronor }) => fromKronor(kronor))),
    })),
  )
  return all.map((row, n) => ({ ...row, place: n - (n % equals) + 1 }))
}

const byName = (cases: readonly Sent[], shares: ReturnType<typeof shareOut>) => {
  const names = new Map(cases.map((sent) => [sent.caseId, nameOf(sent)]))
  return shares
    .map(({ caseId, measureId, amount, result, chosen, passed, barred }) => ({
      measure: `${names.get(caseId)} ${measureId}`,
      amount,
      result,
      chosen,
      passed,
      barred,
    }))
    .toSorted((a, b) => a.measure.localeCompare(b.measure))
}

const inOrder = entries.map((_, n) => n)

describe('sharing out a frame', () => {
  it('never follows the case ids: other ids, and rows of equals in another order, give the same money', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 20_000 }),
        (ids, equals, thousands) => {
          const left = fromKronor(thousands * 1000)
          const cases = withIds(inOrder)
          const rows = rankedPage(cases, equals)
          const plain = byName(cases, shareOut(5, { rows, left }, cases))
          const others = withIds(ids)
          const moved = rows
            .map((row, n) => ({ row, at: ids[n % ids.length] ?? 0 }))
            .toSorted((a, b) => a.row.place - b.row.place || a.at - b.at)
            .map(({ row }) => row)
          expect(byName(others, shareOut(5, { rows: moved, left }, others))).toEqual(plain)
          expect(sum(plain.map(({ amount }) => amount))).toBeLessThanOrEqual(left)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('chooses among equals that do not all fit, and says for which', () => {
    const cases = withIds(inOrder)
    const rows = rankedPage(cases, 4)
    const left = toOre(Math.floor(sum(rows.map(({ eligible }) => eligible)) / 2))
    const shares = shareOut(5, { rows, left }, cases)
    expect(shares.filter(({ chosen }) => chosen).length).toBeGreaterThan(1)
    expect(shares.some(({ result }) => result === 'choice-needed')).toBe(false)
  })
})

describe('reading a page', () => {
  const page = (html: string) => ({ address: 'http://127.0.0.1/', status: 200, html })

  it('finds rows with their cells and links as they are read', () => {
    const [row] = rowsOf(
      page(
        '<table><tr><td>1 <span>delad</span></td><td><a class="x" href="/a?b=1&amp;c=2">Å &amp; Ä</a></td></tr></table>',
      ),
    )
    expect(row).toEqual({ cells: ['1 delad', 'Å & Ä'], links: [{ href: '/a?b=1&c=2', text: 'Å & Ä' }] })
    expect(linksOf(page('<a href="/x">X</a><a href="/y">Y</a>'), '/y')).toHaveLength(1)
    expect(textOf('<p>a\n  <b>b</b></p>')).toBe('a b')
  })

  it.each([
    ['1 250 000 kr', 125_000_000],
    ['Kvar: 1\u00a0250,50\u00a0kr.', 125_050],
    ['0 kr', 0],
    ['inte satt', null],
  ])('reads %s as %s öre', (text, ore) => {
    expect(amountIn(text)).toBe(ore)
  })
})

describe('decisions.csv', () => {
  it('has the heading once, before the lines of every county', () => {
    expect(joinCsv(['\uFEFFA;B\r\n1;2\r\n', '\uFEFFA;B\r\n3;4\r\n'])).toBe('\uFEFFA;B\r\n1;2\r\n3;4\r\n')
    expect(joinCsv([])).toBe('')
  })
})
