import { describe, expect, test } from 'vitest'
import {
  checkEligibility,
  eligibleAmount,
  isIncomplete,
  missingParts,
} from '../../shared/domain/eligibility.ts'
import { toOre } from '../../shared/domain/money.ts'
import { aMeasure, anApplication } from './build.ts'

describe('the three questions', () => {
  test.each([
    [
      '1 and 3 §§: a kommun within an area',
      { applicant: 'kommun', purposes: ['area'], bars: [] },
      'yes',
      ['1 och 3 §§'],
    ],
    [
      '1 and 3 §§: a kommunalförbund for a centre',
      { applicant: 'kommunalforbund', purposes: ['resource-centre'], bars: [] },
      'yes',
      ['1 och 3 §§'],
    ],
    [
      '1 §: anyone else, whatever the rest',
      { applicant: 'other', purposes: ['area'], bars: ['state-funded'] },
      'no',
      ['1 §'],
    ],
    [
      '3 §: neither area nor centre is described, not refused',
      { applicant: 'region', purposes: [], bars: [] },
      'describe',
      ['3 §'],
    ],
    [
      '3 §: what is neither is described as well',
      { applicant: 'region', purposes: ['other'], bars: [] },
      'describe',
      ['3 §'],
    ],
    [
      '3 §: an area is enough, whatever else',
      { applicant: 'region', purposes: ['area', 'other'], bars: [] },
      'yes',
      ['1 och 3 §§'],
    ],
    [
      '4 §: a statutory duty is described',
      { applicant: 'kommun', purposes: ['area'], bars: ['statutory-duty'] },
      'describe',
      ['4 § första stycket'],
    ],
    [
      '4 §: state funding is described',
      { applicant: 'kommun', purposes: ['area'], bars: ['state-funded'] },
      'describe',
      ['4 § andra stycket'],
    ],
    [
      'both bars in the order of 4 §',
      { applicant: 'kommun', purposes: [], bars: ['state-funded', 'statutory-duty'] },
      'describe',
      ['3 §', '4 § första stycket', '4 § andra stycket'],
    ],
  ] as const)('%s', (_, { applicant, purposes, bars }, answer, paragraphs) => {
    const result = checkEligibility({ applicant, purposes: [...purposes], bars: [...bars] })
    expect(result.answer).toBe(answer)
    expect(result.reasons.map(({ paragraph }) => paragraph)).toEqual(paragraphs)
  })

  test('whatever is to be described says that länsstyrelsen tries it', () => {
    const { reasons } = checkEligibility({
      applicant: 'kommun',
      purposes: [],
      bars: ['statutory-duty', 'state-funded'],
    })
    for (const { reason } of reasons) expect(reason.sv).toContain('Länsstyrelsen prövar')
  })
})

describe('4 §: the eligible amount', () => {
  const costs = [100_01, 200_02, 300_03].map((amount, n) => ({
    id: `${n + 1}`,
    what: '',
    year: 2026,
    amount: toOre(amount),
  }))

  test.each([
    ['nothing is barred', [], 600_06],
    ['a duty by law', [{ line: '2', bar: 'statutory-duty' }], 400_04],
    [
      'a line barred on both grounds counts once',
      [
        { line: '1', bar: 'statutory-duty' },
        { line: '1', bar: 'state-funded' },
      ],
      500_05,
    ],
    ['everything is barred', ['1', '2', '3'].map((line) => ({ line, bar: 'state-funded' as const })), 0],
  ] as const)('%s', (_, barred, öre) => {
    expect(eligibleAmount(costs, barred)).toBe(öre)
  })

  test('a line the measure does not have is an error', () => {
    expect(() => eligibleAmount(costs, [{ line: '9', bar: 'state-funded' }])).toThrow(
      expect.objectContaining({ name: 'NotFound' }),
    )
  })
})

describe('5 §: what is missing', () => {
  test('a full application misses nothing', () => {
    expect(missingParts(anApplication())).toEqual([])
    expect(isIncomplete(anApplication())).toBe(false)
  })

  type Over = Parameters<typeof anApplication>[0]
  const free = aMeasure({ costs: [{ id: '1', what: 'Lön', year: 2026, amount: toOre(0) }] })
  const ofTheLaw: [string, Over, string, string, string | null][] = [
    ['no measures', { measures: [] }, 'measures', '5 § andra stycket 1', null],
    [
      'no description',
      { measures: [aMeasure({ description: ' \n' })] },
      'description',
      '5 § andra stycket 1',
      'M1',
    ],
    [
      'no costs',
      { measures: [aMeasure(), aMeasure({ id: 'M2', costs: [] })] },
      'costs',
      '5 § andra stycket 1',
      'M2',
    ],
    ['costs of nothing', { measures: [free] }, 'costs', '5 § andra stycket 1', 'M1'],
    [
      'no need',
      { need: { description: '', survey: 'En kartläggning' } },
      'need',
      '5 § andra stycket 2',
      null,
    ],
    ['no plan', { followUp: { plan: '' } }, 'follow-up', '5 § andra stycket 3', null],
  ]
  test.each(ofTheLaw)('second paragraph, %s: incomplete', (_, over, part, paragraph, measure) => {
    const application = anApplication(over)
    expect(missingParts(application)).toEqual([expect.objectContaining({ part, paragraph, measure })])
    expect(isIncomplete(application)).toBe(true)
  })

  const ofTheCounty: [string, Over][] = [
    ['areas', { areas: [] }],
    ['contact', { contact: { name: 'Kontakt', email: '', phone: '', officialMailbox: '' } }],
    ['bars', { bars: { otherGrants: 'Inga.', notCovered: '', notStatutory: 'Utöver.' } }],
  ]
  test.each(ofTheCounty)('third paragraph, %s: listed but not incomplete', (part, over) => {
    const application = anApplication(over)
    expect(missingParts(application)).toEqual([
      { part, section: part, paragraph: '5 § tredje stycket', measure: null },
    ])
    expect(isIncomplete(application)).toBe(false)
  })

  test('3 § second paragraph: resource centres alone need no area', () => {
    const centre = aMeasure({ kind: 'resource-centre' })
    expect(missingParts(anApplication({ areas: [], measures: [centre] }))).toEqual([])
    expect(
      missingParts(anApplication({ areas: [], measures: [centre, aMeasure({ id: 'M2' })] })),
    ).toHaveLength(1)
  })

  test('a survey and the points of a resource centre are no condition', () => {
    expect(missingParts(anApplication({ measures: [aMeasure({ kind: 'resource-centre' })] }))).toEqual([])
  })
})
