import * as z from 'zod'
import { subject } from '../domain/ids.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

export const staffRoles = ['officer', 'decider', 'manager', 'registrar', 'finance'] as const
export const staffRole = z.enum(staffRoles)
export const memberRole = z.enum(['applicant', 'signatory'])
export type MemberRole = z.infer<typeof memberRole>

export const staff = z.object({ subject, name: z.string(), roles: z.array(staffRole) })
export type Staff = z.infer<typeof staff>
export const member = z.object({
  subject,
  name: z.string(),
  email: z.string(),
  roles: z.array(memberRole),
  confirmed: z.boolean(),
})
export type Member = z.infer<typeof member>

export const staffItem = (county: string, content: Staff): Item => ({
  ...keys.staff(county, content.subject),
  ...content,
})
export const memberItem = (orgId: string, content: Member): Item => ({
  ...keys.member(orgId, content.subject),
  ...content,
})

export const readStaff = async (
  table: Pick<Table, 'get'>,
  county: string,
  who: string,
): Promise<Staff | null> => {
  const item = await table.get(keys.staff(county, who))
  return item === null ? null : staff.parse(item)
}

export const readAllStaff = async (table: Pick<Table, 'query'>, county: string): Promise<Staff[]> =>
  (await queryAll(table, { pk: keys.staff(county, '').pk })).map((item) => staff.parse(item))

export const readMember = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  who: string,
): Promise<Member | null> => {
  const item = await table.get(keys.member(orgId, who))
  return item === null ? null : member.parse(item)
}

export const readMembers = async (table: Pick<Table, 'query'>, orgId: string): Promise<Member[]> =>
  (await queryAll(table, { pk: keys.organisation(orgId).pk, prefix: 'MEMBER#' })).map((item) =>
    member.parse(item),
  )

/** For whom a person may act, read at sign-in: a county or an organisation, and as what. */
export const tenant = z.object({
  kind: z.enum(['county', 'organisation']),
  id: z.string(),
  name: z.string().optional(),
})
const personRole = z.object({
  tenant,
  roles: z.array(z.enum([...staffRoles, ...memberRole.options, 'machine', 'operator'])),
})
export type PersonRole = z.infer<typeof personRole>

export const readPersonRoles = async (table: Pick<Table, 'query'>, who: string): Promise<PersonRole[]> =>
  (await queryAll(table, { pk: keys.personSession(who, '').pk, prefix: 'ROLE#' })).map((item) =>
    personRole.parse(item),
  )
