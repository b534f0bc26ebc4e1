import type { LineField, TextField } from '../../../shared/form/definition.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { words } from '../text/words.ts'

export type WrittenFeedback = { county: string; page: string; text: string; replyTo: string }

const fields = (): Record<'page' | 'text' | 'replyTo', LineField | TextField> => ({
  page: { kind: 'line', name: 'page', label: words.feedback.page, characters: 300 },
  text: { kind: 'text', name: 'text', label: words.feedback.text, words: 500 },
  replyTo: { kind: 'email', name: 'replyTo', label: words.feedback.replyTo, characters: 254 },
})

/** What was written, and what is wrong with it. */
export const readFeedbackForm = (form: Form): { written: WrittenFeedback; problems: Problem[] } => {
  const read = (name: string) => normalise(one(form, name))
  const written = {
    county: read('county'),
    page: read('page'),
    text: read('text'),
    replyTo: read('replyTo'),
  }
  const { countyMissing, textMissing } = words.feedback
  const wrong: [string, string | undefined][] = [
    ['county', countyByCode(written.county) === undefined ? countyMissing : undefined],
    ['page', textProblem(fields().page, written.page)],
    ['text', written.text === '' ? textMissing : textProblem(fields().text, written.text)],
    ['replyTo', textProblem(fields().replyTo, written.replyTo)],
  ]
  const problems = wrong.flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]))
  return { written, problems }
}
