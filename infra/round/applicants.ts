import { checkDigit } from '../../shared/register/organisation-number.ts'
import { counties, organisations } from '../../shared/register/register.ts'
import { randomFor } from './random.ts'

export type RoundApplicant = {
  /** Stays the same from run to run, unlike the ids a kommunalförbund is given when it opens its space. */
  key: string
  kind: 'kommun' | 'region' | 'kommunalforbund'
  name: string
  place: string
  county: string
  organisationNumber: string | null
  /** Kommunalförbund only: the kommun of its seat. */
  seat: string | null
  /** Whom the demonstration sign-in knows. */
  subject: string
}

const registered = (): RoundApplicant[] =>
  organisations().map(({ orgId, kind, name, shortName, county, organisationNumber }) => ({
    key: orgId,
    kind,
    name,
    county,
    organisationNumber,
    place: shortName,
    seat: null,
    subject: `DEMO-ORG-${orgId}`,
  }))

const federationCount = 20

/** Invented: the names say so, and the numbers are only right in their check digit. */
const federations = (): RoundApplicant[] => {
  const seats = organisations().filter(({ kind }) => kind === 'kommun')
  const apart = Math.floor(seats.length / federationCount)
  return Array.from({ length: federationCount }, (_, n) => seats[n * apart + 7])
    .filter((seat) => seat !== undefined)
    .map(({ code, county, shortName }, n) => {
      const nine = `222000${900 + n}`
      return {
        key: `F-${code}`,
        kind: 'kommunalforbund',
        name: `Exempelförbundet ${shortName}`,
        place: shortName,
        county,
        organisationNumber: `${nine.slice(0, 6)}-${nine.slice(6)}${checkDigit(nine)}`,
        seat: code,
        subject: `DEMO-ORG-F01K${'0'.repeat(19)}${code}`,
      }
    })
}

const alternated = <T>(one: readonly T[], other: readonly T[]): T[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, n) => [one[n], other[n]])
    .flat()
    .filter((item) => item !== undefined)

/**
 * Everybody who applies, in the seed's own order: counties two by two, so that a small round is played in two
 * counties and not in as many as it has applications.
 */
export const applicantsInOrder = (seed: number): RoundApplicant[] => {
  const byCounty = Map.groupBy([...registered(), ...federations()], ({ county }) => county)
  const drawn = randomFor(seed, 'counties')
    .shuffled(counties())
    .map(({ code }) => randomFor(seed, `order ${code}`).shuffled(byCounty.get(code) ?? []))
  return drawn.flatMap((one, n) => (n % 2 === 0 ? alternated(one, drawn[n + 1] ?? []) : []))
}
