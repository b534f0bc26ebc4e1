import { expect, test } from 'vitest'
import {
  applicantAddresses,
  noIds,
  partnerAddresses,
  publicAddresses,
  routesOfPages,
} from '../browser/addresses.ts'
import { financeAddresses } from '../browser/finance-addresses.ts'
import {
  deciderAddresses,
  managerAddresses,
  officerAddresses,
  registrarAddresses,
} from '../browser/staff-addresses.ts'
import { routesOfStaffPages } from '../browser/staff-routes.ts'

const staffIds = {
  round: '',
  year: '',
  case: '',
  proposed: '',
  decided: '',
  changing: '',
  tied: '',
  tried: '',
  chosen: '',
  note: '',
  report: '',
  released: '',
  kept: '',
  batch: '',
  answers: '',
  org: '',
  receiver: '',
}

test('every page of the public and of applicants has an address at which a browser looks at it', () => {
  const lookedAt = [publicAddresses, applicantAddresses, partnerAddresses].flatMap((addresses) =>
    Object.keys(addresses(noIds)),
  )
  expect(lookedAt.toSorted()).toEqual(routesOfPages().toSorted())
})

test('every page of officers and of finance has an address at which a browser looks at it', () => {
  const lookedAt = [
    officerAddresses,
    deciderAddresses,
    registrarAddresses,
    managerAddresses,
    financeAddresses,
  ].flatMap((addresses) => Object.keys(addresses(staffIds)))
  expect(lookedAt.toSorted()).toEqual(routesOfStaffPages().toSorted())
})
