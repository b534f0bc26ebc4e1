import type { Section, SectionName } from './definition.ts'
import { account } from './v1-account.ts'
import { bars } from './v1-bars.ts'
import { centre } from './v1-centre.ts'
import { areas, contact } from './v1-contact.ts'
import { cooperation, perspective } from './v1-cooperation.ts'
import { costs } from './v1-costs.ts'
import { measuresWith } from './v1-measures.ts'
import { followup, need } from './v1-need.ts'

/** Version 1 of the application form. */
export const swedishV1: Record<SectionName, Section> = {
  contact,
  areas,
  measures: measuresWith(costs),
  need,
  cooperation,
  perspective,
  followup,
  centre,
  bars,
  account,
}
