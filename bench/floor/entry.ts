import type { Imports } from './live-imports.ts'

/** The bare call of each kind: which client makes it. DynamoDB's go through lib-dynamodb, as ours do. */
const clients: Record<string, { package: string; client: string; make: string }> = {
  dynamodb: {
    package: '@aws-sdk/lib-dynamodb',
    client: 'dynamodb',
    make: 'DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4 }), { marshallOptions: { removeUndefinedValues: true } })',
  },
  states: { package: '@aws-sdk/client-sfn', client: 'SFNClient', make: 'new SFNClient({})' },
  sts: { package: '@aws-sdk/client-sts', client: 'STSClient', make: 'new STSClient({})' },
  ses: { package: '@aws-sdk/client-sesv2', client: 'SESv2Client', make: 'new SESv2Client({})' },
  s3: { package: '@aws-sdk/client-s3', client: 'S3Client', make: 'new S3Client({})' },
}

const libNames: Record<string, string> = {
  GetItem: 'Get',
  PutItem: 'Put',
  UpdateItem: 'Update',
  DeleteItem: 'Delete',
  Query: 'Query',
  TransactWriteItems: 'TransactWrite',
}

const importsOf = (service: string, operations: readonly string[]): string => {
  const known = clients[service]
  if (known === undefined) throw new Error(`The bench knows no bare call to ${service}`)
  const commands = operations.map(
    (operation) => `${libNames[operation] ?? operation}Command as ${service}${operation}`,
  )
  const client = service === 'dynamodb' ? 'DynamoDBDocumentClient' : known.client
  const plain = service === 'dynamodb' ? "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'\n" : ''
  return `${plain}import { ${[client, ...commands].join(', ')} } from '${known.package}'`
}

const exportsOf = (imports: Imports): string[] =>
  [...imports].flatMap(([from, names], p) =>
    [...names].map((name, n) =>
      name === '*'
        ? `export * as u${p}_${n} from '${from}'`
        : `export { ${name} as u${p}_${n} } from '${from}'`,
    ),
  )

/** The text of a floor: the names our code uses of its packages, kept whole, and the same calls without our code. */
export const floorEntry = (imports: Imports, kinds: ReadonlyMap<string, readonly string[]>): string =>
  [
    ...[...kinds].map(([service, operations]) => importsOf(service, operations)),
    ...exportsOf(imports),
    `const services = {`,
    ...[...kinds].map(
      ([service, operations]) =>
        `  ${service}: { make: () => ${clients[service]?.make}, commands: { ${operations
          .map((operation) => `${operation}: ${service}${operation}`)
          .join(', ')} } },`,
    ),
    `}`,
    `export const handler = async (calls) => {`,
    `  const open = {}`,
    `  const send = ({ service, operation, input }) => {`,
    `    const { make, commands } = services[service]`,
    `    open[service] ??= make()`,
    `    return open[service].send(new commands[operation](input))`,
    `  }`,
    `  for (const wave of new Set(calls.map((call) => call.wave)))`,
    `    await Promise.all(calls.filter((call) => call.wave === wave).map(send))`,
    `  return { calls: calls.length }`,
    `}`,
    '',
  ].join('\n')
