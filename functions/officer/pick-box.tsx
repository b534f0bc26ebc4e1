import { fieldId } from '../../shared/web/problem.ts'

/** The field of the boxes that mark cases in a list. */
export const pickField = 'arende'
export const pickFieldOf = (id: string): string => `${pickField}.${id}`

type Props = {
  /** The case's. */
  id: string
  /** `<id>~<what was seen>`: nobody's later change is written over unseen. */
  value: string
  picked: boolean
  label: string
  hidden?: boolean
}

/** Marks a case in a list. */
export const PickBox = ({ id, value, picked, label, hidden = false }: Props) => {
  const field = fieldId(pickFieldOf(id))
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={field}
          name={pickField}
          value={value}
          checked={picked}
        />
        <label class="govuk-label govuk-checkboxes__label" for={field}>
          {hidden ? <span class="govuk-visually-hidden">{label}</span> : label}
        </label>
      </div>
    </div>
  )
}
