import { describe, expect, it } from 'vitest'
import { type Applicant, application } from '../../shared/domain/application.ts'
import { sectionNames } from '../../shared/form/definition.ts'
import { emptySections } from '../../shared/form/empty-sections.ts'
import { missingIn } from '../../shared/form/missing.ts'
import { type Body, parseSection } from '../../shared/form/parse.ts'
import { sectionSchema } from '../../shared/form/section-schema.ts'
import { fromApplication, toApplication } from '../../shared/form/to-application.ts'
import { measureTotal, totalsPerYear } from '../../shared/form/totals.ts'
import { formV1, sectionOf } from '../../shared/form/v1.ts'
import { valuesIn } from '../../shared/form/write.ts'

const applicant: Applicant = {
  orgId: 'K0980',
  kind: 'kommun',
  name: 'Region Exempel',
  organisationNumber: null,
  county: '09',
  seat: null,
}
const measures = (body: Body) => parseSection('measures', body).values ?? {}

describe('sections and application', () => {
  it('the form has every section once, in the order it is shown', () => {
    expect(formV1.sections.map((section) => section.name)).toEqual([...sectionNames])
  })

  it('an empty draft is an application', () => {
    const made = toApplication(emptySections(), applicant)
    expect(application.parse(made)).toMatchObject({ formVersion: 1, applicant, measures: [], areas: [] })
  })

  it('a full measure keeps its ids and amounts', () => {
    const sections = {
      ...emptySections(),
      measures: measures({
        'measures.0.id': 'M7',
        'measures.0.title': 'Stöd',
        'measures.0.kind': 'leaving-violence',
        'measures.0.smallestUseful': '5 000',
        'measures.0.costs.0.id': '3',
        'measures.0.costs.0.what': 'Lön',
        'measures.0.costs.0.year': '2027',
        'measures.0.costs.0.amount': '10 000 kr',
      }),
    }
    expect(toApplication(sections, applicant).measures).toEqual([
      {
        id: 'M7',
        title: 'Stöd',
        description: '',
        targetGroup: '',
        kind: 'leaving-violence',
        smallestUseful: 500_000,
        costs: [{ id: '3', what: 'Lön', year: 2027, amount: 1_000_000 }],
      },
    ])
  })

  it('leaves out what nobody wrote in, and claims no priority for anyone', () => {
    const sections = {
      ...emptySections(),
      measures: measures({
        'measures.0.id': 'M1',
        'measures.1.title': 'A',
        'measures.1.costs.0.id': '1',
        'measures.1.costs.1.what': 'B',
      }),
    }
    expect(toApplication(sections, applicant).measures).toMatchObject([
      { id: 'M2', kind: 'other', costs: [{ id: '2', amount: 0 }] },
    ])
  })

  it('an application becomes sections and the same application again', () => {
    const made = toApplication(
      {
        ...emptySections(),
        measures: measures({ 'measures.0.title': 'A', 'measures.0.costs.0.amount': '1' }),
      },
      applicant,
    )
    const sections = fromApplication(made)
    for (const name of sectionNames)
      expect(sectionSchema(sectionOf(name)).safeParse(sections[name]).success).toBe(true)
    expect(toApplication(sections, applicant)).toEqual(made)
  })
})

describe('sums', () => {
  it('per measure and per year, counted from the lines', () => {
    const { measures: list } = {
      measures: valuesIn(
        measures({
          'measures.0.costs.0.year': '2027',
          'measures.0.costs.0.amount': '100',
          'measures.0.costs.1.year': '2026',
          'measures.0.costs.1.amount': '50',
          'measures.1.costs.0.year': '2027',
          'measures.1.costs.0.amount': '7',
        }),
        'measures',
      ),
    }
    expect(list.map(measureTotal)).toEqual([15_000, 700])
    expect(totalsPerYear(list)).toEqual([
      { year: 2026, total: 5_000 },
      { year: 2027, total: 10_700 },
    ])
  })
})

describe('what 5 § requires', () => {
  it('is listed with its paragraph until it is there', () => {
    const need = sectionOf('need')
    expect(missingIn(need, emptySections().need)).toEqual([
      { field: 'description', text: 'Vilket behov ska åtgärderna möta?', paragraph: '5 § 2' },
    ])
    expect(missingIn(need, { description: 'x', survey: '' })).toEqual([])
  })

  it('asks for at least one measure with a cost', () => {
    const missing = missingIn(sectionOf('measures'), emptySections().measures)
    expect(missing.map((one) => one.field)).toEqual([
      'measures.0.title',
      'measures.0.description',
      'measures.0.costs.0.what',
      'measures.0.costs.0.amount',
    ])
  })

  it.each(['contact', 'areas', 'centre', 'bars'] as const)('asks nothing of %s', (name) => {
    expect(missingIn(sectionOf(name), emptySections()[name])).toEqual([])
  })
})
