import type { Form, Section, SectionName } from './definition.ts'
import { bars } from './v1-bars.ts'
import { centre } from './v1-centre.ts'
import { areas, contact } from './v1-contact.ts'
import { measures } from './v1-measures.ts'
import { followup, need } from './v1-need.ts'

/** Version 1 of the application form, the sections in the order they are shown. */
export const formV1: Form = {
  version: 1,
  sections: [contact, areas, measures, need, followup, centre, bars],
}

const byName: Record<SectionName, Section> = { contact, areas, measures, need, followup, centre, bars }

export const sectionOf = (name: SectionName): Section => byName[name]
