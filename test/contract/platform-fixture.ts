import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const role = (statements: unknown[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: statements } }] },
})

const allow = (actions: string[], leadingKeys?: string[]) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: '*',
  ...(leadingKeys && { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys } } }),
})

const lambda = (asset: string, more: Record<string, unknown> = {}, role = 'Role') => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Handler: 'index.handler',
    Role: { 'Fn::GetAtt': [role, 'Arn'] },
    Code: { S3Bucket: 'assets', S3Key: `${asset}.zip` },
    MemorySize: 128,
    Timeout: 5,
    ...more,
  },
})

const state = (Next: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: '${step}', Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...(Next === '' ? { End: true } : { Next }),
})

/** The smallest stack with one of everything. */
export const fixtureResources = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'things',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk', 'otherPk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'other',
          KeySchema: [{ AttributeName: 'otherPk', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    },
  },
  Uploads: {
    Type: 'AWS::S3::Bucket',
    Properties: { BucketName: { 'Fn::Sub': 'uploads-${AWS::AccountId}' } },
  },
  Plan: {
    Type: 'AWS::GuardDuty::MalwareProtectionPlan',
    Properties: { ProtectedResource: { S3Bucket: { BucketName: { Ref: 'Uploads' } } } },
  },
  Role: role([allow(['dynamodb:*']), { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }]),
  ReaderRole: role([allow(['dynamodb:GetItem', 'dynamodb:Query'], ['S#*'])]),
  CountyRole: role([
    allow(
      [
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:ConditionCheckItem',
      ],
      ['C#${aws:PrincipalTag/county}#*'],
    ),
  ]),
  Web: lambda('web', {
    Environment: {
      Variables: {
        TABLE_NAME: { Ref: 'Table' },
        ORIGIN: 'https://aws.example',
        UPLOADS_BUCKET: { Ref: 'Uploads' },
      },
    },
    Timeout: 2,
  }),
  Sink: lambda('sink'),
  Step: lambda('step'),
  Reader: lambda('web', {}, 'ReaderRole'),
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'api', ProtocolType: 'HTTP' } },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api' },
      IntegrationUri: { 'Fn::GetAtt': ['Web', 'Arn'] },
      PayloadFormatVersion: '2.0',
    },
  },
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      RouteKey: 'ANY /{proxy+}',
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
    },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      FunctionName: { Ref: 'Sink' },
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'LATEST',
      FilterCriteria: {
        Filters: [
          { Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"EVENT#"}]}}}}' },
        ],
      },
    },
  },
  Scanned: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { 'detail-type': ['GuardDuty Malware Protection Object Scan Result'] },
      Targets: [{ Arn: { 'Fn::GetAtt': ['Sink', 'Arn'] }, Id: 'Target0' }],
    },
  },
  Ended: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { source: ['aws.states'], detail: { status: ['SUCCEEDED'] } },
      Targets: [{ Arn: { 'Fn::GetAtt': ['Sink', 'Arn'] }, Id: 'Target0' }],
    },
  },
  EveryMinute: {
    Type: 'AWS::Events::Rule',
    Properties: {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [{ Arn: { 'Fn::GetAtt': ['Sink', 'Arn'] }, Id: 'Target0' }],
    },
  },
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      DefinitionString: JSON.stringify({
        QueryLanguage: 'JSONata',
        StartAt: 'Do it',
        States: { 'Do it': state('') },
      }),
      DefinitionSubstitutions: { step: { 'Fn::GetAtt': ['Step', 'Arn'] } },
    },
  },
  Key: { Type: 'AWS::KMS::Key', Properties: {} },
}

/**
 * Handlers as a bundler leaves them; one writes to its console, for that is what has to reach the log. What the sink is
 * given lands in a file, one JSON line each time.
 */
const handlers = (sinkFile: string): Record<string, string> => ({
  web: `export const handler = async (event, context) => {
    const { what } = event.queryStringParameters ?? {}
    if (what === 'hang') for (;;) {}
    if (what === 'slow') await new Promise((resolve) => setTimeout(resolve, 100))
    if (what === 'crash') process.exit(3)
    if (what === 'throw') throw new RangeError('too far')
    // The console is what is tried here: on Lambda a function has no other way to the log.
    if (what === 'log') console.log('something to say')
    return { statusCode: 201, headers: { 'content-type': 'text/plain' }, cookies: ['a=1', 'b=2'],
      body: JSON.stringify({ event, env: process.env, now: Date.now(), made: new Date().getTime(), is: new Date() instanceof Date, id: context.awsRequestId }) }
  }`,
  sink: `import { appendFileSync, existsSync } from 'node:fs'
  export const handler = async (event) => {
    const bad = (event.Records ?? []).filter((r) => r.dynamodb.NewImage?.fail)
    if (existsSync('${sinkFile}.hold')) throw new Error('held')
    appendFileSync('${sinkFile}', JSON.stringify(event) + '\\n')
    return { batchItemFailures: bad.map((r) => ({ itemIdentifier: r.dynamodb.SequenceNumber })) }
  }`,
  step: `export const handler = async (event) => ({ ...event, done: true })`,
})

/** A synthesised assembly in a temporary folder, and the file the sink writes to. */
export const makeFixture = (resources: Record<string, unknown> = fixtureResources) => {
  const dir = mkdtempSync(join(tmpdir(), 'platform-'))
  const cdkOut = join(dir, 'cdk.out')
  const sink = join(dir, 'sink.jsonl')
  const code = handlers(sink)
  for (const [name, text] of Object.entries(code)) {
    mkdirSync(join(cdkOut, `asset.${name}`), { recursive: true })
    writeFileSync(join(cdkOut, `asset.${name}`, 'index.mjs'), text)
  }
  const write = (file: string, content: unknown) => writeFileSync(join(cdkOut, file), JSON.stringify(content))
  write('app.template.json', { Resources: resources })
  write('app.assets.json', {
    files: Object.fromEntries(Object.keys(code).map((name) => [name, { source: { path: `asset.${name}` } }])),
  })
  write('manifest.json', {
    artifacts: {
      'app.assets': { type: 'cdk:asset-manifest', properties: { file: 'app.assets.json' } },
      app: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/eu-north-1',
        properties: { templateFile: 'app.template.json' },
      },
    },
  })
  return {
    dir,
    cdkOut,
    sink,
    dataDir: join(dir, 'data'),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
