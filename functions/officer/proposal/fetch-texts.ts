import { outcome } from '../../../shared/domain/case.ts'
import { filled, type ReasonText } from '../../../shared/domain/reason-texts.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { type Facts, fillingOf } from './filling.ts'

/** The choice of a text that goes into a field of the proposal, and the button that fetches what is chosen. */
export const choiceOf = (field: string): string => `text.${field}`
export const fetchButton = 'hamta'

/** The county's texts, those for the outcome that is chosen first. */
export const inOrder = (texts: readonly ReasonText[], form: Form): ReasonText[] => {
  const chosen = outcome.safeParse(one(form, 'outcome')).data
  const fits = ({ outcomes }: ReasonText) => chosen !== undefined && outcomes.includes(chosen)
  return [...texts.filter(fits), ...texts.filter((text) => !fits(text))]
}

/** A text after what is already there. */
export const below = (written: string, text: string): string =>
  written.trim() === '' ? text : `${written.trimEnd()}\n\n${text}`

type Fetched = { form: Form; problems: Problem[] }

/** The form with every chosen text in its field, filled from the case as the form stands; all else stays as it was written. */
export const fetchTexts = (facts: Facts, texts: readonly ReasonText[]): Fetched => {
  const { form, header } = facts
  const fields = [
    { field: 'reasons', filling: fillingOf(facts) },
    ...header.measures.map(({ id }) => ({ field: named(id, 'reason'), filling: fillingOf(facts, id) })),
  ]
  const changes = fields.flatMap(({ field, filling }) => {
    const text = texts.find(({ title }) => title === one(form, choiceOf(field)))
    if (text === undefined) return []
    return [
      { [field]: below(one(form, field), filled(text.text, filling)), [choiceOf(field)]: '' } satisfies Form,
    ]
  })
  const problems =
    changes.length > 0 ? [] : [{ field: choiceOf(one(form, fetchButton)), text: sv.reasonTexts.chooseFirst }]
  return { form: Object.assign({}, form, ...changes), problems }
}
