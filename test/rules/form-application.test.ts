import { describe, expect, it } from 'vitest'
import { type Applicant, application } from '../../shared/domain/application.ts'
import { askedSections } from '../../shared/form/asked.ts'
import { sectionNames } from '../../shared/form/definition.ts'
import { emptySections } from '../../shared/form/empty-sections.ts'
import { newestForm, sectionOf } from '../../shared/form/forms.ts'
import { missingIn } from '../../shared/form/missing.ts'
import { type Body, parseSection } from '../../shared/form/parse.ts'
import { sectionSchema } from '../../shared/form/section-schema.ts'
import { fromApplication, toApplication } from '../../shared/form/to-application.ts'

const applicant: Applicant = {
  orgId: 'K0980',
  kind: 'kommun',
  name: 'Region Exempel',
  organisationNumber: null,
  county: '09',
  seat: null,
}
const of = { formVersion: newestForm, applicant }
const measures = (body: Body) => parseSection('measures', body).values ?? {}

describe('sections and application', () => {
  it('the form has every section once, in the order it is shown', () => {
    const sections = askedSections(of)
    expect(sections.map(({ name }) => name)).toEqual([...sectionNames])
  })

  it('an empty draft is an application', () => {
    const made = toApplication(emptySections(), of)
    expect(application.parse(made)).toMatchObject({
      formVersion: newestForm,
      applicant,
      measures: [],
      areas: [],
    })
  })

  it.each([1, newestForm])(
    'says the version %i it was written in, and nothing but that follows from it',
    (formVersion) => {
      const made = toApplication(emptySections(), { ...of, formVersion })
      expect(made).toEqual({ ...toApplication(emptySections(), of), formVersion })
    },
  )

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
        'measures.0.costs.0.kind': 'staff',
        'measures.0.costs.0.own': '2 000',
        'measures.0.costs.0.partner': 'Jouren',
      }),
    }
    expect(toApplication(sections, of).measures).toEqual([
      {
        id: 'M7',
        title: 'Stöd',
        description: '',
        purpose: '',
        targetGroup: '',
        timePlan: '',
        expectedResult: '',
        kind: 'leaving-violence',
        smallestUseful: 500_000,
        costs: [
          {
            id: '3',
            what: 'Lön',
            kind: 'staff',
            year: 2027,
            amount: 1_000_000,
            own: 200_000,
            partner: 'Jouren',
          },
        ],
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
    expect(toApplication(sections, of).measures).toMatchObject([
      { id: 'M2', kind: 'other', costs: [{ id: '2', amount: 0 }] },
    ])
  })

  it('an application becomes sections and the same application again', () => {
    const made = toApplication(
      {
        ...emptySections(),
        measures: measures({ 'measures.0.title': 'A', 'measures.0.costs.0.amount': '1' }),
      },
      of,
    )
    const sections = fromApplication(made)
    for (const name of sectionNames)
      expect(sectionSchema(sectionOf(name)).safeParse(sections[name]).success).toBe(true)
    expect(toApplication(sections, of)).toEqual(made)
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
