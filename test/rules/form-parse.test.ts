import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SectionName, sectionNames } from '../../shared/form/definition.ts'
import { sectionOf } from '../../shared/form/forms.ts'
import { type Body, parseSection } from '../../shared/form/parse.ts'
import { sectionSchema } from '../../shared/form/section-schema.ts'
import { writeSection } from '../../shared/form/write.ts'
import type { Written } from '../../shared/form/written.ts'

/** What a browser would send of a written section. */
const sent = (written: Written, path = ''): [string, string | string[]][] =>
  Object.entries(written).flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[path + name, value]]
    const texts = value.filter((one) => typeof one === 'string')
    if (value.length === 0) return []
    if (texts.length === value.length) return [[path + name, texts]]
    return value.flatMap((one, index) =>
      typeof one === 'string' ? [] : sent(one, `${path}${name}.${index}.`),
    )
  })

const section = fc.constantFrom<SectionName[]>(...sectionNames)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'honour',
    'other',
    '2027',
    '1 250 000',
    '12,50',
    'M1',
    'a@b.se',
    '811228-9874',
    '__proto__',
    '',
  ),
)
const name = fc.oneof(
  fc.constantFrom(
    'title',
    'areas',
    'description',
    'plan',
    'action',
    '__proto__',
    'constructor',
    'measures',
    'measures.x',
  ),
  fc
    .tuple(
      fc.integer({ min: -1, max: 120 }),
      fc.constantFrom('id', 'title', 'kind', 'smallestUseful', '__proto__'),
    )
    .map(([index, field]) => `measures.${index}.${field}`),
  fc
    .tuple(fc.nat(12), fc.nat(50), fc.constantFrom('id', 'what', 'year', 'amount', 'toString'))
    .map(([outer, inner, field]) => `measures.${outer}.costs.${inner}.${field}`),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const body: fc.Arbitrary<Body> = fc.dictionary(name, fc.oneof(text, fc.array(text, { maxLength: 4 })))

describe('parseSection', () => {
  it.each(sectionNames)('an empty %s is never wrong and fits its schema', (which) => {
    const parsed = parseSection(which, {})
    expect(parsed.problems).toEqual([])
    expect(sectionSchema(sectionOf(which)).parse(parsed.values)).toEqual(parsed.values)
  })

  it('bears any input, and what it accepts fits the schema', () => {
    fc.assert(
      fc.property(section, body, (which, input) => {
        const parsed = parseSection(which, input)
        if (parsed.values) sectionSchema(sectionOf(which)).parse(parsed.values)
        expect(parsed.values === undefined).toBe(parsed.problems.length + parsed.unknown.length > 0)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('shows again what was written: a second reading changes nothing', () => {
    fc.assert(
      fc.property(section, body, (which, input) => {
        const first = parseSection(which, input)
        const second = parseSection(which, Object.fromEntries(sent(first.written)))
        expect(second.written).toEqual(first.written)
        expect(second.problems).toEqual(first.problems)
        expect(second.unknown).toEqual([])
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('stores and shows the same thing', () => {
    fc.assert(
      fc.property(section, body, (which, input) => {
        const { values } = parseSection(which, input)
        fc.pre(values !== undefined)
        const again = parseSection(
          which,
          Object.fromEntries(sent(writeSection(sectionOf(which), values ?? {}))),
        )
        expect(again.values).toEqual(values)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('refuses names the form does not have, and single fields sent twice', () => {
    const input = { plan: ['a', 'b'], status: 'decided', ['__proto__']: 'x', 'measures.0.title': 'y' }
    const parsed = parseSection('followup', Object.assign(Object.create(null), input))
    expect(parsed.unknown.toSorted()).toEqual(
      ['__proto__', 'measures.0.title', 'plan', 'status'].filter((key) => Object.hasOwn(input, key)),
    )
    expect(parsed.values).toBeUndefined()
  })

  it('refuses options that do not exist', () => {
    expect(parseSection('areas', { areas: ['honour', 'all'] }).problems).toHaveLength(1)
    expect(parseSection('measures', { 'measures.0.kind': 'first' }).problems[0]?.field).toBe(
      'measures.0.kind',
    )
  })

  it.each([
    ['2025', 1],
    ['2026', 0],
    ['2035', 0],
    ['2036', 1],
    ['2027.0', 1],
    ['tjugo', 1],
  ])('year %s gives %i problems', (year, count) => {
    expect(parseSection('measures', { 'measures.0.costs.0.year': year }).problems).toHaveLength(count)
  })

  it('closes gaps in the numbering and says where a problem is', () => {
    const parsed = parseSection('measures', { 'measures.3.id': 'M4', 'measures.3.costs.7.amount': 'mycket' })
    expect(parsed.problems).toEqual([
      {
        field: 'measures.0.costs.0.amount',
        text: expect.stringContaining('siffror'),
        where: 'Åtgärd 1, kostnad 1',
      },
    ])
    expect(parsed.written.measures).toMatchObject([{ id: 'M4', costs: [{ id: '1', amount: 'mycket' }] }])
  })

  it('keeps ids, and gives new ones where they are missing, wrong or repeated', () => {
    const ids = ['M3', 'M3', '', 'M0', '../M1', 'M1']
    const parsed = parseSection(
      'measures',
      Object.fromEntries(ids.map((id, index) => [`measures.${index}.id`, id])),
    )
    expect(parsed.written.measures).toMatchObject(['M3', 'M4', 'M5', 'M6', 'M7', 'M1'].map((id) => ({ id })))
  })

  it('takes ten measures and forty costs, not more', () => {
    const titles = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`measures.${index}.title`, 'x']))
    const costs = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`measures.0.costs.${index}.what`, 'x']))
    expect(parseSection('measures', titles(10)).problems).toEqual([])
    expect(parseSection('measures', titles(11)).problems[0]?.field).toBe('measures')
    expect(parseSection('measures', costs(40)).problems).toEqual([])
    expect(parseSection('measures', costs(41)).problems[0]?.field).toBe('measures.0.costs')
  })
})
