import { readCountyOrganisation } from '../../../../shared/aws/county-organisations.ts'
import type { CountyStore } from '../../../../shared/deps.ts'
import type { Applicant } from '../../../../shared/domain/application.ts'
import { notFound } from '../../../../shared/domain/errors.ts'
import { parseOrganisationNumber } from '../../../../shared/register/organisation-number.ts'
import { countyOfSeat, organisationById, organisationByNumber } from '../../../../shared/register/register.ts'
import { type Form, one } from '../../../../shared/web/request.ts'
import type { Reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'

const text = sv.arrivals

export const registerAddress = '/lan/registrera'
/** What stands in an address instead of an id for a kommunalförbund the county does not know. */
export const newAssociation = 'forbund'

/** Who applies: of the register, or a kommunalförbund with what the county knows of it. */
export type Chosen =
  | { kind: 'registered'; applicant: Applicant }
  | { kind: 'association'; orgId: string | null; form: Form }

/** Throws NotFound for what names nobody. */
export const chosenApplicant = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  id: string,
): Promise<Chosen> => {
  if (id === newAssociation) return { kind: 'association', orgId: null, form: {} }
  const found = organisationById(id)
  if (found !== undefined) {
    const { orgId, kind, name, organisationNumber, county: own } = found
    return {
      kind: 'registered',
      applicant: { orgId, kind, name, organisationNumber, county: own, seat: null },
    }
  }
  const known = id.startsWith('F') ? await readCountyOrganisation(table, county, id) : null
  if (known === null) throw notFound('organisation')
  return {
    kind: 'association',
    orgId: known.orgId,
    form: { name: known.name, number: known.organisationNumber ?? '', seat: known.seat ?? '' },
  }
}

const readNumber = (read: Reader): string => {
  const written = read.text('number', { required: text.numberMissing })
  const number = parseOrganisationNumber(written)
  if (written !== '' && number === null) read.fail('number', text.numberWrong)
  const taken = number === null ? undefined : organisationByNumber(number)
  if (taken !== undefined) read.fail('number', text.numberTaken(taken.name))
  return number ?? ''
}

/** The kommunalförbund as the registrar wrote it; `orgId` for one that is new. Its county is that of its seat (5 §). */
export const readAssociation = (form: Form, read: Reader, orgId: string): Applicant => {
  const name = read.text('name', { characters: 120, required: text.nameMissing })
  const organisationNumber = readNumber(read)
  const seat = one(form, 'seat')
  const county = countyOfSeat(seat)
  if (county === undefined) read.fail('seat', text.seatMissing)
  return { orgId, kind: 'kommunalforbund', name, organisationNumber, county: county?.code ?? '', seat }
}
