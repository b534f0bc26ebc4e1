import { applyAction, isAction } from '../../../shared/form/actions.ts'
import type { Section } from '../../../shared/form/definition.ts'
import { type Side, takeChoices } from '../../../shared/form/difference.ts'
import { mergeChoices } from '../../../shared/form/merge.ts'
import { type Parsed, parseSection } from '../../../shared/form/parse.ts'
import type { Written } from '../../../shared/form/written.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { texts } from '../text/texts.ts'
import { flatten } from './flatten.ts'

export type SectionPost = {
  /** The version the writer saw; 0 when the form does not say. */
  version: number
  /** `next`, `save`, `edit`, or one of the form's own buttons. */
  action: string
  /** After a conflict: whose text was chosen for each answer. */
  choices: ReadonlyMap<string, Side> | null
  parsed: Parsed
}

/** What does not belong to the form stops the save, in words. */
const withUnknown = (parsed: Parsed): Parsed =>
  parsed.unknown.length === 0
    ? parsed
    : { ...parsed, problems: [...parsed.problems, { field: 'innehall', text: texts.section.unknown }] }

const readAgain = (section: Section, written: Written): Parsed =>
  withUnknown(parseSection(section, flatten(written)))

/** A section as it was posted. Buttons that add and remove lines have already done so in what is given back. */
export const readSectionForm = (section: Section, form: Form): SectionPost => {
  const { version, merge, ...rest } = form
  const { choices, answers } = takeChoices(rest)
  const action = one(form, 'action')
  const merging = merge !== undefined
  const parsed = withUnknown(parseSection(section, merging ? answers : rest))
  return {
    version: typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0,
    action,
    choices: merging ? choices : null,
    parsed:
      isAction(action) && parsed.unknown.length === 0
        ? readAgain(section, applyAction(section, parsed.written, action))
        : parsed,
  }
}

/** One's own text with the saved one wherever it was chosen. */
export const merged = (section: Section, { parsed, choices }: SectionPost, saved: Written): Parsed =>
  choices === null ? parsed : readAgain(section, mergeChoices(section, parsed.written, saved, choices))
