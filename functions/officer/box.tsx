import { fieldId } from '../../shared/web/problem.ts'
import { many } from '../../shared/web/request.ts'
import type { Shown } from './proposal/fields.tsx'

type BoxProps = Pick<Shown, 'form'> & { name: string; value: string; label: string }

/** A box in a table: what it says stands in the column's head, and in full for whoever hears the page. */
export const Box = ({ form, name, value, label }: BoxProps) => {
  const id = `${fieldId(name)}-${value}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small sb-box">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={value}
          checked={many(form, name).includes(value)}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">{label}</span>
        </label>
      </div>
    </div>
  )
}
