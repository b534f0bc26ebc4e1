import { canonical } from '../domain/chain.ts'
import type { SectionName } from './definition.ts'
import { emptySections } from './empty-sections.ts'
import type { Sections } from './to-application.ts'
import { valuesIn } from './write.ts'

const asksForCentre = ({ measures }: Sections): boolean =>
  valuesIn(measures, 'measures').some(({ kind }) => kind === 'resource-centre')

/** Whether nobody has answered anything in a section. */
export const isUntouched = (name: SectionName, sections: Sections): boolean =>
  canonical(sections[name]) === canonical(emptySections()[name])

/** The part about a resource centre is for measures of that kind; empty and without one it need not be filled in. */
export const isUnneeded = (name: SectionName, sections: Sections): boolean =>
  name === 'centre' && isUntouched(name, sections) && !asksForCentre(sections)
