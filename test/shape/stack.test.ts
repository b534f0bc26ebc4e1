import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type CatalogueRow, type Touch, touches } from '../../functions/catalogue/row.ts'
import { catalogue } from '../../functions/catalogue.ts'
import { functionOf, ofType, onlyOne, target } from './stack-model.ts'
import { type Resource, synthesise, synthesiseFiles } from './synthesise.ts'

const rows: [string, CatalogueRow][] = Object.entries(catalogue)
const dev = synthesise('dev')

/** Written out here a second time, from the head of functions/catalogue.ts: what a function is told. */
const variables: Record<Touch, string[]> = {
  'sign-in': ['TABLE_NAME', 'ISSUER', 'CLIENT_ID', 'ORIGIN'],
  sessions: ['TABLE_NAME', 'ORIGIN'],
  machines: ['TABLE_NAME'],
  memberships: ['TABLE_NAME'],
  rounds: ['TABLE_NAME'],
  published: ['TABLE_NAME'],
  feedback: ['TABLE_NAME'],
  proofs: ['TABLE_NAME'],
  'own-organisation': ['TABLE_NAME'],
  'submitted-cases': ['TABLE_NAME'],
  county: ['TABLE_NAME', 'COUNTY_ROLE_ARN', 'RECORDS_BUCKET'],
  'whole-table': ['TABLE_NAME'],
  uploads: ['UPLOADS_BUCKET', 'UPLOADS_ORIGIN', 'UNSENT_FILE_DAYS'],
  'desk-uploads': ['UPLOADS_BUCKET', 'UPLOADS_ORIGIN'],
  'own-records': ['RECORDS_BUCKET'],
  'check-uploads': ['UPLOADS_BUCKET', 'UNSENT_FILE_DAYS'],
  'remove-uploads': ['UPLOADS_BUCKET'],
  'drop-uploads': ['UPLOADS_BUCKET'],
  'write-records': ['RECORDS_BUCKET'],
  workflow: ['STATE_MACHINE_ARN'],
  mail: ['MAIL_FROM', 'ORIGIN'],
}

const integration = z.object({ IntegrationUri: target })
const joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
const route = z.object({ RouteKey: z.string(), Target: joined })
const guarded = z.object({
  AuthorizationType: z.string(),
  AuthorizationScopes: z.array(z.string()).optional(),
})
const alarm = z.object({
  AlarmDescription: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Value: z.unknown() })).default([]),
})

const routesOf = (functionId: string): string[] => {
  const integrations = ofType(dev, 'AWS::ApiGatewayV2::Integration')
    .filter(({ properties }) => integration.parse(properties).IntegrationUri === functionId)
    .map(({ id }) => id)
  return ofType(dev, 'AWS::ApiGatewayV2::Route')
    .map(({ properties }) => route.parse(properties))
    .filter(({ Target }) => {
      const [, parts] = Target['Fn::Join']
      return integrations.includes(
        z
          .array(z.unknown())
          .transform((all) => target.parse(all[1]))
          .parse(parts),
      )
    })
    .map(({ RouteKey }) => RouteKey)
}

