import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'functions/**/*',
  'shared/**/*',
  'workflows/*.json',
  'infra/*',
  'infra/constructs/*',
  'package-lock.json',
]

/** One hash of every file that decides what is synthesised, and of what is put in its place by hand. */
export const sourceHash = (root: string, given: object): string => {
  const hash = createHash('sha256').update(JSON.stringify(given)).update(process.version)
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
  const paths = files.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const path of paths.toSorted())
    hash.update(`\n${path.slice(root.length)}\n`).update(readFileSync(path))
  return hash.digest('hex')
}
