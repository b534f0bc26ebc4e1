import * as z from 'zod'

const organisationNumber = z.string().regex(/^\d{6}-\d{4}$/)

/**
 * The rows of the lists as they are published. The files are part of the code: the compiler checks their form and
 * the tests parse them with these schemas, so a cold start does not.
 */
export const countyRow = z.strictObject({
  kod: z.string().regex(/^\d{2}$/),
  namn: z.string(),
  kortnamn: z.string(),
  lansbokstav: z.string().regex(/^[A-Z]{1,2}$/),
  lansstyrelse: z.strictObject({
    namn: z.string(),
    organisationsnummer: organisationNumber,
    epost: z.email(),
    webb: z.url(),
  }),
})

/** A row of kommuner.json. */
export const municipalityRow = z.strictObject({
  kod: z.string().regex(/^\d{4}$/),
  namn: z.string(),
  kommunnamn: z.string(),
  lankod: z.string().regex(/^\d{2}$/),
  organisationsnummer: organisationNumber.nullable(),
})

/** A row of regioner.json; `organisationsnummerKalla` says where the number was confirmed. */
export const regionRow = z.strictObject({
  lankod: z.string().regex(/^\d{2}$/),
  namn: z.string(),
  organisationsnummer: organisationNumber.nullable(),
  arAvenKommun: z.boolean(),
  kommunkod: z.string().nullable(),
  organisationsnummerKalla: z.string(),
})

/** A row of frames-example.json: an example, the real distribution is not known. */
export const frameRow = z.strictObject({
  lankod: z.string().regex(/^\d{2}$/),
  lan: z.string(),
  kommuner: z.int().min(1),
  ramKronor: z.int().min(0),
})

/** A län and its länsstyrelse. */
export type County = {
  code: string
  name: string
  shortName: string
  letter: string
  authority: { name: string; organisationNumber: string; email: string; web: string }
}

export type MunicipalityRow = z.infer<typeof municipalityRow>
export type RegionRow = z.infer<typeof regionRow>

/** A kommun or region that may apply. Gotland is one legal person that is both: a kommun with `alsoRegion`. */
export type Organisation = {
  orgId: string
  kind: 'kommun' | 'region'
  alsoRegion: boolean
  code: string
  county: string
  name: string
  shortName: string
  /** As `212000-0142`; null when it is not registered. */
  organisationNumber: string | null
}
