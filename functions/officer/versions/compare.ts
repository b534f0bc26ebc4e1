import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import { type Difference, differences } from '../../../shared/form/difference.ts'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { writeSection } from '../../../shared/form/write.ts'
import { sv } from '../text/sv.ts'

const text = sv.versions

export type Change = {
  path: string
  label: string
  before: string
  after: string
  /** An amount, a choice, an address: seen as a whole, never word by word. */
  whole: boolean
}
export type Changes = {
  /** What a secrecy mark on it is bound to; left out for what no mark is set on as a whole. */
  target?: string
  title: string
  changes: Change[]
}

const shown = ({ kind }: Difference, written: string): string =>
  kind === 'kronor' && written !== '' ? text.kronor(written) : written

const running: readonly Difference['kind'][] = [null, 'text', 'line', 'choices']

/** What only one version has is nothing in the other; an item's own words for that are for who chooses between them. */
const changeOf = (one: Difference): Change => {
  const { path, label, kind, saved, mine, lacks } = one
  return {
    path,
    label,
    whole: !running.includes(kind),
    before: kind === null && lacks === 'saved' ? '' : shown(one, saved),
    after: kind === null && lacks === 'mine' ? '' : shown(one, mine),
  }
}

const answer = (before: SubmissionBody, after: SubmissionBody): Change[] => {
  const [one = '', other = ''] = [before.completionAnswer, after.completionAnswer]
  return one === other
    ? []
    : [{ path: 'completion', label: text.answer, before: one, after: other, whole: false }]
}

/** A file is never changed: another one has another id. */
const documents = (before: SubmissionBody, after: SubmissionBody): Change[] => {
  const has = (body: SubmissionBody, id: string) => body.documents.some((each) => each.id === id)
  const gone = before.documents.filter(({ id }) => !has(after, id))
  const come = after.documents.filter(({ id }) => !has(before, id))
  return [
    ...gone.map(({ id, name }) => ({ path: id, label: text.document, before: name, after: '', whole: true })),
    ...come.map(({ id, name }) => ({ path: id, label: text.document, before: '', after: name, whole: true })),
  ]
}

/** What differs between two versions, answer by answer in the order of the form; items and files are known by their id. */
export const compare = (before: SubmissionBody, after: SubmissionBody): Changes[] => {
  const [old, now] = [fromApplication(before.application), fromApplication(after.application)]
  const sections = askedSections(after.application).map((section) => ({
    target: `answers.${section.name}`,
    title: section.title,
    changes: differences(
      section,
      writeSection(section, now[section.name]),
      writeSection(section, old[section.name]),
    ).map(changeOf),
  }))
  return [
    ...sections,
    { title: text.documents, changes: documents(before, after) },
    { target: 'answers.completion', title: text.answerTitle, changes: answer(before, after) },
  ].filter(({ changes }) => changes.length > 0)
}