describe.each(rows)('%s', (name, row) => {
  const found = functionOf(dev, 'dev', name)

  it('has exactly its routes', () => {
    const wanted = row.triggers.flatMap((trigger) => (trigger.kind === 'http' ? trigger.routes : []))
    expect(routesOf(found.id).toSorted()).toEqual(wanted.toSorted())
  })

  it('wants a token where it is for machines, and nowhere else', () => {
    const forMachines = row.triggers.some((trigger) => trigger.kind === 'http' && trigger.for === 'machines')
    const rules = ofType(dev, 'AWS::ApiGatewayV2::Route')
      .filter(({ properties }) => routesOf(found.id).includes(route.parse(properties).RouteKey))
      .map(({ properties }) => guarded.parse(properties))
    for (const { AuthorizationType, AuthorizationScopes } of rules)
      expect([AuthorizationType, AuthorizationScopes]).toEqual(
        forMachines ? ['JWT', ['statsbidrag/batches.read']] : ['NONE', undefined],
      )
  })

  it('is told exactly what its touches promise', () => {
    const wanted = new Set(row.touches.flatMap((touch) => variables[touch]))
    expect(Object.keys(found.variables).toSorted()).toEqual([...wanted].toSorted())
  })

  it('runs on Node 24, arm64, with the memory and time of its row', () => {
    expect(found.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: row.memory,
      Timeout: row.timeoutSeconds,
      LoggingConfig: { LogFormat: 'JSON' },
    })
    expect(found.properties).not.toHaveProperty('ReservedConcurrentExecutions')
    expect(found.properties).not.toHaveProperty('TracingConfig')
  })

  it('has an alarm that says who suffers', () => {
    const alarms = ofType(dev, 'AWS::CloudWatch::Alarm')
      .map(({ properties }) => alarm.parse(properties))
      .filter(
        ({ MetricName, Dimensions }) =>
          MetricName === 'Errors' && target.safeParse(Dimensions[0]?.Value).data === found.id,
      )
    expect(alarms.map(({ AlarmDescription }) => AlarmDescription)).toEqual([row.errorImpact])
  })

  it('keeps its log for a stated time', () => {
    const log = ofType(dev, 'AWS::Logs::LogGroup').find(
      ({ properties }) => properties.LogGroupName === `/aws/lambda/statsbidrag-dev-${name}`,
    )
    expect(log?.properties.RetentionInDays).toBe(14)
  })
})

describe('the stacks', () => {
  it('take tokens of their own pool, for the ERP clients there are', () => {
    const audience = (resources: readonly Resource[]) => {
      const { properties } = onlyOne(resources, 'AWS::ApiGatewayV2::Authorizer')
      expect(properties).toMatchObject({
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: expect.anything() },
      })
      return z.object({ Audience: z.array(z.unknown()) }).parse(properties.JwtConfiguration).Audience
    }
    expect(audience(dev)).toEqual([
      { 'Fn::ImportValue': expect.stringMatching(/erp|Machines/) },
      { 'Fn::ImportValue': expect.stringMatching(/erp|Machines/) },
    ])
    expect(audience(synthesise('prod'))).toEqual(['statsbidrag-prod-none'])
  })

  it('have a function for each row and no other', () => {
    expect(ofType(dev, 'AWS::Lambda::Function')).toHaveLength(rows.length)
  })

  it('know every touch', () => {
    expect(Object.keys(variables).toSorted()).toEqual([...touches].toSorted())
  })

  it('give no function a secret', () => {
    const told = rows.flatMap(([name]) => Object.keys(functionOf(dev, 'dev', name).variables))
    expect(told.filter((name) => /SECRET|PASSWORD|TOKEN|KEY|CREDENTIAL/.test(name))).toEqual([])
    expect(ofType(dev, 'AWS::SecretsManager::Secret')).toEqual([])
  })

  it('come out the same twice', () => {
    expect([...synthesiseFiles('dev')]).toEqual([...synthesiseFiles('dev')])
  })

  it.each(['test', 'prod'] as const)('pass the checks in %s', (stage) => {
    expect(ofType(synthesise(stage), 'AWS::Lambda::Function')).toHaveLength(rows.length)
  })

  it('put given addresses where the stage has others, and change nothing else', () => {
    const given = {
      ISSUER: 'http://127.0.0.1:9/oidc',
      CLIENT_ID: 'site',
      ORIGIN: 'http://127.0.0.1:9',
      UPLOADS_ORIGIN: 'http://127.0.0.1:8',
    }
    const local = synthesise('dev', given)
    for (const [name] of rows) {
      const before = functionOf(dev, 'dev', name).variables
      const told = Object.keys(given).filter((variable) => variable in before)
      expect(functionOf(local, 'dev', name).variables).toEqual({
        ...before,
        ...Object.fromEntries(Object.entries(given).filter(([variable]) => told.includes(variable))),
      })
    }
    expect(local.map(({ type }) => type).toSorted()).toEqual(dev.map(({ type }) => type).toSorted())
  })
})
