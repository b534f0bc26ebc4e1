import { openForCounty } from './aws/county-store.ts'
import { variable } from './live.ts'
import { once } from './once.ts'

/** What officer and finance code has instead of a table: one county at a time, through the county role. */
export const liveForCounty = /* @__PURE__ */ once(() =>
  openForCounty(() => ({
    tableName: variable('TABLE_NAME'),
    recordsBucket: variable('RECORDS_BUCKET'),
    roleArn: variable('COUNTY_ROLE_ARN'),
  })),
)
