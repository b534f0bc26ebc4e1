import type { Draft, DraftSection } from '../../../shared/aws/drafts.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import { sectionSchema, type Values } from '../../../shared/form/section-schema.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import { sectionOf } from '../../../shared/form/v1.ts'

export type StoredSection = Omit<DraftSection, 'values' | 'name'> & { name: SectionName; values: Values }

/** What a draft holds of a section. Throws NotFound when it has none by that name. */
export const storedSection = ({ sections }: Draft, name: SectionName): StoredSection => {
  const found = sections.find((section) => section.name === name)
  if (found === undefined) throw notFound('section')
  return { ...found, name, values: sectionSchema(sectionOf(name)).parse(found.values) }
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
