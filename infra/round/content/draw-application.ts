import type { MeasureKind } from '../../../shared/domain/application.ts'
import { areas } from '../../../shared/domain/application.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import { luhn } from '../../../shared/form/luhn.ts'
import { canaryOf } from '../canary.ts'
import type { Plan } from '../plan.ts'
import { type Random, randomFor } from '../random.ts'
import { type Barring, drawMeasure, type WrittenMeasure } from './draw-measure.ts'
import { centreMeasures } from './measures-centre.ts'
import { leavingMeasures } from './measures-leaving.ts'
import { otherMeasures } from './measures-other.ts'
import { centrePoints, partners, sentences } from './sentences.ts'

/** A filled form: section by section the fields of `shared/form`, the measures apart because they are a list. */
export type WrittenApplication = {
  sections: Record<Exclude<SectionName, 'measures'>, Record<string, string | string[]>>
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

const cooperationOf = (random: Random, { applicant }: Plan): Record<string, string> => {
  const [partner] = random.shuffled(partners)
  return {
    organisation: random.pick(sentences.byWhom),
    'partners.0.name': partner?.name ?? '',
    'partners.0.kind': partner?.kind ?? '',
    'partners.0.county': applicant.county,
    'partners.0.role': partner?.role ?? '',
  }
}

/** A bankgiro that nobody needs to hold: only its check digit is right. */
const giroOf = (random: Random): string => {
  const digits = `${random.between(1000, 9999)}${random.between(100, 999)}`
  const check = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).find(luhn) ?? ''
  return `${check.slice(0, 4)}-${check.slice(4)}`
}

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
      cooperation: cooperationOf(random, plan),
      perspective: { child: random.pick(sentences.child), equality: random.pick(sentences.equality) },
      followup: { plan: incomplete(plan) ? '' : followUpOf(seed, plan) },
      centre: centreOf(plan),
      bars: {
        otherGrants: random.pick(sentences.otherGrants),
        notCovered: random.pick(sentences.notCovered),
        notStatutory: random.pick(sentences.notStatutory),
      },
      account: { bankgiro: giroOf(random), reference: `Bidrag ${key}` },
    },
  }
}

/** Also what an incomplete applicant answers when it is asked to complete. */
export const followUpOf = (seed: number, { applicant }: Plan): string => {
  const random = randomFor(seed, `follow-up ${applicant.key}`)
  return paragraph(random, sentences.followUp, random.between(2, 3), applicant.place)
}
