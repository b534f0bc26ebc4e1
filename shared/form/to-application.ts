import { type Applicant, type Application, application } from '../domain/application.ts'
import type { Asked } from './asked.ts'
import type { SectionName } from './definition.ts'
import type { Values } from './section-schema.ts'
import { measuresIn, partnersIn, writtenMeasureOf } from './written-items.ts'

export type Sections = Readonly<Record<SectionName, Values>>

/**
 * The application the sections make. Measures and cost lines with nothing in them are left out; a cost without
 * an amount is 0 öre. Throws ZodError when a section does not hold what its version of the form holds.
 */
export const toApplication = (
  sections: Sections,
  { formVersion, applicant, questions }: Asked & { applicant: Applicant },
): Application => {
  return application.parse({
    formVersion,
    applicant,
    contact: sections.contact,
    areas: sections.areas.areas,
    measures: measuresIn(sections.measures),
    need: sections.need,
    cooperation: partnersIn(sections.cooperation),
    perspective: sections.perspective,
    followUp: sections.followup,
    resourceCentre: sections.centre,
    bars: sections.bars,
    account: sections.account,
    ...(questions && { questions }),
  })
}

/** The sections of an application as they are shown and, in a completion, changed. */
export const fromApplication = (from: Application): Sections => ({
  contact: from.contact,
  areas: { areas: from.areas },
  measures: {
    measures: from.measures.map(writtenMeasureOf),
  },
  need: from.need,
  cooperation: from.cooperation,
  perspective: from.perspective,
  followup: from.followUp,
  centre: from.resourceCentre,
  bars: from.bars,
  account: from.account,
})
