import { expect, test } from 'vitest'
import { applicantAddresses, partnerAddresses, publicAddresses, routesOfPages } from '../browser/addresses.ts'

const ids = {
  round: '',
  draft: '',
  document: '',
  changed: '',
  sent: '',
  case: '',
  org: '',
  invitation: '',
  chosen: '',
}

test('every page of the public and of applicants has an address at which a browser looks at it', () => {
  const lookedAt = [publicAddresses, applicantAddresses, partnerAddresses].flatMap((addresses) =>
    Object.keys(addresses(ids)),
  )
  expect(lookedAt.toSorted()).toEqual(routesOfPages().toSorted())
})
