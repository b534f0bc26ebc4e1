import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { buildFunctions } from '../../infra/build.ts'

const meta = z.object({
  inputs: z.record(
    z.string(),
    z.object({ imports: z.array(z.object({ path: z.string(), external: z.boolean().optional() })) }),
  ),
  outputs: z.object({
    'index.mjs': z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
  }),
})

/** A bundle as the bench looks at it. `holds`: file → its bytes in the bundle; `imports`: file → the files it asks for. */
export type Built = {
  path: string
  bytes: number
  holds: ReadonlyMap<string, number>
  imports: ReadonlyMap<string, readonly string[]>
}

const readBuilt = async (outDir: string, name: string, folder: string, bytes: number): Promise<Built> => {
  const { inputs, outputs } = meta.parse(
    JSON.parse(await readFile(join(outDir, 'meta', `${name}.json`), 'utf8')),
  )
  return {
    path: join(folder, 'index.mjs'),
    bytes,
    holds: new Map(
      Object.entries(outputs['index.mjs'].inputs)
        .map(([file, { bytesInOutput }]): [string, number] => [file, bytesInOutput])
        .filter(([, size]) => size > 0),
    ),
    imports: new Map(
      Object.entries(inputs).map(([file, { imports }]) => [
        file,
        imports.filter(({ external }) => external !== true).map(({ path }) => path),
      ]),
    ),
  }
}

/** Builds every function of the catalogue with the product's own build, from the sources under `root`. */
export const buildAll = async (root: string, outDir: string): Promise<ReadonlyMap<string, Built>> => {
  const bundles = await buildFunctions({ root, outDir })
  return new Map(
    await Promise.all(
      bundles.map(
        async ({ name, folder, bytes }): Promise<[string, Built]> => [
          name,
          await readBuilt(outDir, name, folder, bytes),
        ],
      ),
    ),
  )
}
