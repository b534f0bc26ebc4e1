import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CatalogueRow } from '../../functions/catalogue/row.ts'
import { catalogue } from '../../functions/catalogue.ts'
import { type Recorded, recordFirstCall } from '../first-call/record.ts'
import { type Built, buildAll } from './built.ts'
import { floorEntry } from './entry.ts'
import { liveImports } from './live-imports.ts'
import { isDeclared } from './packages.ts'

/** A function beside the floor it is measured against. `calls` is what its first call asks of AWS. */
export type Pair = { name: string; row: CatalogueRow; own: Built; floor: Built; calls: Recorded[] }
export type Prepared = readonly Pair[]

const rows: [string, CatalogueRow][] = Object.entries(catalogue)

const kindsOf = (calls: readonly Recorded[]): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(calls, ({ service }) => service)].map(([service, made]) => [
      service,
      [...new Set(made.map(({ operation }) => operation))],
    ]),
  )

const builtOf = (built: ReadonlyMap<string, Built>, name: string): Built => {
  const found = built.get(name)
  if (found === undefined) throw new Error(`${name} was not built`)
  return found
}

/**
 * Builds a floor for each function of the product, with the same build: the names its own code uses of the
 * packages its row allows, and the AWS calls its first call makes, without any of our code.
 */
export const prepare = async (
  own: ReadonlyMap<string, Built>,
  checkout: string,
  dir: string,
): Promise<Prepared> => {
  const root = join(dir, 'floor-sources')
  await mkdir(root)
  await symlink(join(checkout, 'node_modules'), join(root, 'node_modules'))
  const recorded = new Map<string, Recorded[]>()
  for (const [name, { entry, packages }] of rows) {
    const calls = await recordFirstCall(name, builtOf(own, name).path)
    const file = join(root, 'functions', entry)
    await mkdir(dirname(file), { recursive: true })
    const imports = await liveImports(checkout, entry)
    const allowed = new Map([...imports].filter(([from]) => isDeclared(from, packages)))
    await writeFile(file, floorEntry(allowed, kindsOf(calls)))
    recorded.set(name, calls)
  }
  const floors = await buildAll(root, join(dir, 'floors'))
  return rows.map(([name, row]) => ({
    name,
    row,
    own: builtOf(own, name),
    floor: builtOf(floors, name),
    calls: recorded.get(name) ?? [],
  }))
}
