import { it } from 'vitest'
import { openForm } from './county.ts'
import { financeAddresses } from './finance-addresses.ts'
import { openEyes } from './look.ts'
import type { Site } from './site.ts'
import {
  deciderAddresses,
  managerAddresses,
  officerAddresses,
  registrarAddresses,
} from './staff-addresses.ts'
import { makeCounty } from './staff-cases.ts'

const readers = {
  'Sara Hellgren': officerAddresses,
  'Birgitta Wallén': deciderAddresses,
  'Lena Björk': registrarAddresses,
  'Mikael Forsell': managerAddresses,
  'Amir Haddad': financeAddresses,
}

/** Every page of a county with something in it, as those see it whose work it is. */
export const everyStaffRoute = (site: () => Site) => {
  it('shows every page of officers and of finance without fault', { timeout: 900_000 }, async () => {
    const ids = await makeCounty(site())
    for (const [name, addresses] of Object.entries(readers)) {
      const { page, look } = await openEyes(site(), name)
      for (const address of Object.values(addresses(ids))) {
        await openForm(page, address)
        await look(null)
      }
    }
  })
}
