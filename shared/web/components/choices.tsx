import { fieldId } from '../problem.ts'
import { FieldGroup, type FieldProps } from './field.tsx'
import { inSwedish } from './swedish.tsx'

export type Option = {
  value: string
  text: string
  hint?: string | undefined
  /** A name, which is Swedish in every language. */
  swedish?: boolean | undefined
}
type ItemProps = { kind: 'radio' | 'checkbox'; name: string; option: Option; index: number; checked: boolean }

const Item = ({ kind, name, option, index, checked }: ItemProps) => {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  // The first control carries the field's own id: a problem at the top links to it.
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`
  const hintId = option.hint ? `${id}-om` : undefined
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={option.value}
        checked={checked}
        aria-describedby={hintId}
      />
      <label class={`govuk-label ${block}__label`} for={id} lang={option.swedish ? inSwedish() : undefined}>
        {option.text}
      </label>
      {option.hint && (
        <div id={hintId} class={`govuk-hint ${block}__hint`}>
          {option.hint}
        </div>
      )}
    </div>
  )
}

type RadiosProps = FieldProps & {
  options: readonly Option[]
  value: string
  inline?: boolean | undefined
  /** Smaller, where many questions of the same kind stand in a list. */
  small?: boolean | undefined
}

/** One answer of several. */
export const Radios = ({ options, value, inline, small, ...field }: RadiosProps) => (
  <FieldGroup {...field}>
    <div class={`govuk-radios${inline ? ' govuk-radios--inline' : ''}${small ? ' govuk-radios--small' : ''}`}>
      {options.map((option, index) => (
        <Item
          key={option.value}
          kind="radio"
          name={field.name}
          option={option}
          index={index}
          checked={option.value === value}
        />
      ))}
    </div>
  </FieldGroup>
)

type CheckboxesProps = FieldProps & { options: readonly Option[]; values: readonly string[] }

/** Any number of answers. */
export const Checkboxes = ({ options, values, ...field }: CheckboxesProps) => (
  <FieldGroup {...field}>
    <div class="govuk-checkboxes">
      {options.map((option, index) => (
        <Item
          key={option.value}
          kind="checkbox"
          name={field.name}
          option={option}
          index={index}
          checked={values.includes(option.value)}
        />
      ))}
    </div>
  </FieldGroup>
)
