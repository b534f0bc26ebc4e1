import * as z from 'zod'
import { instant, orgId, subject, ulid } from '../domain/ids.ts'
import { indexKeys, keys } from './keys.ts'
import { queryAll, type Table } from './table.ts'
import { update, type Write } from './write.ts'

/** What a county knows of an organisation that came in unconfirmed or asked to be confirmed: never its drafts. */
const countyOrganisation = z.object({
  orgId,
  name: z.string(),
  organisationNumber: z.string().nullable().default(null),
  seat: z.string().nullable().default(null),
  waitingSince: instant.nullable().default(null),
  mailbox: z.string().nullable().default(null),
})
export type CountyOrganisation = z.infer<typeof countyOrganisation>
export const parseCountyOrganisation = (item: unknown): CountyOrganisation => countyOrganisation.parse(item)

const person = z.object({ subject, name: z.string(), email: z.string() })
export type AskingPerson = z.infer<typeof person>
const check = z.object({
  at: instant,
  by: subject,
  authority: z.boolean(),
  seat: z.boolean(),
  persons: z.array(subject),
  note: z.string(),
})
export type OrganisationCheck = z.infer<typeof check>

export const attentionKind = 'ORGANISATION'

export const readCountyOrganisation = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
): Promise<CountyOrganisation | null> => {
  const item = await table.get(keys.countyOrganisation(county, id))
  return item === null ? null : countyOrganisation.parse(item)
}

/** Every organisation the county knows of beside the registers. */
export const readCountyOrganisations = async (
  table: Pick<Table, 'query'>,
  county: string,
): Promise<CountyOrganisation[]> =>
  (await queryAll(table, { pk: keys.countyOrganisation(county, '').pk })).map((item) =>
    countyOrganisation.parse(item),
  )

/** What the county has learnt of one, without asking anybody to look at it. */
export const knownWrite = (
  county: string,
  content: Pick<CountyOrganisation, 'orgId' | 'name'> & Partial<CountyOrganisation>,
): Write => update(keys.countyOrganisation(county, content.orgId), { set: { ...content } })

/** Puts an organisation among those the registrar should look at. */
export const waitingWrite = (
  county: string,
  content: Pick<CountyOrganisation, 'orgId' | 'name'> & Partial<CountyOrganisation>,
  at: string,
): Write =>
  update(keys.countyOrganisation(county, content.orgId), {
    set: { ...content, waitingSince: at, ...indexKeys.attention(county, attentionKind, at, content.orgId) },
  })

/** Nothing is left to confirm. */
export const notWaitingWrite = (county: string, id: string): Write =>
  update(
    keys.countyOrganisation(county, id),
    { remove: ['waitingSince', ...Object.keys(indexKeys.attention(county, attentionKind, '', ''))] },
    { pk: { exists: true } },
  )

type Beside = { cases: string[]; persons: AskingPerson[]; checks: OrganisationCheck[] }

/** What lies beside it, strongly consistent: cases that came in unconfirmed, who sent or asked, and how it was checked. */
export const readBeside = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<Beside> => {
  const items = await queryAll(table, { pk: keys.organisationCase(county, id, '').pk })
  const under = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix))
  return {
    cases: under('CASE#').map((item) => z.object({ case: ulid }).parse(item).case),
    persons: under('PERSON#').map((item) => person.parse(item)),
    checks: under('CHECK#').map((item) => check.parse(item)),
  }
}
