import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Assembly } from './assembly.ts'
import { type TokenRule, tokenRuleOf } from './callers.ts'
import type { Resolved } from './resources.ts'

const functionProperties = z.object({
  Handler: z.string().default(''),
  Role: z.string(),
  Code: z.object({ S3Key: z.string().optional() }),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
})

/** One Lambda function. `dir` is undefined when its code is inline, which is not run here. */
export type FunctionConfig = {
  name: string
  arn: string
  roleArn: string
  handler: string
  dir: string | undefined
  memoryMb: number
  timeoutMs: number
  environment: Record<string, string>
}

const assetOf = ({ assets }: Assembly, key: string | undefined): string | undefined =>
  key === undefined ? undefined : assets.get(key.replace(/\.[a-z]+$/, ''))

export const functionsOf = (assembly: Assembly, resources: Resolved[]): FunctionConfig[] =>
  resources
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .map(({ ref, arn, properties }) => {
      const found = functionProperties.parse(properties)
      return {
        name: ref,
        arn,
        roleArn: found.Role,
        handler: found.Handler,
        dir: assetOf(assembly, found.Code.S3Key),
        memoryMb: found.MemorySize,
        timeoutMs: found.Timeout * 1000,
        environment: found.Environment?.Variables ?? {},
      }
    })

const integration = z.object({ IntegrationUri: z.string() })
const route = z.object({ RouteKey: z.string(), Target: z.string() })

/** One route of the HTTP API: `ANY /ansok/{proxy+}` → the function that answers, and the token it wants first. */
export type RouteConfig = { routeKey: string; functionArn: string; token?: TokenRule }

const functionArn = (uri: string): string => /arn:aws:lambda:[^/]+/.exec(uri)?.[0] ?? uri

export const routesOf = (resources: Resolved[]): RouteConfig[] => {
  const integrations = new Map(
    resources
      .filter(({ type }) => type === 'AWS::ApiGatewayV2::Integration')
      .map(({ ref, properties }) => [ref, integration.parse(properties).IntegrationUri]),
  )
  return resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
    .map(({ properties }) => {
      const { RouteKey, Target } = route.parse(properties)
      const uri = integrations.get(Target.replace('integrations/', ''))
      if (uri === undefined) throw new Error(`Route ${RouteKey} leads to ${Target}, which is no integration`)
      const token = tokenRuleOf(resources, properties)
      return { routeKey: RouteKey, functionArn: functionArn(uri), ...(token && { token }) }
    })
}

const machine = z.object({
  DefinitionString: z.string().optional(),
  DefinitionS3Location: z.object({ Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
})

/** The state machines with their placeholders filled in. @throws Error when a definition is missing */
export const machinesOf = (
  assembly: Assembly,
  resources: Resolved[],
): { arn: string; definition: string }[] =>
  resources
    .filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')
    .map(({ arn, properties }) => {
      const { DefinitionString, DefinitionS3Location, DefinitionSubstitutions } = machine.parse(properties)
      const file = assetOf(assembly, DefinitionS3Location?.Key)
      const text = DefinitionString ?? (file === undefined ? undefined : readFileSync(file, 'utf8'))
      if (text === undefined) throw new Error(`${arn} has no definition in the assembly`)
      const definition = text.replaceAll(
        /\$\{([A-Za-z0-9_-]+)\}/g,
        (placeholder, name: string) => DefinitionSubstitutions[name] ?? placeholder,
      )
      return { arn, definition }
    })
