import type { Draft } from '../../../shared/aws/drafts.ts'
import { type Asked, askedSections } from '../../../shared/form/asked.ts'
import { type Section, type SectionName, sectionNames } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { texts } from '../text/texts.ts'
import { documentsPart, statementPart } from './standing.ts'

/** Where a grant is paid concerns the county that pays it and no partner. */
const hidden: readonly SectionName[] = ['account']

/** The sections a partner reads, comments, confirms and, where invited, writes in. */
export const sharedSections: readonly SectionName[] = sectionNames.filter((name) => !hidden.includes(name))

export const isShared = (name: string | undefined): name is SectionName =>
  sharedSections.some((shared) => shared === name)

/** The shared sections that a round has questions in, with those questions. */
export const sharedIn = (form: Asked): Section[] => askedSections(form).filter(({ name }) => isShared(name))

/** What a partner may confirm: the sections and the attachments. */
export const confirmable: readonly string[] = [...sharedSections, documentsPart]

/** The same, where the round has questions. */
export const confirmableIn = ({ meta }: Pick<Draft, 'meta'>): string[] => [
  ...sharedIn(meta).map(({ name }) => name),
  documentsPart,
]

export const everything = 'all'

/** What a comment may be about. */
export const commentable: readonly string[] = [everything, ...confirmable]

export const partName = (name: string): string => {
  if (name === everything) return texts.partners.whole
  if (name === documentsPart) return texts.partners.documents
  if (name === statementPart) return texts.partners.statementPart
  return isShared(name) ? sectionOf(name).title : name
}

const order = [...confirmable, statementPart]

/** In the order of the form, whatever the order they were kept in. */
export const partNames = (names: readonly string[]): string =>
  names
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map(partName)
    .join(', ')

export const partOptions = (names: readonly string[]): { value: string; text: string }[] =>
  names.map((value) => ({ value, text: partName(value) }))
