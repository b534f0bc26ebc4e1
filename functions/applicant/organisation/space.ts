import type { Space } from '../../../shared/aws/spaces.ts'
import type { Applicant } from '../../../shared/domain/application.ts'
import { countyOf } from '../../../shared/domain/routing.ts'
import { countyOfSeat, organisationById } from '../../../shared/register/register.ts'

export { readSpace, type Space, spaceItem } from '../../../shared/aws/spaces.ts'

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
    seatConfirmed: false,
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
  seatConfirmed: false,
})

export const applicantOf = ({
  confirmed: _confirmed,
  seatConfirmed: _seatConfirmed,
  ...applicant
}: Space): Applicant => applicant
