import type { Resource } from './assembly.ts'

/** The account every local resource lives in. */
export const localAccount = '000000000000'

type Place = { stack: string; region: string; logicalId: string }
/** What `Ref` and `Fn::GetAtt` answer for one resource. */
export type Names = { ref: string; attributes: Readonly<Record<string, string>> }

const nameProperties = [
  'TableName',
  'BucketName',
  'FunctionName',
  'RoleName',
  'StateMachineName',
  'QueueName',
  'ClientName',
  'Name',
]

const arn = (service: string, { region }: Pick<Place, 'region'>, rest: string): string =>
  `arn:aws:${service}:${region}:${localAccount}:${rest}`

const byType = new Map<string, (name: string, place: Place) => Names>([
  ['AWS::DynamoDB::Table', (name, place) => table(name, place)],
  ['AWS::DynamoDB::GlobalTable', (name, place) => table(name, place)],
  [
    'AWS::S3::Bucket',
    (given, { region }) => {
      const name = given.toLowerCase()
      const domain = `${name}.s3.${region}.amazonaws.com`
      return {
        ref: name,
        attributes: {
          Arn: `arn:aws:s3:::${name}`,
          DomainName: `${name}.s3.amazonaws.com`,
          RegionalDomainName: domain,
        },
      }
    },
  ],
  [
    'AWS::Lambda::Function',
    (name, place) => ({ ref: name, attributes: { Arn: arn('lambda', place, `function:${name}`) } }),
  ],
  [
    'AWS::StepFunctions::StateMachine',
    (name, place) => {
      const machine = arn('states', place, `stateMachine:${name}`)
      return { ref: machine, attributes: { Arn: machine, Name: name } }
    },
  ],
  [
    'AWS::SQS::Queue',
    (name, place) => ({ ref: name, attributes: { Arn: arn('sqs', place, name), QueueName: name } }),
  ],
  [
    'AWS::IAM::Role',
    (name) => ({ ref: name, attributes: { Arn: `arn:aws:iam::${localAccount}:role/${name}`, RoleId: name } }),
  ],
  [
    'AWS::Events::Rule',
    (name, place) => ({ ref: name, attributes: { Arn: arn('events', place, `rule/${name}`) } }),
  ],
  [
    'AWS::ApiGatewayV2::Api',
    (name, { region }) => ({
      ref: name,
      attributes: {
        Arn: `arn:aws:apigateway:${region}::/apis/${name}`,
        ApiId: name,
        ApiEndpoint: `https://${name}.execute-api.${region}.amazonaws.com`,
      },
    }),
  ],
])

const table = (name: string, place: Place): Names => {
  const own = arn('dynamodb', place, `table/${name}`)
  return { ref: name, attributes: { Arn: own, StreamArn: `${own}/stream/local` } }
}

const generic = (name: string, place: Place, type: string): Names => ({
  ref: name,
  attributes: { Arn: arn((type.split('::')[1] ?? 'local').toLowerCase(), place, name) },
})

/** Gives a resource its name (its own where the template has one) and its attributes. */
export const namesOf = (resource: Resource, place: Place, resolved: (value: unknown) => unknown): Names => {
  const property = nameProperties.find((name) => resource.Properties[name] !== undefined)
  const given = property === undefined ? undefined : resolved(resource.Properties[property])
  const name = typeof given === 'string' ? given : `${place.stack}-${place.logicalId}`.slice(-63)
  return byType.get(resource.Type)?.(name, place) ?? generic(name, place, resource.Type)
}
