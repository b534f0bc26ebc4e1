import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { StageName } from '../../infra/stage.ts'
import { indexes } from '../../shared/aws/keys.ts'
import { ofType, onlyOne } from './stack-model.ts'
import { type Resource, synthesise } from './synthesise.ts'

const dev = synthesise('dev')
const prod = synthesise('prod')
const stages: [StageName, Resource[]][] = [
  ['dev', dev],
  ['prod', prod],
]

const bucket = (resources: readonly Resource[], purpose: string): Resource => {
  const found = ofType(resources, 'AWS::S3::Bucket').find(({ properties }) =>
    String(properties.BucketName).includes(`-${purpose}-`),
  )
  if (found === undefined) throw new Error(`no bucket for ${purpose}`)
  return found
}

const client = z.looseObject({ ClientName: z.string().optional(), AllowedOAuthFlows: z.array(z.string()) })
const clients = (resources: readonly Resource[]) =>
  ofType(resources, 'AWS::Cognito::UserPoolClient').map(({ properties }) => client.parse(properties))

describe.each(stages)('%s', (_, resources) => {
  const table = onlyOne(resources, 'AWS::DynamoDB::Table').properties

  it('keeps the table: stream, recovery, protection, own key, expiry', () => {
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    })
  })

  it('has the indexes keys.ts names', () => {
    const wanted = Object.entries(indexes).map(([IndexName, { pk, sk }]) => ({
      IndexName,
      KeySchema: [
        { AttributeName: pk, KeyType: 'HASH' },
        { AttributeName: sk, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    }))
    expect(table.GlobalSecondaryIndexes).toEqual(wanted)
  })

  it('turns its key', () => {
    expect(onlyOne(resources, 'AWS::KMS::Key').properties.EnableKeyRotation).toBe(true)
  })

  it('closes and versions every bucket', () => {
    const buckets = ofType(resources, 'AWS::S3::Bucket')
    expect(buckets).toHaveLength(3)
    for (const { properties } of buckets)
      expect(properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      })
  })

  it('refuses every bucket’s callers without TLS', () => {
    const policies = ofType(resources, 'AWS::S3::BucketPolicy').map(({ properties }) =>
      JSON.stringify(properties),
    )
    expect(policies).toHaveLength(3)
    for (const policy of policies) expect(policy).toContain('"aws:SecureTransport":"false"')
  })

  it('locks what is kept, under its own key', () => {
    expect(bucket(resources, 'records').properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE' } } },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    })
  })

  it('scans every upload and forgets old versions of it after 30 days', () => {
    const { BucketName, LifecycleConfiguration } = bucket(resources, 'uploads').properties
    expect(LifecycleConfiguration).toMatchObject({
      Rules: [
        {
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          ExpiredObjectDeleteMarker: true,
          Status: 'Enabled',
        },
      ],
    })
    expect(onlyOne(resources, 'AWS::GuardDuty::MalwareProtectionPlan').properties).toMatchObject({
      ProtectedResource: { S3Bucket: { BucketName, ObjectPrefixes: ['drafts/', 'desk/'] } },
    })
  })

  it('lets the site’s own pages post to the uploads, and no other', () => {
    const [rule] = [bucket(resources, 'uploads').properties.CorsConfiguration]
    expect(rule).toEqual({
      CorsRules: [
        {
          AllowedHeaders: ['*'],
          AllowedMethods: ['POST'],
          AllowedOrigins: [expect.stringMatching(/^https:[/][/][a-z.]+$/)],
        },
      ],
    })
  })

  it('signs people in by code, as a client without a secret', () => {
    const [site, ...others] = clients(resources).filter(({ AllowedOAuthFlows: [flow] }) => flow === 'code')
    expect(others).toEqual([])
    expect(site).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile', 'email'],
    })
  })
})

describe('the ERPs', () => {
  const machines = clients(dev).filter(({ AllowedOAuthFlows: [flow] }) => flow !== 'code')

  it('sign in as themselves with a secret, for one scope and a short while', () => {
    expect(machines.map(({ ClientName }) => ClientName)).toEqual(['erp-03-1', 'erp-05-1'])
    for (const client of machines)
      expect(client).toMatchObject({
        GenerateSecret: true,
        AllowedOAuthFlows: ['client_credentials'],
        AllowedOAuthScopes: [{ 'Fn::Join': ['', [{ Ref: expect.any(String) }, '/batches.read']] }],
        AccessTokenValidity: 15,
      })
    expect(onlyOne(dev, 'AWS::Cognito::UserPoolResourceServer').properties).toMatchObject({
      Identifier: 'statsbidrag',
      Scopes: [{ ScopeName: 'batches.read' }],
    })
  })

  it('are none where the stage names none', () => {
    expect(clients(prod)).toHaveLength(1)
  })
})

describe('prod', () => {
  it('asks everybody for a second factor', () => {
    expect(onlyOne(prod, 'AWS::Cognito::UserPool').properties.MfaConfiguration).toBe('ON')
    expect(onlyOne(dev, 'AWS::Cognito::UserPool').properties.MfaConfiguration).toBe('OPTIONAL')
  })

  it.each(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Cognito::UserPool'])(
    'keeps its %s when its stack is removed',
    (type) => {
      expect(new Set(ofType(prod, type).map(({ whenRemoved }) => whenRemoved))).toEqual(new Set(['Retain']))
    },
  )
})
