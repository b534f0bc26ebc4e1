import { expect, test } from 'vitest'
import { isOlderForm } from '../../shared/form/form-version.ts'

test.each([
  [1, 1, false],
  [1, 2, true],
  [1, 3, true],
  [2, 1, false],
])('a draft of version %i with version %i of the form: older %s', (kept, newest, older) => {
  expect(isOlderForm(kept, newest)).toBe(older)
})
