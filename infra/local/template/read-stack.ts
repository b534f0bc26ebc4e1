import { readAssembly } from './assembly.ts'
import { machineClientsOf } from './callers.ts'
import { functionsOf, machinesOf, routesOf } from './compute.ts'
import { grantsOf } from './policies.ts'
import { resolveResources } from './resources.ts'
import { bucketsOf, scanPlansOf, tablesOf } from './storage.ts'
import { rulesOf, streamSourcesOf } from './triggers.ts'

/** Everything the platform runs, read from a synthesised assembly. `origin` is where the pages are served. */
export const readStack = (cdkOut: string, origin: string) => {
  const assembly = readAssembly(cdkOut)
  const resources = resolveResources(assembly)
  return {
    region: resources.find(({ type }) => type.startsWith('AWS::DynamoDB'))?.arn.split(':')[3] ?? 'eu-north-1',
    tables: tablesOf(resources),
    buckets: bucketsOf(resources, origin),
    scanPlans: scanPlansOf(resources),
    functions: functionsOf(assembly, resources),
    routes: routesOf(resources),
    machineClients: machineClientsOf(resources),
    machines: machinesOf(assembly, resources),
    sources: streamSourcesOf(resources),
    rules: rulesOf(resources),
    grants: grantsOf(resources),
  }
}
export type StackModel = ReturnType<typeof readStack>
