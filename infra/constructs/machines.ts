import { Duration } from 'aws-cdk-lib'
import * as cognito from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { pullScope } from '../../shared/domain/machine.ts'
import { machineClientName } from '../stage.ts'

/** Each county's ERP as a client with a secret and the one scope there is; which county it is of stands in the table alone. */
export class Machines extends Construct {
  readonly clientIds: readonly string[]

  constructor(scope: Construct, id: string, pool: cognito.UserPool, machines: readonly string[]) {
    super(scope, id)
    const read = new cognito.ResourceServerScope({
      scopeName: pullScope.name,
      scopeDescription: "List a county's locked payment files and fetch them",
    })
    const server = pool.addResourceServer('Server', { identifier: pullScope.server, scopes: [read] })
    this.clientIds = machines.map((machine) => {
      const client = new cognito.UserPoolClient(this, machine, {
        userPool: pool,
        userPoolClientName: machineClientName(machine),
        generateSecret: true,
        authFlows: {},
        accessTokenValidity: Duration.minutes(15),
        oAuth: {
          flows: { clientCredentials: true },
          scopes: [cognito.OAuthScope.resourceServer(server, read)],
        },
      })
      return client.userPoolClientId
    })
  }
}
