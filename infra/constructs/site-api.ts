import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import * as http from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import * as z from 'zod'
import type { Places } from '../places.ts'
import type { StageSettings } from '../stage.ts'

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

  constructor(scope: Construct, id: string, places: Places, settings: StageSettings) {
    super(scope, id)
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

  /** Adds routes such as `ANY /ansok/{proxy+}`. */
  lead(name: string, routes: readonly string[], target: IFunction): void {
    const integration = new HttpLambdaIntegration(name, target, { scopePermissionToRoute: false })
    for (const route of routes) {
      const [verb, path] = route.split(' ')
      this.api.addRoutes({ path: path ?? '', methods: [method.parse(verb)], integration })
    }
  }
}
