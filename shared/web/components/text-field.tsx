import { fieldId } from '../problem.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  value: string
  /** Which keyboard a phone shows. The server checks the value, never the browser. */
  inputMode?: 'numeric' | 'email' | 'tel' | undefined
  autocomplete?: string | undefined
  /** In characters; the field becomes about as wide as what is to be written. */
  width?: 5 | 10 | 20 | undefined
  suffix?: string | undefined
  spellcheck?: boolean | undefined
}

export const TextField = (props: TextFieldProps) => {
  const input = (
    <input
      class={`govuk-input${props.width ? ` govuk-input--width-${props.width}` : ''}${props.problem ? ' govuk-input--error' : ''}`}
      id={fieldId(props.name)}
      name={props.name}
      type="text"
      value={props.value}
      inputmode={props.inputMode}
      autocomplete={props.autocomplete ?? 'off'}
      spellcheck={props.spellcheck ?? false}
      aria-describedby={describedBy(props)}
      aria-invalid={props.problem ? 'true' : undefined}
    />
  )
  return (
    <Field
      name={props.name}
      label={props.label}
      hint={props.hint}
      problem={props.problem}
      heading={props.heading}
    >
      {props.suffix ? (
        <div class="govuk-input__wrapper">
          {input}
          <div class="govuk-input__suffix" aria-hidden="true">
            {props.suffix}
          </div>
        </div>
      ) : (
        input
      )}
    </Field>
  )
}
