import * as z from 'zod'
import { organisationKind } from '../domain/application.ts'
import { countyCode, orgId } from '../domain/ids.ts'
import { keys } from './keys.ts'
import type { Item, Table } from './table.ts'

/** An organisation's space: who it is and the county that tries its applications (5 §). */
const space = z.object({
  orgId,
  kind: organisationKind,
  name: z.string(),
  organisationNumber: z.string().nullable(),
  county: countyCode,
  /** Kommunalförbund only: the code of the kommun it has its seat in. */
  seat: z.string().nullable(),
  /** An e-identity, a code or the county's registrar has shown that somebody here belongs to the organisation. */
  confirmed: z.boolean(),
  /** Kommunalförbund only: the county's registrar has confirmed the seat. */
  seatConfirmed: z.boolean().default(false),
})
export type Space = z.infer<typeof space>

export const spaceItem = (content: Space): Item => ({ ...keys.organisation(content.orgId), ...content })

export const readSpace = async (table: Pick<Table, 'get'>, id: string): Promise<Space | null> => {
  const item = await table.get(keys.organisation(id))
  return item === null ? null : space.parse(item)
}

/** What has been shown of an organisation: its authority, and where a kommunalförbund has its seat (5 §). */
export const shownOf = ({
  kind,
  confirmed,
  seatConfirmed,
}: Space): { authority: boolean; seat: boolean } => ({
  authority: confirmed,
  seat: kind !== 'kommunalforbund' || seatConfirmed,
})
