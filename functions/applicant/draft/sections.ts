import type { Draft, DraftSection } from '../../../shared/aws/drafts.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { amongPartners, partnerNames } from '../../../shared/form/among-partners.ts'
import { askedSection, askedSections } from '../../../shared/form/asked.ts'
import type { Section, SectionName } from '../../../shared/form/definition.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { sectionSchema, type Values } from '../../../shared/form/section-schema.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import { partnersIn } from '../../../shared/form/written-items.ts'

export type StoredSection = Omit<DraftSection, 'values' | 'name'> & { name: SectionName; values: Values }

/** What a draft holds of a section. Throws NotFound when it has none by that name. */
export const storedSection = ({ meta, sections }: Draft, name: SectionName): StoredSection => {
  const found = sections.find((section) => section.name === name)
  if (found === undefined) throw notFound('section')
  return { ...found, name, values: sectionSchema(sectionOf(name, meta.formVersion)).parse(found.values) }
}

const all = (value: (name: SectionName) => Values): Sections => ({
  contact: value('contact'),
  areas: value('areas'),
  measures: value('measures'),
  need: value('need'),
  cooperation: value('cooperation'),
  perspective: value('perspective'),
  followup: value('followup'),
  centre: value('centre'),
  bars: value('bars'),
  account: value('account'),
})

export const sectionsOf = (draft: Draft): Sections => all((name) => storedSection(draft, name).values)

/** The section as this draft's form has it, with the partners there are to choose among. */
export const draftSection = (draft: Draft, name: SectionName): Section => {
  const { partners } = partnersIn(storedSection(draft, 'cooperation').values)
  return amongPartners(askedSection(name, draft.meta), partnerNames(partners, draft.partners))
}

/** The sections a draft's round has questions in, likewise. */
export const draftSections = (draft: Draft): Section[] =>
  askedSections(draft.meta).map(({ name }) => draftSection(draft, name))
