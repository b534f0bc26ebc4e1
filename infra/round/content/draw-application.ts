import type { MeasureKind } from '../../../shared/domain/application.ts'
import { areas } from '../../../shared/domain/application.ts'
import { canaryOf } from '../canary.ts'
import type { Plan } from '../plan.ts'
import { type Random, randomFor } from '../random.ts'
import { type Barring, drawMeasure, type WrittenMeasure } from './draw-measure.ts'
import { centreMeasures } from './measures-centre.ts'
import { leavingMeasures } from './measures-leaving.ts'
import { otherMeasures } from './measures-other.ts'
import { centrePoints, sentences } from './sentences.ts'

/** A filled form: section by section the fields of `shared/form`, the measures apart because they are a list. */
export type WrittenApplication = {
  sections: Record<
    'contact' | 'areas' | 'need' | 'followup' | 'centre' | 'bars',
    Record<string, string | string[]>
  >
  measures: WrittenMeasure[]
}

const examples = {
  'leaving-violence': leavingMeasures,
  'resource-centre': centreMeasures,
  other: otherMeasures,
}

const drawKinds = (random: Random, wantsCentre: boolean): MeasureKind[] => {
  const count = random.pick([0, 1, 1, 1, 2, 2, 3])
  const more = Array.from({ length: wantsCentre ? count : Math.max(count, 1) }, () =>
    random.chance(0.45) ? ('leaving-violence' as const) : ('other' as const),
  )
  return wantsCentre ? ['resource-centre', ...more] : more
}

const drawMeasures = (random: Random, { fate, wantsCentre }: Plan, year: number): WrittenMeasure[] => {
  const left = new Map(
    Object.entries(examples).map(([kind, list]) => [kind, random.shuffled<(typeof list)[number]>(list)]),
  )
  const barringAt = (place: number): Barring => {
    if (fate === 'all-barred') return 'all'
    return fate === 'cost-barred' && place === 0 ? 'one' : 'none'
  }
  return drawKinds(random, wantsCentre).map((kind, place) => {
    const example = left.get(kind)?.pop() ?? random.pick(examples[kind])
    return drawMeasure(random, kind, example, { year, barring: barringAt(place) })
  })
}

const paragraph = (random: Random, from: readonly string[], count: number, place: string): string =>
  random.shuffled(from).slice(0, count).join(' ').replaceAll('%', place)

const addressOf = (key: string): string => `${key.toLowerCase()}.example.se`

const centreOf = ({ wantsCentre, applicant }: Plan): Record<string, string> =>
  wantsCentre ? { host: applicant.name, ...centrePoints } : {}

const incomplete = (plan: Plan): boolean => plan.fate.startsWith('incomplete')

/** What a planned applicant writes. An incomplete one leaves out its plan for follow-up (5 § second paragraph 3). */
export const drawApplication = (seed: number, plan: Plan, year: number): WrittenApplication => {
  const { key, place, name } = plan.applicant
  const random = randomFor(seed, `content ${key}`)
  const measures = drawMeasures(random, plan, year)
  const first = random.between(0, areas.length - 1)
  const need = paragraph(random, sentences.need, random.between(2, 4), place)
  return {
    measures,
    sections: {
      contact: {
        name: `Exempelperson för ${name}`,
        email: `kvinnofrid@${addressOf(key)}`,
        phone: `010-${random.between(100, 999)} ${random.between(10, 99)} ${random.between(10, 99)}`,
        officialMailbox: `registrator@${addressOf(key)}`,
      },
      areas: { areas: areas.filter((_, n) => n === first || random.chance(0.4)) },
      need: {
        description: `${need} Vår beteckning för arbetet är ${canaryOf(seed, key)}.`,
        survey: random.chance(0.6) ? random.pick(sentences.survey) : '',
      },
      followup: { plan: incomplete(plan) ? '' : followUpOf(seed, plan) },
      centre: centreOf(plan),
      bars: {
        otherGrants: random.pick(sentences.otherGrants),
        notCovered: random.pick(sentences.notCovered),
        notStatutory: random.pick(sentences.notStatutory),
      },
    },
  }
}

/** Also what an incomplete applicant answers when it is asked to complete. */
export const followUpOf = (seed: number, { applicant }: Plan): string => {
  const random = randomFor(seed, `follow-up ${applicant.key}`)
  return paragraph(random, sentences.followUp, random.between(2, 3), applicant.place)
}
