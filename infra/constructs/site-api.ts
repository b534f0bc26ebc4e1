import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import * as http from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import * as z from 'zod'
import type { Trigger } from '../../functions/catalogue/row.ts'
import { pullScopeName } from '../../shared/domain/machine.ts'
import type { Places } from '../places.ts'
import type { StageSettings } from '../stage.ts'
import type { SignIn } from './touches.ts'

type HttpTrigger = Extract<Trigger, { kind: 'http' }>

const method = z.enum(http.HttpMethod)

/** No address, no path and no query: a path may hold a case's id, and an address is a person's. */
const logged = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
}

/** The site's HTTP API (payload format 2.0): each route leads to one function. */
export class SiteApi extends Construct {
  readonly api: http.HttpApi
  private readonly machines: http.IHttpRouteAuthorizer

  constructor(scope: Construct, id: string, places: Places, settings: StageSettings, signIn: SignIn) {
    super(scope, id)
    // A list of none is not allowed: a name nobody has then lets nobody in.
    const jwtAudience = signIn.machines.length > 0 ? [...signIn.machines] : [`${places.project}-none`]
    this.machines = new HttpJwtAuthorizer('Machines', signIn.issuer, { jwtAudience })
    this.api = new http.HttpApi(this, 'Api', { apiName: places.project, createDefaultStage: false })
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/http/${places.project}`,
      retention: settings.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new http.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.throttle.rate, burstLimit: settings.throttle.burst },
      accessLogSettings: {
        destination: new http.LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    })
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Pages name a session by an opaque cookie; each route declares its roles, and a test tries them all.',
    })
  }

  /** Adds routes such as `ANY /ansok/{proxy+}`. Those for machines want a token with the one scope there is. */
  lead(name: string, { routes, for: whom }: HttpTrigger, target: IFunction): void {
    const guarded =
      whom === 'machines' ? { authorizer: this.machines, authorizationScopes: [pullScopeName] } : {}
    const integration = new HttpLambdaIntegration(name, target, { scopePermissionToRoute: false })
    for (const route of routes) {
      const [verb, path] = route.split(' ')
      this.api.addRoutes({ path: path ?? '', methods: [method.parse(verb)], integration, ...guarded })
    }
  }
}
