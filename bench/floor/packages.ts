import type { Built } from './built.ts'

/** `@aws-sdk/client-s3` of a file under node_modules; null for our own. */
export const packageOf = (file: string): string | null =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1] ?? null

/** The folder a file's package lies in. */
const rootOf = (file: string): string | null =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? null

export const isDeclared = (name: string, packages: readonly string[]): boolean =>
  packages.some((declared) => name === declared || name.startsWith(`${declared}/`))

/** Every file a declared package brings along. */
const broughtAlong = ({ imports }: Built, packages: readonly string[]): Set<string> => {
  const declared = (file: string) => isDeclared(packageOf(file) ?? '', packages)
  const waiting = [...imports.keys()].filter(declared)
  const reached = new Set(waiting)
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
    for (const next of imports.get(file) ?? []) {
      if (reached.has(next) || packageOf(next) === null) continue
      reached.add(next)
      waiting.push(next)
    }
  return reached
}

/** Packages in a bundle that its row does not name and that no package it names brings along. */
export const undeclared = (built: Built, packages: readonly string[]): string[] => {
  const allowed = broughtAlong(built, packages)
  const others = [...built.holds.keys()].filter((file) => packageOf(file) !== null && !allowed.has(file))
  return [...new Set(others.map((file) => packageOf(file) ?? ''))].toSorted()
}

const misplaced = /zod\/v4\/locales\/(?!en\.)|@(?:aws-sdk|smithy)\/.*dist-cjs|aws-cdk/

/** Files that have no place in any bundle. */
export const forbidden = ({ holds }: Built): string[] =>
  [...holds.keys()].filter((file) => misplaced.test(file)).toSorted()

/** Packages a bundle holds more than once, in different versions. */
export const twice = ({ holds }: Built): string[] => {
  const roots = new Set([...holds.keys()].flatMap((file) => rootOf(file) ?? []))
  const copies = Map.groupBy(roots, (root) => packageOf(`${root}/`) ?? '')
  return [...copies].filter(([, places]) => places.length > 1).map(([name]) => name)
}
