import * as z from 'zod'

/** Länskod, two digits (register/lan.json). */
export const countyCode = z.string().regex(/^\d{2}$/)
export type CountyCode = z.infer<typeof countyCode>

/** `K`+kommunkod, `R`+länskod or `F`+ULID for a kommunalförbund. Gotland is only `K0980`. */
export const orgId = z.string().regex(/^(K\d{4}|R\d{2}|F[0-9A-HJKMNP-TV-Z]{26})$/)

/** ULID in upper case: drafts, cases, documents, form instances. */
export const ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)

/** The pseudonymous subject of an e-identity; never a personal number. Upper case only (one letter case in keys). */
export const subject = z.string().regex(/^[A-Z0-9-]{1,64}$/)
export type Subject = z.infer<typeof subject>

/** A round as `<year>-<n>`, the budget year and its number in it, the same id in every county. */
export const roundId = z.string().regex(/^\d{4}-\d{1,2}$/)

/** An instant in UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof instant>

/** A calendar day in Europe/Stockholm, `yyyy-mm-dd`. */
export const day = z.iso.date()

/** SHA-256, lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
