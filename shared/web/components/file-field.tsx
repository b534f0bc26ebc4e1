import { fieldId } from '../problem.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

/** One file, of the kinds in `accept`. */
export const FileField = ({ accept, ...field }: FieldProps & { accept: string }) => (
  <Field {...field}>
    <input
      class={`govuk-file-upload${field.problem === undefined ? '' : ' govuk-file-upload--error'}`}
      id={fieldId(field.name)}
      name={field.name}
      type="file"
      accept={accept}
      aria-describedby={describedBy(field)}
      aria-invalid={field.problem === undefined ? undefined : 'true'}
    />
  </Field>
)
