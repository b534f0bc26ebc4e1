import { fieldId } from '../problem.ts'
import type { Option } from './choices.tsx'
import { describedBy, Field, type FieldProps } from './field.tsx'
import { inSwedish } from './swedish.tsx'

type SelectProps = FieldProps & {
  options: readonly Option[]
  value: string
  /** The first, empty row; without it the first option is chosen from the start. */
  empty?: string | undefined
}

export const Select = ({ options, value, empty, ...field }: SelectProps) => (
  <Field {...field}>
    <select
      class={`govuk-select${field.problem ? ' govuk-select--error' : ''}`}
      id={fieldId(field.name)}
      name={field.name}
      aria-describedby={describedBy(field)}
      aria-invalid={field.problem ? 'true' : undefined}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option
          key={option.value}
          value={option.value}
          selected={option.value === value}
          lang={option.swedish ? inSwedish() : undefined}
        >
          {option.text}
        </option>
      ))}
    </select>
  </Field>
)
