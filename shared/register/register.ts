import municipalities from './kommuner.json' with { type: 'json' }
import countyRows from './lan.json' with { type: 'json' }
import { parseOrganisationNumber } from './organisation-number.ts'
import regions from './regioner.json' with { type: 'json' }
import type { County, MunicipalityRow, Organisation, RegionRow } from './types.ts'

const readCounties = (): County[] =>
  countyRows.map(({ lansstyrelse, ...row }) => ({
    code: row.kod,
    name: row.namn,
    shortName: row.kortnamn,
    letter: row.lansbokstav,
    authority: {
      name: lansstyrelse.namn,
      organisationNumber: lansstyrelse.organisationsnummer,
      email: lansstyrelse.epost,
      web: lansstyrelse.webb,
    },
  }))

const ofMunicipality = (row: MunicipalityRow, sameAs: RegionRow | undefined): Organisation => ({
  orgId: `K${row.kod}`,
  kind: 'kommun',
  alsoRegion: sameAs !== undefined,
  code: row.kod,
  county: row.lankod,
  name: sameAs?.namn ?? row.kommunnamn,
  shortName: row.namn,
  organisationNumber: row.organisationsnummer,
})

const ofRegion = (row: RegionRow): Organisation => ({
  orgId: `R${row.lankod}`,
  kind: 'region',
  alsoRegion: true,
  code: row.lankod,
  county: row.lankod,
  name: row.namn,
  shortName: row.namn,
  organisationNumber: row.organisationsnummer,
})

const readOrganisations = (): Organisation[] => [
  ...municipalities.map((row) =>
    ofMunicipality(
      row,
      regions.find((region) => region.kommunkod === row.kod),
    ),
  ),
  ...regions.filter((row) => row.kommunkod === null).map(ofRegion),
]

/** Made on first use, once per process. */
const once = <T>(read: () => T): (() => T) => {
  let value: T | undefined
  return () => (value ??= read())
}

/** The 21 län in the order of their codes. */
export const counties = /* @__PURE__ */ once(readCounties)

/** The 290 kommuner (Gotland as K0980) and the 20 regioner that are not a kommun as well. */
export const organisations = /* @__PURE__ */ once(readOrganisations)

const countiesByCode = /* @__PURE__ */ once(() => new Map(counties().map((county) => [county.code, county])))
const byId = /* @__PURE__ */ once(
  () => new Map(organisations().map((organisation) => [organisation.orgId, organisation])),
)
const byNumber = /* @__PURE__ */ once(
  () => new Map(organisations().map((organisation) => [organisation.organisationNumber, organisation])),
)

export const countyByCode = (code: string): County | undefined => countiesByCode().get(code)

export const organisationById = (orgId: string): Organisation | undefined => byId().get(orgId)

/** By kommunkod (four digits) or länskod (two): `09` is the region Gotland, kept as K0980. */
export const organisationByCode = (code: string): Organisation | undefined =>
  byId().get(`K${code}`) ??
  byId().get(`R${code}`) ??
  organisations().find((organisation) => organisation.alsoRegion && organisation.county === code)

/** By organisation number, with or without its hyphen. */
export const organisationByNumber = (text: string): Organisation | undefined => {
  const number = parseOrganisationNumber(text)
  return number === null ? undefined : byNumber().get(number)
}

/** The län a kommunalförbund belongs to: where the kommun of its seat lies (5 §). */
export const countyOfSeat = (municipalityCode: string): County | undefined => {
  const seat = byId().get(`K${municipalityCode}`)
  return seat && countyByCode(seat.county)
}
