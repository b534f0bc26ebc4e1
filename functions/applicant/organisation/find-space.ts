import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { orgId } from '../../../shared/domain/ids.ts'
import { parseOrganisationNumber } from '../../../shared/register/organisation-number.ts'
import { organisationByCode, organisationByNumber } from '../../../shared/register/register.ts'
import { searchOrganisations } from '../../../shared/register/search-organisations.ts'
import type { Organisation } from '../../../shared/register/types.ts'
import { readSpace, registeredSpace, type Space } from './space.ts'

type Reader = Pick<Table, 'get'>

/** A kommun or region of the register, or a kommunalförbund whose space is open. */
export const findSpace = async (table: Reader, id: string): Promise<Space | null> => {
  if (!orgId.safeParse(id).success) return null
  return id.startsWith('F') ? readSpace(table, id) : registeredSpace(id)
}

/** The kommunalförbund that has registered a number, or null. */
export const associationByNumber = async (table: Reader, number: string): Promise<Space | null> => {
  const item = await table.get(keys.organisationNumber(number))
  return item === null ? null : readSpace(table, z.object({ orgId }).parse(item).orgId)
}

/** The organisation the e-identity names, or null when it names none we know. */
export const claimedSpace = async (table: Reader, claim: string | null): Promise<Space | null> => {
  const number = claim === null ? null : parseOrganisationNumber(claim)
  if (number === null) return null
  const registered = organisationByNumber(number)
  return registered === undefined ? associationByNumber(table, number) : registeredSpace(registered.orgId)
}

/** By name, kommunkod, länskod or organisation number. */
export const searchRegister = (query: string): Organisation[] => {
  const exact = organisationByCode(query) ?? organisationByNumber(query)
  return exact === undefined ? searchOrganisations(query, 10) : [exact]
}
