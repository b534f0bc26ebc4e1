import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../functions/officer/versions/compare.ts'
import { partsOf } from '../../functions/officer/versions/parts.ts'
import type { Application } from '../../shared/domain/application.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import type { SubmissionBody } from '../../shared/domain/submission.ts'
import { aMeasure, anApplication } from './build.ts'

const textOf = (before: string, after: string, without: 'before' | 'after') =>
  partsOf(before, after)
    .filter(({ only }) => only !== without)
    .map(({ text }) => text)
    .join('')

describe('two texts', () => {
  test('of any kind are both whole in their pieces', () => {
    const words = fc.array(fc.constantFrom('räddning', 'åtgärd', 'och', ' ', '\n', '.', 'ö'), {
      maxLength: 40,
    })
    const text = fc.oneof(
      fc.string(),
      words.map((each) => each.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(textOf(before, after, 'after')).toBe(before)
        expect(textOf(before, after, 'before')).toBe(after)
      }),
    )
  })

  test('differ by words, Swedish ones whole', () => {
    expect(partsOf('Stöd åt vuxna i länet', 'Stöd åt våldsutsatta i länet')).toEqual([
      { text: 'Stöd åt ', only: null },
      { text: 'vuxna', only: 'before' },
      { text: 'våldsutsatta', only: 'after' },
      { text: ' i länet', only: null },
    ])
  })

  test('that have nothing in common and are long are shown whole', () => {
    const [before, after] = ['gammalt', 'nytt'].map((word) =>
      Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' '),
    )
    expect(partsOf(before ?? '', after ?? '')).toEqual([
      { text: before, only: 'before' },
      { text: after, only: 'after' },
    ])
  })
})

const cost = (id: string, what: string, kronor: number) => ({
  id,
  what,
  year: 2027,
  amount: fromKronor(kronor),
})
const file = (id: string, name: string) => ({ id, name, key: name, versionId: 'v', size: 1 })
const body = (over: Partial<Application>, rest: Partial<SubmissionBody> = {}): SubmissionBody => ({
  application: anApplication(over),
  documents: [],
  declarations: [],
  ...rest,
})
const told = (before: SubmissionBody, after: SubmissionBody) =>
  compare(before, after).flatMap(({ changes }) => changes.map((each) => [each.path, each.before, each.after]))

describe('two versions of an application', () => {
  const first = body({ measures: [aMeasure({ costs: [cost('1', 'Lön', 1000), cost('2', 'Lokal', 500)] })] })

  test('that are the same differ in nothing', () => {
    expect(compare(first, first)).toEqual([])
  })

  test('have amounts and cost lines compared by their id, wherever they stand', () => {
    const costs = [cost('3', 'Resor', 200), cost('2', 'Lokal', 700)]
    const changes = told(first, body({ measures: [aMeasure({ costs })] }))
    expect(changes).toHaveLength(3)
    expect(changes[0]).toEqual(['measures.M1.costs.1', expect.stringMatching(/Lön(.|\n)*1\u00a0000/), ''])
    expect(changes[1]).toEqual(['measures.M1.costs.2.amount', '500\u00a0kr', '700\u00a0kr'])
    expect(changes[2]).toEqual(['measures.M1.costs.3', '', expect.stringContaining('Resor')])
  })

  test('tell each answer under its question in the order of the form, choices in words', () => {
    const now = body({
      followUp: { plan: 'Följs upp varje kvartal.' },
      areas: ['honour', 'exploitation'],
      measures: [...first.application.measures, aMeasure({ id: 'M2', title: 'Jour' })],
    })
    const found = compare(first, now)
    expect(found.map(({ target }) => target)).toEqual([
      'answers.areas',
      'answers.measures',
      'answers.followup',
    ])
    const [areas, measures, plan] = found.map(({ changes }) => changes[0])
    expect(areas?.before).toBe('Hedersrelaterat våld och förtryck')
    expect(areas?.after).toContain('Hedersrelaterat våld och förtryck\n')
    expect(measures).toMatchObject({ label: 'Åtgärd 2', before: '', after: expect.stringContaining('Jour') })
    expect(plan).toMatchObject({ before: 'Följs upp varje halvår.', after: 'Följs upp varje kvartal.' })
    expect(plan?.label).not.toBe('')
  })

  test('have files compared by their id, whatever they are called', () => {
    const [one, two] = ['01KGXYZ0000000000000000001', '01KGXYZ0000000000000000002']
    const before = { ...first, documents: [file(one ?? '', 'plan.pdf')] }
    expect(told(before, { ...first, documents: [file(two ?? '', 'plan.pdf')] })).toEqual([
      [one, 'plan.pdf', ''],
      [two, '', 'plan.pdf'],
    ])
  })

  test('tell what the applicant answered to a completion request', () => {
    expect(told(first, { ...first, completionAnswer: 'Här är planen.' })).toEqual([
      ['completion', '', 'Här är planen.'],
    ])
  })
})
