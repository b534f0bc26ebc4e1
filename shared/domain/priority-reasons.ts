import type { MeasureKind } from './application.ts'
import type { Reason } from './decision.ts'
import type { Policy } from './policy.ts'
import { formatDay } from './time.ts'

export type Confirmation = 'preliminary' | 'confirmed' | 'corrected'

const kinds = {
  'leaving-violence': { point: 1, sv: 'stöd för att lämna våld', en: 'support for leaving violence' },
  'resource-centre': { point: 2, sv: 'resurscentrum', en: 'resource centre' },
} as const

const confirmations = {
  preliminary: { sv: ', preliminärt enligt ansökan', en: ', preliminary, as claimed in the application' },
  confirmed: { sv: '', en: '' },
  corrected: { sv: ', rättad vid granskningen', en: ', corrected in the review' },
} as const

const labels = {
  law: { sv: 'lag', en: 'law' },
  practice: { sv: 'praxis', en: 'practice' },
  example: { sv: 'exempel', en: 'example' },
} as const

const text = (code: string, paragraph: string, sv: string, en: string): Reason => ({
  code,
  paragraph,
  reason: { sv, en },
})

/** Why a measure is put first (6 § first paragraph 1 or 2) or is among the rest (6 § second paragraph). */
export const classReason = (kind: MeasureKind, confirmation: Confirmation): Reason => {
  const { sv, en } = confirmations[confirmation]
  if (kind === 'other') {
    return text(
      `other-${confirmation}`,
      '6 § andra stycket',
      `Övrig åtgärd (6 § andra stycket)${sv}`,
      `Other measure (Section 6, second paragraph)${en}`,
    )
  }
  const { point, ...name } = kinds[kind]
  const paragraph = `6 § första stycket ${point}`
  return text(
    `${kind}-${confirmation}`,
    paragraph,
    `Prioriterad: ${name.sv} (${paragraph})${sv}`,
    `Put first: ${name.en} (Section 6, first paragraph, ${point})${en}`,
  )
}

/** With the unit `application`: put first because another measure of the application is. */
export const applicationReason = (kind: Exclude<MeasureKind, 'other'>): Reason => {
  const { point, sv, en } = kinds[kind]
  const paragraph = `6 § första stycket ${point}`
  return text(
    'application-put-first',
    paragraph,
    `Prioriterad: ansökan rör även ${sv} (${paragraph})`,
    `Put first: the application also concerns: ${en} (Section 6, first paragraph, ${point})`,
  )
}

/** Särskilda skäl (6 § first paragraph): only a taken exception moves the measure to the rest. */
export const exceptionReasons = {
  proposed: text(
    'exception-proposed',
    '6 § första stycket',
    'Särskilda skäl mot att prioritera är föreslagna (6 § första stycket). Platsen ändras först om beslutsfattaren godtar dem.',
    'Special reasons against putting the measure first are proposed (Section 6, first paragraph). The place changes only if the decision-maker accepts them.',
  ),
  taken: text(
    'exception-taken',
    '6 § första stycket',
    'Prioriteras inte: särskilda skäl i det enskilda fallet (6 § första stycket). Skälen står i beslutet.',
    'Not put first: special reasons in the individual case (Section 6, first paragraph). The decision states them.',
  ),
} as const

/** The county's own order between equals in class: 6 § second paragraph, with its label and what it rests on. */
export const orderReason = (kind: MeasureKind, { order, label, basis }: Policy): Reason => {
  const places = [...new Set(Object.values(order))].toSorted((a, b) => a - b)
  const place = places.indexOf(order[kind]) + 1
  const [sv, en] =
    places.length === 1
      ? ['inget slag av åtgärd går före ett annat', 'no kind of measure goes before another']
      : [
          `plats ${place} av ${places.length} inom klassen`,
          `place ${place} of ${places.length} within the class`,
        ]
  return text(
    places.length === 1 ? 'county-order-equal' : 'county-order',
    '6 § andra stycket',
    `Länets ordning (6 § andra stycket), ${labels[label].sv}: ${sv}. Beslut ${basis.number}, ${formatDay(basis.date)}.`,
    `The county's order (Section 6, second paragraph), ${labels[label].en}: ${en}. Decision ${basis.number}, ${basis.date}.`,
  )
}
