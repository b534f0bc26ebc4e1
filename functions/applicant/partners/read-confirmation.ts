import type { PartnerStatement } from '../../../shared/domain/confirmation.ts'
import type { TextField } from '../../../shared/form/definition.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../shared/web/request.ts'
import { texts } from '../text/texts.ts'
import { confirmable } from './part-names.ts'

const text = texts.partners.confirm

export const statementField: TextField = { kind: 'text', name: 'text', label: '', words: 300 }

export type WrittenConfirmation = { costs: PartnerStatement['costs'] | ''; text: string; parts: string[] }
export type ReadConfirmation = {
  written: WrittenConfirmation
  /** Null while something is wrong with it. */
  statement: PartnerStatement | null
  confirms: boolean
  problems: Problem[]
}

const costsIn = (form: Form): WrittenConfirmation['costs'] => {
  const costs = one(form, 'costs')
  return costs === 'nowhere' || costs === 'elsewhere' ? costs : ''
}

const textWrong = ({ costs, text: said }: WrittenConfirmation): string | undefined =>
  costs === 'elsewhere' && said === '' ? text.textMissing : textProblem(statementField, said)

/** The answer and the parts as they were posted. To save the answer alone no part needs to be chosen. */
export const readConfirmation = (form: Form): ReadConfirmation => {
  const chosen = many(form, 'parts')
  const written: WrittenConfirmation = {
    costs: costsIn(form),
    text: normalise(one(form, 'text')),
    parts: confirmable.filter((part) => chosen.includes(part)),
  }
  const confirms = one(form, 'action') === 'confirm'
  const problems = [
    { field: 'costs', text: written.costs === '' ? text.questionMissing : undefined },
    { field: 'text', text: textWrong(written) },
    { field: 'parts', text: confirms && written.parts.length === 0 ? text.partsMissing : undefined },
  ].flatMap(({ field, text: problem }) => (problem === undefined ? [] : [{ field, text: problem }]))
  const { costs, text: said } = written
  const statement = costs === '' || problems.length > 0 ? null : { costs, text: said }
  return { written, statement, confirms, problems }
}
