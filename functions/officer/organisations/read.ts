import { readCase } from '../../../shared/aws/cases.ts'
import {
  type AskingPerson,
  type CountyOrganisation,
  type OrganisationCheck,
  readBeside,
  readCountyOrganisation,
} from '../../../shared/aws/county-organisations.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { orgId } from '../../../shared/domain/ids.ts'
import type { Request } from '../../../shared/web/request.ts'

export type Known = {
  organisation: CountyOrganisation
  /** Cases that still bear a flag of it, and what the flags ask for. */
  cases: readonly string[]
  open: readonly ('authority' | 'seat')[]
  persons: readonly AskingPerson[]
  checks: readonly OrganisationCheck[]
}

/** What the county knows of the organisation an address names. Throws NotFound for one it knows nothing of. */
export const readKnown = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  { params }: Pick<Request, 'params'>,
): Promise<Known> => {
  const id = orgId.safeParse(params.org)
  if (!id.success) throw notFound('organisation')
  const [organisation, beside] = await Promise.all([
    readCountyOrganisation(table, county, id.data),
    readBeside(table, county, id.data),
  ])
  if (organisation === null) throw notFound('organisation')
  const { cases, persons, checks } = beside
  const headers = await Promise.all(cases.map((each) => readCase(table, county, each)))
  const flags = headers.flatMap((header) => header.flags)
  const waits = (what: 'authority' | 'seat') =>
    organisation.waitingSince !== null && !checks.some((check) => check[what])
  const hasSeat = flags.includes('seat-not-confirmed') || organisation.seat !== null
  return {
    organisation,
    cases,
    open: (['authority', 'seat'] as const).filter((what) => waits(what) && (what === 'authority' || hasSeat)),
    persons,
    checks,
  }
}
