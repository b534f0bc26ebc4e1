import { type Asking, asking, type Questions } from '../../../shared/domain/questions.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { type AskableSection, askableSections, puts, wholeSection } from '../../../shared/form/askable.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const prefix = 'asked.'
export const oneByOne = 'each'

/** The field of a question, or of a section as a whole. */
export const askedField = (name: string): string => prefix + name

const known = (sections: readonly AskableSection[]): string[] =>
  sections.flatMap(({ section, questions }) =>
    questions.length === 0 ? [] : [section, ...questions.map(({ name }) => name)],
  )

/** A name the form does not have, or one that 5 § second paragraph keeps out of the county's hands, is refused. */
const refuseUnknown = (read: Reader, form: Form, sections: readonly AskableSection[]): void => {
  const names = known(sections)
  for (const field of Object.keys(form))
    if (field.startsWith(prefix) && !names.includes(field.slice(prefix.length)))
      read.fail(field, sv.roundQuestions.unknown(field.slice(prefix.length)))
}

const choose = <T extends string>(read: Reader, name: string, options: readonly T[]): T | undefined =>
  read.choice(askedField(name), options, sv.problems.choose)

const inSection = (read: Reader, { section, questions }: AskableSection): [string, Asking][] => {
  if (questions.length === 0) return []
  const whole = choose(read, section, [oneByOne, ...asking.options])
  const own = questions.map(({ name, usual }) => ({ name, usual, put: choose(read, name, asking.options) }))
  if (whole !== undefined && whole !== oneByOne) return [[section, whole]]
  return own.flatMap(({ name, usual, put }) => (put === undefined || put === usual ? [] : [[name, put]]))
}

/** How the round puts its questions, as far as it differs from the form itself. */
export const readQuestions = (read: Reader, form: Form): Questions => {
  const sections = askableSections()
  refuseUnknown(read, form, sections)
  return Object.fromEntries(sections.flatMap((section) => inSection(read, section)))
}

export const questionsForm = ({ questions: given, questionsBasis }: Round): Form => ({
  ...Object.fromEntries(
    askableSections().flatMap((section) => [
      [askedField(section.section), wholeSection(given, section) ?? oneByOne],
      ...section.questions.map((question) => [
        askedField(question.name),
        puts(given, section.section, question),
      ]),
    ]),
  ),
  ...(questionsBasis && { basisNumber: questionsBasis.number, basisDate: questionsBasis.date }),
})
