import { notFound } from '../domain/errors.ts'
import { language } from '../web/language.ts'
import type { Section, SectionName } from './definition.ts'
import { inEnglish, type SectionWords } from './in-english.ts'
import { swedishV1 } from './v1.ts'
import { englishV1 } from './v1-english.ts'
import { englishV2, swedishV2 } from './v2.ts'

type FormVersion = {
  swedish: Record<SectionName, Section>
  english: Record<SectionName, SectionWords>
}

/** Every version an application may have been written in: they stay for as long as there is a draft or a case of them. */
const versions: readonly FormVersion[] = [
  { swedish: swedishV1, english: englishV1 },
  { swedish: swedishV2, english: englishV2 },
]

/** The version a new draft is made in. */
export const newestForm = versions.length

/** A section of the form, in the language of the page. Throws NotFound for a version there has never been. */
export const sectionOf = (name: SectionName, version = newestForm): Section => {
  const form = versions[version - 1]
  if (form === undefined) throw notFound('form version')
  return language() === 'sv' ? form.swedish[name] : inEnglish(form.swedish[name], form.english[name])
}
