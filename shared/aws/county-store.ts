import type { CountyStore, ForCounty } from '../deps.ts'
import { later } from '../later.ts'
import { once } from '../once.ts'
import { type CredentialSource, documentClient } from './clients.ts'
import { assumeCountyRole, stsClient } from './county-role.ts'
import { countyPrefix } from './keys.ts'
import { openTable } from './table.ts'
import { walledTable } from './walled-table.ts'

export type CountySettings = { tableName: string; recordsBucket: string; roleArn: string }

const open = (county: string, { tableName, recordsBucket, roleArn }: CountySettings): CountyStore => {
  const sts = stsClient()
  const credentials: CredentialSource = () => assumeCountyRole(sts, roleArn, county)
  const prefix = countyPrefix(county)
  // S3's packages are loaded with the first file: most pages touch none.
  const records = once(async () =>
    (await import('./county-records.ts')).openCountyRecords(credentials, recordsBucket),
  )
  return {
    county,
    table: walledTable(openTable(documentClient(credentials), tableName), (pk) => pk.startsWith(prefix)),
    records: {
      bucket: recordsBucket,
      keep: later(async () => (await records()).keep),
      read: later(async () => (await records()).read),
      link: later(async () => (await records()).link),
    },
  }
}

/** One store per county, kept while the instance is warm; the SDK renews its credentials before they end. */
export const openForCounty = (settings: () => CountySettings): ForCounty => {
  const stores = new Map<string, CountyStore>()
  return (county) => {
    const store = stores.get(county) ?? open(county, settings())
    stores.set(county, store)
    return store
  }
}
