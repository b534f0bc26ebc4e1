import type { Section, SectionName } from './definition.ts'
import type { SectionWords } from './in-english.ts'
import { swedishV1 } from './v1.ts'
import { englishV1 } from './v1-english.ts'
import { costWords } from './v1-english-costs.ts'
import { measureWords } from './v1-english-parts.ts'
import { measuresWith } from './v1-measures.ts'
import { costsV2 } from './v2-costs.ts'

/** Version 2 of the application form: the partner a cost belongs to is chosen. */
export const swedishV2: Record<SectionName, Section> = { ...swedishV1, measures: measuresWith(costsV2) }

export const englishV2: Record<SectionName, SectionWords> = {
  ...englishV1,
  measures: measureWords({
    ...costWords,
    hint: `${costWords.hint} You choose among those you have saved under Organisation and cooperation or invited.`,
  }),
}
