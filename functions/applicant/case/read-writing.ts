import type { CaseHeader } from '../../../shared/domain/case.ts'
import { day as calendarDay, type Instant } from '../../../shared/domain/ids.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { TextField } from '../../../shared/form/definition.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { Writing } from './writings.ts'

const text = texts.afterwards.writing

export const textField: TextField = { kind: 'text', name: 'text', label: '', words: 1000 }

export type Posted = { text: string; wantedDay: string; confirmed: boolean; instance: string }
export const nothingPosted = (instance: string): Posted => ({
  text: '',
  wantedDay: '',
  confirmed: false,
  instance,
})

const textWrong = ({ about, required }: Writing, written: string): string | undefined =>
  written === '' && required ? text[about].missing : textProblem(textField, written)

const dayWrong = (wanted: string, { completionLastDay }: CaseHeader, at: Instant): string | undefined => {
  if (wanted === '') return text.dayMissing
  if (!calendarDay.safeParse(wanted).success) return text.dayShape
  if (completionLastDay !== null && wanted <= completionLastDay)
    return text.dayLater(formatDay(completionLastDay))
  return wanted < dayOf(at) ? text.dayPast : undefined
}

const problem = (field: string, wrong: string | undefined): Problem[] =>
  wrong === undefined ? [] : [{ field, text: wrong }]

/** What was written, and what is wrong with it, in the order of the page. */
export const readWriting = (
  writing: Writing,
  form: Form,
  header: CaseHeader,
  at: Instant,
): { posted: Posted; problems: Problem[] } => {
  const posted: Posted = {
    text: normalise(one(form, 'text')),
    wantedDay: normalise(one(form, 'wantedDay')),
    confirmed: one(form, 'confirmed') === 'yes',
    instance: one(form, 'instance'),
  }
  const problems = [
    ...(writing.asksDay ? problem('wantedDay', dayWrong(posted.wantedDay, header, at)) : []),
    ...problem('text', textWrong(writing, posted.text)),
    ...(writing.confirms && !posted.confirmed ? problem('confirmed', text.confirmMissing) : []),
  ]
  return { posted, problems }
}
