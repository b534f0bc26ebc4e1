import * as z from 'zod'
import { pullScopeName } from '../../domain/machine.ts'
import { type PullOperation, pullOperations } from './operations.ts'
import { problem, pulledBatch, pulledList } from './shapes.ts'

const plain = z.object({ message: z.string() })
const schemas = { Batch: pulledBatch, BatchList: pulledList, Problem: problem, Plain: plain }

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
const named = (schema: z.ZodType): object => {
  const [name] = Object.entries(schemas).find(([, each]) => each === schema) ?? []
  return name === undefined ? schemaOf(schema) : { $ref: `#/components/schemas/${name}` }
}

const etag = { description: 'Innehållets sha256 inom citattecken.', schema: { type: 'string' } }
const retryAfter = { description: 'Sekunder att vänta.', schema: { type: 'integer' } }

/** What is refused before it reaches the service is said in the gateway's own few words. */
const refused = (description: string, headers: object = {}): object => ({
  description,
  headers,
  content: {
    'application/problem+json': { schema: named(problem) },
    'application/json': { schema: named(plain) },
  },
})
const mayAnswer = {
  400: {
    description: 'Frågan går inte att läsa.',
    content: { 'application/problem+json': { schema: named(problem) } },
  },
  404: {
    description: 'Underlaget finns inte, är inte låst än eller är ett annat läns.',
    content: { 'application/problem+json': { schema: named(problem) } },
  },
}
const always = {
  401: refused('Token saknas, har gått ut eller är inte tjänstens.'),
  403: refused('Klienten har inte rätt att hämta underlag för något län.'),
  429: refused('För många frågor just nu.', { 'Retry-After': retryAfter }),
  500: refused('Ett fel i tjänsten.'),
}

const goodAnswers = (answer: PullOperation['answer']): object => {
  const unchanged = { description: 'Oförändrat sedan den ETag som angavs.', headers: { ETag: etag } }
  if (answer === 'file')
    return {
      307: {
        description: 'Vidare till filen.',
        headers: {
          ETag: etag,
          Location: { description: 'Filens adress i två minuter.', schema: { type: 'string' } },
        },
      },
      304: unchanged,
    }
  return {
    200: {
      description: 'Svaret.',
      headers: { ETag: etag },
      content: { 'application/json': { schema: named(answer) } },
    },
    304: unchanged,
  }
}

const operationOf = ({ id, summary, description, parameters, answer, problems }: PullOperation): object => ({
  operationId: id,
  summary,
  description,
  security: [{ machine: [pullScopeName] }],
  parameters: [
    ...Object.entries(parameters).map(([name, { in: place, schema, description: meaning }]) => ({
      name,
      in: place,
      required: true,
      description: meaning,
      schema: schemaOf(schema),
    })),
    {
      name: 'If-None-Match',
      in: 'header',
      required: false,
      description: 'ETag för det som redan är hämtat.',
      schema: { type: 'string' },
    },
  ],
  responses: {
    ...goodAnswers(answer),
    ...Object.fromEntries(problems.map((status) => [status, mayAnswer[status]])),
    ...always,
  },
})

/** The interface for a county's ERP as OpenAPI 3.1, from the table its routes are made from. */
export const openApi = ({ origin, issuer }: { origin: string; issuer: string }): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Utbetalningsunderlag för ekonomisystem',
    version: '1',
    description:
      'Ett läns ekonomisystem hämtar länets låsta utbetalningsunderlag, och kan inget annat. Token ges av identitetstjänsten mot klientens id och hemlighet (client credentials).',
  },
  servers: [{ url: origin }],
  paths: Object.fromEntries(
    Object.values(pullOperations).map((operation) => [operation.path, { get: operationOf(operation) }]),
  ),
  components: {
    schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaOf(schema)])),
    securitySchemes: {
      machine: { type: 'openIdConnect', openIdConnectUrl: `${issuer}/.well-known/openid-configuration` },
    },
  },
})
