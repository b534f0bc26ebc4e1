import { applicantsInOrder, type RoundApplicant } from './applicants.ts'
import { randomFor } from './random.ts'

/** What is out of the ordinary with an application; most have nothing. */
export const fates = [
  'ordinary',
  'late',
  'incomplete-answered',
  'incomplete-expired',
  'cost-barred',
  'all-barred',
  'withdrawn',
] as const
export type Fate = (typeof fates)[number]

export type Plan = { applicant: RoundApplicant; fate: Fate; wantsCentre: boolean }

/** By place in the seed's order, so that a round of eight meets nearly all of them and a national one has each in proportion. */
const fateAt = (place: number): Fate => {
  if (place === 7 || place === 151) return 'withdrawn'
  if (place % 27 === 2) return 'incomplete-expired'
  if (place % 17 === 3) return 'late'
  if (place % 12 === 4) return 'incomplete-answered'
  if (place % 14 === 5) return 'cost-barred'
  return place % 47 === 6 ? 'all-barred' : 'ordinary'
}

const centreShare = { kommun: 0.1, region: 0.6, kommunalforbund: 0.25 }

/** Who applies and what becomes of it: the first `applications` of the seed's order. */
export const planRound = (seed: number, applications: number): Plan[] =>
  applicantsInOrder(seed)
    .slice(0, applications)
    .map((applicant, place) => ({
      applicant,
      fate: fateAt(place),
      wantsCentre: randomFor(seed, `centre ${applicant.key}`).chance(centreShare[applicant.kind]),
    }))

export const wholeRound = 330
