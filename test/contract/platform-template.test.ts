import { afterAll, describe, expect, test } from 'vitest'
import { resolve, type Scope } from '../../infra/local/template/intrinsics.ts'
import { readStack } from '../../infra/local/template/read-stack.ts'
import { resolveResources } from '../../infra/local/template/resources.ts'
import { fixtureResources, makeFixture } from './platform-fixture.ts'

const scope: Scope = {
  ref: (name) => `ref-${name}`,
  attribute: (id, name) => `${id}:${name}`,
  imported: (name) => `imported-${name}`,
  condition: (name) => name === 'Yes',
}

describe('intrinsics', () => {
  test.each([
    [{ Ref: 'A' }, 'ref-A'],
    [{ 'Fn::GetAtt': ['A', 'Arn'] }, 'A:Arn'],
    [{ 'Fn::GetAtt': 'A.Outputs.X' }, 'A:Outputs.X'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }, 'a-ref-B'],
    [{ 'Fn::Sub': 'x-${A}-${B.Arn}-${!Literal}' }, 'x-ref-A-B:Arn-${Literal}'],
    [{ 'Fn::Sub': ['x-${V}', { V: { Ref: 'A' } }] }, 'x-ref-A'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::If': ['Yes', 'y', 'n'] }, 'y'],
    [{ 'Fn::If': ['No', 'y', { Ref: 'A' }] }, 'ref-A'],
    [{ 'Fn::ImportValue': 'there' }, 'imported-there'],
    [{ list: [{ Ref: 'A' }, 1, null] }, { list: ['ref-A', 1, null] }],
    [{ 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }, true],
  ])('%j', (value, expected) => expect(resolve(value, scope)).toEqual(expected))

  test('an unknown one is named', () => expect(() => resolve({ 'Fn::Cidr': [] }, scope)).toThrow('Fn::Cidr'))
})

const stack = (name: string, Resources: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  name,
  region: 'eu-north-1',
  Parameters: {},
  Conditions: {},
  Outputs: {},
  ...more,
  Resources: Object.fromEntries(
    Object.entries(Resources).map(([id, value]) => [id, { Type: '', Properties: {}, ...Object(value) }]),
  ),
})

describe('resources', () => {
  test('a type in neither list stops the start and is named', () => {
    const stacks = [stack('one', { Odd: { Type: 'AWS::Neptune::DBCluster' } })]
    expect(() => resolveResources({ stacks, assets: new Map() })).toThrow(
      /Odd is of type AWS::Neptune::DBCluster/,
    )
  })

  test('a value crosses from stack to stack by its export', () => {
    const Outputs = {
      Out: {
        Value: { 'Fn::GetAtt': ['Queue', 'Arn'] },
        Export: { Name: { 'Fn::Sub': '${AWS::StackName}:queue' } },
      },
    }
    const stacks = [
      stack('data', { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'failed' } } }, { Outputs }),
      stack('app', {
        Rule: { Type: 'AWS::Events::Rule', Properties: { X: { 'Fn::ImportValue': 'data:queue' } } },
      }),
    ]
    const rule = resolveResources({ stacks, assets: new Map() }).find(({ logicalId }) => logicalId === 'Rule')
    expect(rule?.properties.X).toBe('arn:aws:sqs:eu-north-1:000000000000:failed')
  })

  test('AWS::NoValue leaves the property out', () => {
    const Properties = { QueueName: 'q', Gone: { 'Fn::If': ['Off', 'x', { Ref: 'AWS::NoValue' }] } }
    const stacks = [
      stack(
        'one',
        { Queue: { Type: 'AWS::SQS::Queue', Properties } },
        { Conditions: { Off: { 'Fn::Equals': ['a', 'b'] } } },
      ),
    ]
    expect(resolveResources({ stacks, assets: new Map() })[0]?.properties).toEqual({ QueueName: 'q' })
  })
})

describe('the fixture as a stack', () => {
  const fixture = makeFixture()
  afterAll(fixture.remove)
  const read = readStack(fixture.cdkOut, 'http://127.0.0.1:1')

  test('functions find their asset, role and environment', () => {
    const web = read.functions.find(({ name }) => name === 'app-Web')
    expect(web).toMatchObject({
      roleArn: 'arn:aws:iam::000000000000:role/app-Role',
      timeoutMs: 2000,
      environment: { TABLE_NAME: 'things', UPLOADS_BUCKET: 'uploads-000000000000' },
    })
    expect(web?.dir).toMatch(/asset\.web$/)
  })

  test('a route leads to its function, the definition to the ARN of its step', () => {
    expect(read.routes).toEqual([
      { routeKey: 'ANY /{proxy+}', functionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:app-Web' },
    ])
    expect(read.machines[0]?.definition).toContain('function:app-Step')
  })

  test('what a role may touch comes with its leading keys', () =>
    expect(read.grants.get('arn:aws:iam::000000000000:role/app-CountyRole')?.[0]?.leadingKeys).toEqual([
      'C#${aws:PrincipalTag/county}#*',
    ]))

  test('a condition that cannot be enforced here is refused, not ignored', () => {
    const Statement = [
      {
        Effect: 'Allow',
        Action: 'dynamodb:*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceVpc': 'v' } },
      },
    ]
    const Role = { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyDocument: { Statement } }] } }
    const odd = makeFixture({ ...fixtureResources, Odd: Role })
    try {
      expect(() => readStack(odd.cdkOut, '')).toThrow(/app-Odd.*aws:SourceVpc/)
    } finally {
      odd.remove()
    }
  })
})
