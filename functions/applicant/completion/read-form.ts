import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import { applyAction, isAction } from '../../../shared/form/actions.ts'
import { amongPartners, partnerNames } from '../../../shared/form/among-partners.ts'
import { type Asked, askedSection, askedSections } from '../../../shared/form/asked.ts'
import type { Section, SectionName, TextField } from '../../../shared/form/definition.ts'
import { isSectionName } from '../../../shared/form/empty-sections.ts'
import { parseSection } from '../../../shared/form/parse.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import { fromApplication, type Sections } from '../../../shared/form/to-application.ts'
import { writeSection } from '../../../shared/form/write.ts'
import { itemsOf, textOf, type Written } from '../../../shared/form/written.ts'
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

type Sent = Pick<SubmissionBody, 'application' | 'partners'>

type Named = readonly { name: string }[]

const sentSection = (
  name: SectionName,
  { application, partners = [] }: Sent,
  described: Named = application.cooperation.partners,
): Section => amongPartners(askedSection(name, application), partnerNames(described, partners))

/** A signatory changes the account in the case itself, where finance sees that it is new. */
const isChangedHere = (name: SectionName): boolean => name !== 'account'

/** The sections that can be changed in place, in the order of the form. */
export const changeableIn = (form: Asked): SectionName[] =>
  askedSections(form)
    .map(({ name }) => name)
    .filter(isChangedHere)

/** Parts of an application to be changed in place, with the questions its round put. */
export const partsOf = (names: readonly SectionName[], sent: Sent): WrittenPart[] => {
  const sections = fromApplication(sent.application)
  return names.map((name) => {
    const section = sentSection(name, sent)
    return { section, written: writeSection(section, sections[name]) }
  })
}

const own = ['answer', 'files', 'sections', 'body', 'instance', 'action', 'declarations']

/** Several sections in one form: no two have a name in common. */
const belongs = ({ fields, list }: Section, name: string): boolean =>
  fields.some((field) => field.name === name) || (list !== undefined && name.startsWith(`${list.name}.`))

const answersIn = (section: Section, form: Form): Form =>
  Object.fromEntries(Object.entries(form).filter(([name]) => belongs(section, name)))

/** The partners as the same form describes them, if it does. */
const describedIn = (form: Form, sent: Sent): Named | undefined => {
  const section = sentSection('cooperation', sent)
  const answers = answersIn(section, form)
  if (Object.keys(answers).length === 0) return undefined
  return itemsOf(parseSection(section, answers).written, 'partners').map((item) => ({
    name: textOf(item, 'name'),
  }))
}

const readPart = (section: Section, form: Form) => {
  const action = one(form, 'action')
  const parsed = parseSection(section, answersIn(section, form))
  return isAction(action)
    ? parseSection(section, flatten(applyAction(section, parsed.written, action)))
    : parsed
}

/** An answer to a completion request as it was posted. What does not belong to the form stops it, in words. */
export const readCompletion = (form: Form, sent: Sent): CompletionPost => {
  const names = one(form, 'sections').split(' ').filter(isSectionName).filter(isChangedHere)
  const described = describedIn(form, sent)
  const sections = names.map((name) => sentSection(name, sent, described))
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
