import type { Questions } from '../../../shared/domain/questions.ts'
import { applyAction, isAction } from '../../../shared/form/actions.ts'
import { askedSection } from '../../../shared/form/asked.ts'
import type { Section, SectionName, TextField } from '../../../shared/form/definition.ts'
import { isSectionName } from '../../../shared/form/empty-sections.ts'
import { parseSection } from '../../../shared/form/parse.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import { sectionOf } from '../../../shared/form/v1.ts'
import { writeSection } from '../../../shared/form/write.ts'
import type { Written } from '../../../shared/form/written.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { flatten } from '../section/flatten.ts'
import { texts } from '../text/texts.ts'

export type WrittenPart = { section: Section; written: Written }
export type CompletionPost = {
  answer: string
  parts: WrittenPart[]
  /** The parts as they can be stored; null while something is wrong. */
  values: Partial<Sections> | null
  problems: Problem[]
  /** Hash of the body that was changed. */
  shown: string
  instance: string
  /** Ids of the files that were shown as going with the answer. */
  files: string[]
  sends: boolean
}

export const answerField: TextField = {
  kind: 'text',
  name: 'answer',
  get label() {
    return texts.completion.answer
  },
  words: 500,
}

/** Parts of an application to be changed in place, with the questions its round put. */
export const partsOf = (
  names: readonly SectionName[],
  sections: Sections,
  questions: Questions | undefined,
): WrittenPart[] =>
  names.map((name) => ({
    section: askedSection(name, questions),
    written: writeSection(sectionOf(name), sections[name]),
  }))

const own = ['answer', 'files', 'sections', 'body', 'instance', 'action', 'declarations']

/** Several sections in one form: no two have a name in common. */
const belongs = ({ fields, list }: Section, name: string): boolean =>
  fields.some((field) => field.name === name) || (list !== undefined && name.startsWith(`${list.name}.`))

const readPart = (section: Section, form: Form) => {
  const action = one(form, 'action')
  const answers = Object.fromEntries(Object.entries(form).filter(([name]) => belongs(section, name)))
  const parsed = parseSection(section.name, answers)
  return isAction(action)
    ? parseSection(section.name, flatten(applyAction(section, parsed.written, action)))
    : parsed
}

/** An answer to a completion request as it was posted. What does not belong to the form stops it, in words. */
export const readCompletion = (form: Form): CompletionPost => {
  const sections = one(form, 'sections').split(' ').filter(isSectionName).map(sectionOf)
  const answer = normalise(one(form, 'answer'))
  const read = sections.map((section) => ({ section, parsed: readPart(section, form) }))
  const wrong = textProblem(answerField, answer)
  const foreign = Object.keys(form).some(
    (name) => !own.includes(name) && !sections.some((section) => belongs(section, name)),
  )
  const strange = foreign || read.some(({ parsed }) => parsed.unknown.length > 0)
  const problems = [
    ...(wrong === undefined ? [] : [{ field: 'answer', text: wrong }]),
    ...read.flatMap(({ parsed }) => parsed.problems),
    ...(strange ? [{ field: 'innehall', text: texts.section.unknown }] : []),
  ]
  return {
    answer,
    parts: read.map(({ section, parsed }) => ({ section, written: parsed.written })),
    values:
      problems.length > 0
        ? null
        : Object.fromEntries(read.map(({ section, parsed }) => [section.name, parsed.values ?? {}])),
    problems,
    shown: one(form, 'body'),
    instance: one(form, 'instance'),
    files: one(form, 'files').split(' '),
    sends: one(form, 'action') === 'send',
  }
}
