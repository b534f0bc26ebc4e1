import { fieldId } from '../problem.ts'
import { words } from '../text/words.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  value: string
  rows?: number | undefined
  /** Word limit, said in the hint. */
  words?: number | undefined
  /** Reminds that nothing about individuals may be written. */
  individuals?: 'remind' | undefined
}

export const TextArea = ({ value, rows, words: limit, individuals, ...field }: TextAreaProps) => {
  const parts = [
    field.hint,
    limit !== undefined && words.words(limit),
    individuals && words.noIndividuals,
  ].filter(Boolean)
  const shown = { ...field, hint: parts.join(' ') || undefined }
  return (
    <Field {...shown}>
      <textarea
        class={`govuk-textarea${field.problem ? ' govuk-textarea--error' : ''}`}
        id={fieldId(field.name)}
        name={field.name}
        rows={rows ?? 6}
        data-words={limit}
        data-words-text={limit !== undefined ? words.wordCount('#', limit) : undefined}
        aria-describedby={describedBy(shown)}
        aria-invalid={field.problem ? 'true' : undefined}
      >
        {value}
      </textarea>
    </Field>
  )
}
