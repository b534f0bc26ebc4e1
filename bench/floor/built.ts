import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { buildFunctions } from '../../infra/build.ts'

const meta = z.object({
  inputs: z.record(
    z.string(),
    z.object({ imports: z.array(z.object({ path: z.string(), external: z.boolean().optional() })) }),
  ),
  outputs: z.record(
    z.string(),
    z.object({
      bytes: z.number(),
      imports: z.array(z.object({ path: z.string(), kind: z.string() })),
      inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })),
    }),
  ),
})

type Outputs = z.infer<typeof meta>['outputs']

/** What a new process reads before its first call: the entry, and the files it does not import later. */
const readAtStart = (outputs: Outputs): number => {
  const read = new Set<string>()
  const follow = (file: string): void => {
    if (read.has(file)) return
    read.add(file)
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') follow(path)
  }
  follow('index.mjs')
  return [...read].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0)
}

/** A bundle as the bench looks at it. `atStart`: the bytes read before its first call; `holds`: file → its bytes in the bundle; `imports`: file → the files it asks for. */
export type Built = {
  path: string
  bytes: number
  atStart: number
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
    atStart: readAtStart(outputs),
    holds: new Map(
      Object.values(outputs)
        .flatMap(({ inputs }) => Object.entries(inputs))
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
