import type { MeasureKind } from '../../shared/domain/application.ts'
import { criteriaFor, documentedNeed } from '../../shared/domain/criteria.ts'
import { nationalOn } from '../../shared/policy/criteria.ts'
import { calendar } from './calendar.ts'
import type { WrittenApplication } from './content/draw-application.ts'
import type { WrittenMeasure } from './content/draw-measure.ts'
import type { Plan } from './plan.ts'
import { type Random, randomFor } from './random.ts'

/** By criterion: what the national criteria ask of a measure of its kind. */
export type Marks = Record<string, number>
/** What an officer finds about one measure when it is read. */
export type Judgement = { kind: MeasureKind; kindReason: string; marks: Marks }

const correctedTo = (random: Random, { kind }: WrittenMeasure): MeasureKind => {
  if (kind === 'leaving-violence' && random.chance(0.08)) return 'other'
  return kind === 'other' && random.chance(0.04) ? 'leaving-violence' : kind
}

const kindReasons: Record<MeasureKind, string> = {
  'leaving-violence':
    'Åtgärden hjälper den utsatta att lämna, även om sökanden har beskrivit den som annat arbete.',
  'resource-centre': 'Åtgärden utvecklar ett resurscentrum.',
  other: 'Åtgärden riktar sig till personal och ger inte stöd till den som vill lämna.',
}

const markFor = (
  random: Random,
  criterion: string,
  { shown, fate }: { shown: boolean; fate: Plan['fate'] },
) => {
  if (criterion === documentedNeed) return shown ? random.between(2, 3) : random.between(0, 1)
  return criterion === 'follow-up' && fate === 'incomplete-expired' ? 0 : random.between(1, 3)
}

/** The assessment of one measure: the same for a seed, an applicant and a measure, whoever reads it and when. */
export const judge = (
  seed: number,
  { applicant, fate }: Plan,
  { sections, measures }: WrittenApplication,
): Judgement[] => {
  const random = randomFor(seed, `judgement ${applicant.key}`)
  const shown = sections.need.survey !== ''
  return measures.map((measure) => {
    const kind = correctedTo(random, measure)
    return {
      kind,
      kindReason: kind === measure.kind ? '' : kindReasons[kind],
      marks: Object.fromEntries(
        criteriaFor(nationalOn(calendar.lastDay), kind).map(({ id }) => [
          id,
          markFor(random, id, { shown, fate }),
        ]),
      ),
    }
  })
}

/** The decider's order between equals that cannot all be paid: by a drawing with the seed, never by the case id. */
export const orderOfEquals = <T>(seed: number, equals: readonly T[], nameOf: (row: T) => string): T[] => {
  const drawnFor = (row: T) => randomFor(seed, `equals ${nameOf(row)}`).between(0, 1_000_000_000)
  return equals
    .map((row) => ({ row, drawn: drawnFor(row) }))
    .toSorted((a, b) => a.drawn - b.drawn)
    .map(({ row }) => row)
}
