import { createHash } from 'node:crypto'

/** RFC 6962: a leaf and an inner node can never be taken for each other. All hashes are lower-case hex. */
const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)

const hashed = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** The leaf of some content. */
export const leafOf = (content: Uint8Array): string => hashed(leafMark, content)

const nodeOf = (left: string, right: string): string =>
  hashed(nodeMark, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))

/** Each pair becomes one; a last one without a pair goes up as it is. */
const above = (level: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => {
    const [left = '', right] = level.slice(pair * 2, pair * 2 + 2)
    return right === undefined ? left : nodeOf(left, right)
  })

const levelsOf = (leaves: readonly string[]): string[][] => {
  const levels = [[...leaves]]
  for (let level = levels[0] ?? []; level.length > 1; ) {
    level = above(level)
    levels.push(level)
  }
  return levels
}

export type Tree = { root: string; pathOf: (index: number) => string[] }

/** The tree of RFC 6962 over leaves in the order given. Throws RangeError when there are none. */
export const treeOf = (leaves: readonly string[]): Tree => {
  const levels = levelsOf(leaves)
  const root = levels.at(-1)?.[0]
  if (root === undefined) throw new RangeError('a tree without leaves')
  return {
    root,
    pathOf: (index) => levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? []),
  }
}

/** The root a path leads to from a leaf, or null when it does not fit a tree of that size. */
export const climb = (
  leaf: string,
  { index, size, path }: { index: number; size: number; path: readonly string[] },
): string | null => {
  if (index >= size) return null
  const rest = [...path]
  let hash = leaf
  for (let at = index, width = size; width > 1; at >>= 1, width = Math.ceil(width / 2)) {
    if ((at ^ 1) >= width) continue
    const beside = rest.shift()
    if (beside === undefined) return null
    hash = at % 2 === 1 ? nodeOf(beside, hash) : nodeOf(hash, beside)
  }
  return rest.length === 0 ? hash : null
}
