import { language } from '../web/language.ts'
import { type Form, type Section, type SectionName, sectionNames } from './definition.ts'
import { inEnglish } from './in-english.ts'
import { account } from './v1-account.ts'
import { bars } from './v1-bars.ts'
import { centre } from './v1-centre.ts'
import { areas, contact } from './v1-contact.ts'
import { cooperation, perspective } from './v1-cooperation.ts'
import { englishV1 } from './v1-english.ts'
import { measures } from './v1-measures.ts'
import { followup, need } from './v1-need.ts'

const swedish: Record<SectionName, Section> = {
  contact,
  areas,
  measures,
  need,
  cooperation,
  perspective,
  followup,
  centre,
  bars,
  account,
}

/** A section of the form, in the language of the page. */
export const sectionOf = (name: SectionName): Section =>
  language() === 'sv' ? swedish[name] : inEnglish(swedish[name], englishV1[name])

/** Version 1 of the application form, the sections in the order they are shown. */
export const formV1: Form = { version: 1, sections: sectionNames.map((name) => swedish[name]) }
