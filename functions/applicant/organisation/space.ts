import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import type { Item, Table } from '../../../shared/aws/table.ts'
import { type Applicant, organisationKind } from '../../../shared/domain/application.ts'
import { countyCode, orgId } from '../../../shared/domain/ids.ts'
import { countyOf } from '../../../shared/domain/routing.ts'
import { countyOfSeat, organisationById } from '../../../shared/register/register.ts'

/** An organisation's space: who it is and the county that tries its applications (5 §). */
const space = z.object({
  orgId,
  kind: organisationKind,
  name: z.string(),
  organisationNumber: z.string().nullable(),
  county: countyCode,
  /** Kommunalförbund only: the code of the kommun it has its seat in. */
  seat: z.string().nullable(),
  /** An e-identity has shown that somebody here belongs to the organisation. */
  confirmed: z.boolean(),
})
export type Space = z.infer<typeof space>

export const spaceItem = (content: Space): Item => ({ ...keys.organisation(content.orgId), ...content })

export const readSpace = async (table: Pick<Table, 'get'>, id: string): Promise<Space | null> => {
  const item = await table.get(keys.organisation(id))
  return item === null ? null : space.parse(item)
}

/** A kommun or region of the register, or null. */
export const registeredSpace = (id: string): Space | null => {
  const found = organisationById(id)
  if (found === undefined) return null
  const { kind, name, organisationNumber, county } = found
  return {
    orgId: found.orgId,
    kind,
    name,
    organisationNumber,
    county: countyOf({ kind, county, seatCounty: null }),
    seat: null,
    confirmed: false,
  }
}

type Association = Pick<Space, 'orgId' | 'name' | 'organisationNumber'> & { seat: string }

/** A kommunalförbund belongs to the county of its seat. Throws MissingContent when the seat is no kommun. */
export const associationSpace = ({ seat, ...association }: Association): Space => ({
  ...association,
  kind: 'kommunalforbund',
  county: countyOf({
    kind: 'kommunalforbund',
    county: null,
    seatCounty: countyOfSeat(seat)?.code ?? null,
  }),
  seat,
  confirmed: false,
})

export const applicantOf = ({ confirmed: _confirmed, ...applicant }: Space): Applicant => applicant
