import { describe, expect, test } from 'vitest'
import { allocate, type Choice, type Passing } from '../../shared/domain/allocation.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { rank, unfold } from '../../shared/domain/ranking.ts'
import { aCaseMeasure, aPolicy, caseId } from './build.ts'

type Line = { score: number; eligible: number | null; smallest?: number }

/** One measure per line, kronor; case n is line n. */
const ranked = (lines: readonly Line[]) =>
  rank(
    unfold(
      lines.map(({ score, eligible, smallest }, n) => ({
        id: caseId(n),
        measures: [
          aCaseMeasure({
            score,
            requested: fromKronor(10_000),
            eligible: eligible === null ? null : fromKronor(eligible),
            smallestUseful: smallest === undefined ? null : fromKronor(smallest),
          }),
        ],
      })),
      aPolicy(),
    ),
  )

const named = (n: number) => ({ caseId: caseId(n), measureId: 'M1' })
const run = (
  kronor: number,
  lines: readonly Line[],
  inputs: { choices?: Choice[]; passing?: Passing[] } = {},
) => allocate({ frame: fromKronor(kronor), rows: ranked(lines), ...inputs })
const shown = (allocation: ReturnType<typeof run>) => [
  ...allocation.trace.map(({ result, amount }) => (amount > 0 ? `${result} ${amount / 100}` : result)),
  `left ${allocation.left / 100}`,
]

describe('3 § third paragraph: as far as funds allow', () => {
  const three = [
    { score: 3, eligible: 500 },
    { score: 2, eligible: 300 },
    { score: 1, eligible: 200 },
  ]
  test.each([
    ['all fit and some is left', 1200, three, ['full 500', 'full 300', 'full 200', 'left 200']],
    ['an exact fit', 1000, three, ['full 500', 'full 300', 'full 200', 'left 0']],
    ['an exact fit above the last row', 800, three, ['full 500', 'full 300', 'does-not-fit', 'left 0']],
    [
      'the rest is a partial grant and nothing after it is reached',
      700.5,
      three,
      ['full 500', 'partial 200', 'not-reached', 'left 0.5'],
    ],
    ['a rest of exactly 1 kr', 501, three, ['full 500', 'partial 1', 'not-reached', 'left 0']],
    ['a rest below 1 kr', 500.99, three, ['full 500', 'does-not-fit', 'not-reached', 'left 0.99']],
    ['a zero frame', 0, three, ['does-not-fit', 'not-reached', 'not-reached', 'left 0']],
    ['nobody applied', 100, [], ['left 100']],
  ])('%s', (_, kronor, lines, expected) => {
    expect(shown(run(kronor, lines))).toEqual(expected)
  })
})

describe('the stated smallest useful amount', () => {
  test.each([
    [
      'reached to the öre',
      200.5,
      [{ score: 1, eligible: 500, smallest: 200.5 }],
      ['partial 200.5', 'left 0'],
    ],
    [
      'missed by an öre',
      200.49,
      [{ score: 1, eligible: 500, smallest: 200.5 }],
      ['does-not-fit', 'left 200.49'],
    ],
    [
      'larger than eligible: in full when it fits',
      500,
      [{ score: 1, eligible: 500, smallest: 900 }],
      ['full 500', 'left 0'],
    ],
    [
      'larger than eligible: never in part',
      499,
      [{ score: 1, eligible: 500, smallest: 900 }],
      ['does-not-fit', 'left 499'],
    ],
    [
      'stated as zero is none stated',
      0,
      [{ score: 1, eligible: 500, smallest: 0 }],
      ['does-not-fit', 'left 0'],
    ],
  ])('%s', (_, kronor, lines, expected) => {
    expect(shown(run(kronor, lines))).toEqual(expected)
  })

  test('a full grant below it says so', () => {
    expect(run(500, [{ score: 1, eligible: 500, smallest: 900 }]).trace[0]?.why.code).toBe(
      'full-below-smallest',
    )
  })
})

