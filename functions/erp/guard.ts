import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import { countyOfMachine, isMachineOf } from '../../shared/aws/machines.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { clientId, machineSubject, pullScopeName } from '../../shared/domain/machine.ts'
import type { ErpDeps, MachineVisit } from './deps.ts'

/** What the authoriser has verified of the token: signature, issuer, audience and time are behind us. */
const authorised = z.object({
  authorizer: z.object({
    jwt: z.object({ claims: z.object({ client_id: clientId, scope: z.string() }) }),
  }),
})

/**
 * Lets a machine in to its own county. A session is no token, and a token says only who it is: what it may is in the
 * table alone, read anew each time (DESIGN 8). Throws NoToken, NotYourCounty.
 */
export const guardMachine = async (
  { table, forCounty }: Pick<ErpDeps, 'table' | 'forCounty'>,
  { requestContext }: Pick<APIGatewayProxyEventV2, 'requestContext'>,
): Promise<Omit<MachineVisit, 'ask'>> => {
  const { data } = authorised.safeParse(requestContext)
  if (data === undefined) throw new DomainError('NoToken')
  const { client_id: client, scope } = data.authorizer.jwt.claims
  const machine = machineSubject(client)
  const county = scope.split(' ').includes(pullScopeName) ? await countyOfMachine(table, machine) : null
  if (county === null) throw new DomainError('NotYourCounty')
  const store = forCounty(county)
  if (!(await isMachineOf(store.table, county, machine))) throw new DomainError('NotYourCounty')
  return { machine, store }
}
