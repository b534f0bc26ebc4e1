import * as z from 'zod'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { subject, ulid } from '../../../shared/domain/ids.ts'
import { fieldId } from '../../../shared/web/problem.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import { sv } from '../text/sv.ts'

/** The field of the boxes that mark cases in a list. */
export const pickField = 'arende'
export const pickFieldOf = (id: string): string => `${pickField}.${id}`

/** A marked case with whose it was when the list was shown: nobody's later change is written over unseen. */
const picked = z.tuple([ulid, z.union([z.literal(''), subject])])

export type Picked = { id: string; seen: string | null }

/** The marked cases, each once. What is no case is left out. */
export const readPicked = (form: Form): Picked[] => {
  const all = many(form, pickField).flatMap((value) => {
    const read = picked.safeParse(value.split('~'))
    return read.success ? [{ id: read.data[0], seen: read.data[1] || null }] : []
  })
  return [...new Map(all.map((each) => [each.id, each])).values()]
}

export const Pick = ({ header, picked: checked }: { header: CaseHeader; picked: boolean }) => {
  const id = fieldId(pickFieldOf(header.id))
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name={pickField}
          value={`${header.id}~${header.assignee ?? ''}`}
          checked={checked}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">{sv.giving.pick(header.orgName)}</span>
        </label>
      </div>
    </div>
  )
}
