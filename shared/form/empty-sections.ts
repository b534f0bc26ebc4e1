import { type SectionName, sectionNames } from './definition.ts'
import { parseSection } from './parse.ts'
import type { Values } from './section-schema.ts'
import type { Sections } from './to-application.ts'

/** What a new draft starts with. */
export const emptySections = (): Sections => {
  const empty = (name: SectionName): Values => parseSection(name, {}).values ?? {}
  return {
    contact: empty('contact'),
    areas: empty('areas'),
    measures: empty('measures'),
    need: empty('need'),
    cooperation: empty('cooperation'),
    perspective: empty('perspective'),
    followup: empty('followup'),
    centre: empty('centre'),
    bars: empty('bars'),
    account: empty('account'),
  }
}

export const isSectionName = (name: string): name is SectionName =>
  sectionNames.some((known) => known === name)