test('4 §: a row with nothing eligible, or nothing set, takes nothing and stops nothing', () => {
  const { trace } = run(700, [
    { score: 3, eligible: 0 },
    { score: 2, eligible: null },
    { score: 1, eligible: 700 },
  ])
  expect(trace.map(({ result, why }) => [result, why.code])).toEqual([
    ['not-eligible', 'nothing-eligible'],
    ['not-eligible', 'eligible-not-set'],
    ['full', 'full'],
  ])
})

describe('passing a row that does not fit', () => {
  const lines = [
    { score: 3, eligible: 900, smallest: 800 },
    { score: 2, eligible: 700, smallest: 600 },
    { score: 1, eligible: 100 },
  ]
  test('money stays until every misfit on the way is passed', () => {
    const pass = (n: number) => ({ ...named(n), reason: 'Beloppet räcker inte.' })
    expect(shown(run(500, lines))).toEqual(['does-not-fit', 'not-reached', 'not-reached', 'left 500'])
    expect(shown(run(500, lines, { passing: [pass(0)] }))).toEqual([
      'does-not-fit',
      'does-not-fit',
      'not-reached',
      'left 500',
    ])
    expect(shown(run(500, lines, { passing: [pass(1)] }))).toEqual([
      'does-not-fit',
      'not-reached',
      'not-reached',
      'left 500',
    ])
    const both = run(500, lines, { passing: [pass(0), pass(1)] })
    expect(shown(both)).toEqual(['does-not-fit', 'does-not-fit', 'full 100', 'left 400'])
    expect(both.trace.map(({ why }) => why.code)).toEqual(['passed', 'passed', 'full'])
  })

  test('needs a reason', () => {
    expect(() => run(500, lines, { passing: [{ ...named(0), reason: ' ' }] })).toThrow(
      expect.objectContaining({ name: 'MissingContent' }),
    )
  })
})

describe('6 § second paragraph: equals', () => {
  const lines = [
    { score: 9, eligible: 100 },
    { score: 5, eligible: 300 },
    { score: 5, eligible: 200 },
    { score: 1, eligible: 50 },
  ]
  const group = ranked(lines)[1]?.group ?? 0
  const chosen = (...order: number[]): Choice[] => [
    { group, order: order.map(named), reason: 'Störst behov.' },
  ]

  test.each([
    [
      'all fit: no choice is asked for',
      600,
      undefined,
      ['full 100', 'full 300', 'full 200', 'does-not-fit', 'left 0'],
    ],
    [
      'not all fit: it stops before them',
      450,
      undefined,
      ['full 100', 'choice-needed', 'choice-needed', 'not-reached', 'left 350'],
    ],
    ['one order', 450, chosen(1, 2), ['full 100', 'full 300', 'partial 50', 'not-reached', 'left 0']],
    ['the other order', 450, chosen(2, 1), ['full 100', 'full 200', 'partial 150', 'not-reached', 'left 0']],
    [
      'a choice of some of them does not count',
      450,
      chosen(2),
      ['full 100', 'choice-needed', 'choice-needed', 'not-reached', 'left 350'],
    ],
    [
      'a choice naming one twice does not count',
      450,
      chosen(2, 2),
      ['full 100', 'choice-needed', 'choice-needed', 'not-reached', 'left 350'],
    ],
    [
      'no order moves money: both do not fit, and no choice is asked for',
      100,
      undefined,
      ['full 100', 'does-not-fit', 'does-not-fit', 'not-reached', 'left 0'],
    ],
    [
      'nor is one then heeded',
      100,
      chosen(2, 1),
      ['full 100', 'does-not-fit', 'does-not-fit', 'not-reached', 'left 0'],
    ],
  ])('%s', (_, kronor, choices, expected) => {
    expect(shown(run(kronor, lines, { choices }))).toEqual(expected)
  })

  test('the trace follows the chosen order', () => {
    expect(run(450, lines, { choices: chosen(2, 1) }).trace.map((row) => row.caseId)).toEqual(
      [0, 2, 1, 3].map(caseId),
    )
  })

  test('a choice needs a reason', () => {
    expect(() => run(450, lines, { choices: [{ group, order: [], reason: '' }] })).toThrow(
      expect.objectContaining({ name: 'MissingContent' }),
    )
  })
})
