/** `npm run name-manager -- --county 05 --subject ID --name "Name"`: the operator's audited act on a store. Exit 0 done, 1 refused, 2 usage. */

import { parseArgs } from 'node:util'
import { documentClient } from '../../shared/aws/clients.ts'
import { nameManager } from '../../shared/aws/name-manager.ts'
import { openTable } from '../../shared/aws/table.ts'
import { countyCode, subject } from '../../shared/domain/ids.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { answer, complain } from '../terminal.ts'

const usage = (why: string): never => {
  complain(
    `${why}\nUsage: npm run name-manager -- --county 05 --subject ID --name "Name"  (TABLE_NAME and AWS credentials in the environment)`,
  )
  process.exit(2)
}

const { values } = parseArgs({
  options: { county: { type: 'string' }, subject: { type: 'string' }, name: { type: 'string' } },
})
const county = countyCode.safeParse(values.county)
const who = subject.safeParse(values.subject)
const { name } = values
const { TABLE_NAME } = process.env
if (!county.success || countyByCode(county.data) === undefined) usage('--county is a länskod, such as 05.')
else if (!who.success) usage('--subject is the upper-case subject of the person in the identity service.')
else if (name === undefined || name.trim() === '') usage('--name is missing.')
else if (TABLE_NAME === undefined) usage('TABLE_NAME is missing.')
else {
  try {
    await nameManager(
      openTable(documentClient(), TABLE_NAME),
      county.data,
      { subject: who.data, name: name.trim() },
      Date.now(),
    )
    answer(`${who.data} is manager in county ${county.data}`)
  } catch (error) {
    complain(
      error instanceof Error && error.name === 'ChangedMeanwhile'
        ? 'That person is staff of the county already.'
        : String(error),
    )
    process.exit(1)
  }
}
