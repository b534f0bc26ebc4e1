import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { orgId } from '../../../shared/domain/ids.ts'
import { parseOrganisationNumber } from '../../../shared/register/organisation-number.ts'
import { organisationByNumber } from '../../../shared/register/register.ts'
import { readSpace, registeredSpace, type Space } from './space.ts'

type Reader = Pick<Table, 'get'>

/** A kommun or region of the register, or a kommunalförbund whose space is open. */
export const findSpace = async (table: Reader, id: string): Promise<Space | null> => {
  if (!orgId.safeParse(id).success) return null
  return id.startsWith('F') ? readSpace(table, id) : registeredSpace(id)
}

/** The kommunalförbund that has registered a number, or null. */
export const associationByNumber = async (table: Reader, number: string): Promise<Space | null> => {
  const id = await numbersOwner(table, number)
  return id === null ? null : readSpace(table, id)
}

/** The id a number belongs to, also before its space is open: an application on paper may have come first. */
export const numbersOwner = async (table: Reader, number: string): Promise<string | null> => {
  const item = await table.get(keys.organisationNumber(number))
  return item === null ? null : z.object({ orgId }).parse(item).orgId
}

/** The organisation the e-identity names, or null when it names none we know. */
export const claimedSpace = async (table: Reader, claim: string | null): Promise<Space | null> => {
  const number = claim === null ? null : parseOrganisationNumber(claim)
  if (number === null) return null
  const registered = organisationByNumber(number)
  return registered === undefined ? associationByNumber(table, number) : registeredSpace(registered.orgId)
}
