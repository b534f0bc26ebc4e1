/** `npm run name-machine -- --county 05 --client ID [--remove]`: the operator lets a client of the identity service be a county's ERP, or takes that away. Exit 0 done, 1 refused, 2 usage. */

import { parseArgs } from 'node:util'
import { documentClient } from '../../shared/aws/clients.ts'
import { nameMachine, removeMachine } from '../../shared/aws/machines.ts'
import { openTable } from '../../shared/aws/table.ts'
import { countyCode } from '../../shared/domain/ids.ts'
import { clientId } from '../../shared/domain/machine.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { answer, complain } from '../terminal.ts'

const usage = (why: string): never => {
  complain(
    `${why}\nUsage: npm run name-machine -- --county 05 --client ID [--remove]  (TABLE_NAME and AWS credentials in the environment)`,
  )
  process.exit(2)
}

const readFlags = () => {
  try {
    const { values } = parseArgs({
      options: { county: { type: 'string' }, client: { type: 'string' }, remove: { type: 'boolean' } },
    })
    return values
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

const { county: code, client: id, remove = false } = readFlags()
const county = countyCode.safeParse(code)
const client = clientId.safeParse(id)
const { TABLE_NAME } = process.env
if (!county.success || countyByCode(county.data) === undefined) usage('--county is a länskod, such as 05.')
else if (!client.success) usage("--client is the client's id in the identity service, lower case.")
else if (TABLE_NAME === undefined) usage('TABLE_NAME is missing.')
else {
  const naming = { county: county.data, client: client.data, now: Date.now() }
  try {
    await (remove ? removeMachine : nameMachine)(openTable(documentClient(), TABLE_NAME), naming)
    answer(`${client.data} ${remove ? 'is no longer' : 'is'} an ERP of county ${county.data}`)
  } catch (error) {
    const known = error instanceof Error && error.name === 'ChangedMeanwhile'
    complain(known ? `It is ${remove ? 'not one' : 'one'} already.` : String(error))
    process.exit(1)
  }
}
