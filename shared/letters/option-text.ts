import type { Field } from '../form/definition.ts'

/** A chosen code in the words of the form; any other text as it was written. */
export const optionText = (field: Field, value: string): string =>
  ('options' in field && field.options.find((option) => option.value === value)?.text) || value
