import { expect, test } from 'vitest'
import type { Field } from '../../shared/form/definition.ts'
import { isOlderForm } from '../../shared/form/form-version.ts'
import { newestForm, sectionOf } from '../../shared/form/forms.ts'

test.each([
  [1, 1, false],
  [1, 2, true],
  [1, 3, true],
  [2, 1, false],
])('a draft of version %i with version %i of the form: older %s', (kept, newest, older) => {
  expect(isOlderForm(kept, newest)).toBe(older)
})

const partnerIn = (version?: number): Field | undefined =>
  sectionOf('measures', version).list?.list?.fields.find(({ name }) => name === 'partner')

test('an older version stays as it was: a cost’s partner is written in the first and chosen in the second', () => {
  expect(newestForm).toBe(2)
  expect(partnerIn(1)).not.toHaveProperty('chosen')
  expect(partnerIn(2)).toHaveProperty('chosen', true)
  expect(partnerIn()).toEqual(partnerIn(newestForm))
})

test.each([0, -1, 1.5, newestForm + 1])('there has never been a version %d', (version) => {
  expect(() => sectionOf('need', version)).toThrow(expect.objectContaining({ name: 'NotFound' }))
})
