import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) })
const template = z.object({
  Resources: z.record(z.string(), resource),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
})
const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z
        .object({
          templateFile: z.string().optional(),
          file: z.string().optional(),
          stackName: z.string().optional(),
        })
        .optional(),
    }),
  ),
})
const assetManifest = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })).default({}),
})

export type Resource = z.infer<typeof resource>
export type Stack = z.infer<typeof template> & { name: string; region: string }
/** A synthesised cloud assembly. `assets`: hash → absolute path of the folder or file. */
export type Assembly = { stacks: Stack[]; assets: ReadonlyMap<string, string> }

const defaultRegion = 'eu-north-1'

const regionOf = (environment: string | undefined): string => {
  const region = environment?.split('/').at(-1) ?? defaultRegion
  return region === 'unknown-region' ? defaultRegion : region
}

/**
 * Reads `cdk.out`: every stack's template and every asset.
 * @throws Error when a file is missing or not what the CDK writes
 */
export const readAssembly = (dir: string): Assembly => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(dir, file), 'utf8'))
  const artifacts = Object.entries(manifest.parse(read('manifest.json')).artifacts)
  const stacks = artifacts.flatMap(([id, { type, environment, properties }]) =>
    type === 'aws:cloudformation:stack' && properties?.templateFile !== undefined
      ? [
          {
            ...template.parse(read(properties.templateFile)),
            name: properties.stackName ?? id,
            region: regionOf(environment),
          },
        ]
      : [],
  )
  const files = artifacts.flatMap(([, { type, properties }]) =>
    type === 'cdk:asset-manifest' && properties?.file !== undefined
      ? Object.entries(assetManifest.parse(read(properties.file)).files)
      : [],
  )
  return {
    stacks,
    assets: new Map(
      files.flatMap(([hash, { source }]) => (source.path ? [[hash, join(dir, source.path)]] : [])),
    ),
  }
}
