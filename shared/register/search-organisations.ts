import { compareNames } from './compare-names.ts'
import { organisationByCode, organisationByNumber, organisations } from './register.ts'
import type { Organisation } from './types.ts'

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

/** How well a name answers what was written: as written, without its dots and rings, at a later word, anywhere. */
const distance = (name: string, query: string): number => {
  const folded = fold(name)
  const sought = fold(query)
  if (name.toLowerCase().startsWith(query.toLowerCase().trim())) return 0
  if (folded.startsWith(sought)) return 1
  if (folded.includes(` ${sought}`)) return 2
  return folded.includes(sought) ? 3 : Number.POSITIVE_INFINITY
}

/** For a picker: kommuner and regioner whose name answers the query, best first, at most `limit`. */
export const searchOrganisations = (query: string, limit: number): Organisation[] => {
  if (fold(query) === '') return []
  return organisations()
    .map((organisation) => ({
      organisation,
      distance: Math.min(distance(organisation.name, query), distance(organisation.shortName, query)),
    }))
    .filter((hit) => hit.distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || compareNames(a.organisation.name, b.organisation.name))
    .slice(0, limit)
    .map((hit) => hit.organisation)
}

/** By name, kommunkod, länskod or organisation number. */
export const searchRegister = (query: string): Organisation[] => {
  const exact = organisationByCode(query) ?? organisationByNumber(query)
  return exact === undefined ? searchOrganisations(query, 10) : [exact]
}
