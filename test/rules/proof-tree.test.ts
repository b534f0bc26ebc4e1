import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { climb, leafOf, treeOf } from '../../shared/proof/merkle.ts'

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** RFC 6962, section 2.1, word by word: split at the largest power of two that is smaller than n. */
const splitOf = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
const naiveRoot = (content: readonly Uint8Array[]): Buffer => {
  const [only] = content
  if (only === undefined) return sha256()
  if (content.length === 1) return sha256(Buffer.of(0), only)
  const k = splitOf(content.length)
  return sha256(Buffer.of(1), naiveRoot(content.slice(0, k)), naiveRoot(content.slice(k)))
}
const naivePath = (m: number, content: readonly Uint8Array[]): Buffer[] => {
  if (content.length <= 1) return []
  const k = splitOf(content.length)
  return m < k
    ? [...naivePath(m, content.slice(0, k)), naiveRoot(content.slice(k))]
    : [...naivePath(m - k, content.slice(k)), naiveRoot(content.slice(0, k))]
}

const contents = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 })
const placed = contents.chain((all) => fc.tuple(fc.constant(all), fc.nat({ max: all.length - 1 })))
const other = (hash: string): string => `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`

describe('a tree', () => {
  test('has the root and the paths of RFC 6962', () => {
    fc.assert(
      fc.property(placed, ([all, index]) => {
        const tree = treeOf(all.map(leafOf))
        expect(tree.root).toBe(naiveRoot(all).toString('hex'))
        expect(tree.pathOf(index)).toEqual(naivePath(index, all).map((hash) => hash.toString('hex')))
      }),
    )
  })

  test('is that of the reference vectors of certificate transparency', () => {
    const given = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map((hex) =>
      leafOf(Buffer.from(hex, 'hex')),
    )
    expect(treeOf(given.slice(0, 1)).root).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    expect(treeOf(given.slice(0, 2)).root).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    )
    expect(treeOf(given).root).toBe('ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c')
  })

  test('of nothing is none', () => expect(() => treeOf([])).toThrow(RangeError))
})

describe('a path', () => {
  test('leads from its leaf to the root', () => {
    fc.assert(
      fc.property(placed, ([all, index]) => {
        const leaves = all.map(leafOf)
        const { root, pathOf } = treeOf(leaves)
        expect(climb(leaves[index] ?? '', { index, size: all.length, path: pathOf(index) })).toBe(root)
      }),
    )
  })

  test('leads nowhere else: another leaf, place, size, step, a step more or less', () => {
    fc.assert(
      fc.property(placed, fc.nat(), ([all, index], n) => {
        const leaves = all.map(leafOf)
        const size = all.length
        const { root, pathOf } = treeOf(leaves)
        const path = pathOf(index)
        const leaf = leaves[index] ?? ''
        expect(climb(other(leaf), { index, size, path })).not.toBe(root)
        expect(climb(leaf, { index, size, path: [...path, root] })).toBeNull()
        expect(climb(leaf, { index: index + size, size, path })).toBeNull()
        if (path.length === 0) return
        const step = n % path.length
        expect(climb(leaf, { index, size, path: path.with(step, other(path[step] ?? '')) })).not.toBe(root)
        expect(climb(leaf, { index, size, path: path.toSpliced(step, 1) })).not.toBe(root)
        expect(climb(leaf, { index, size: size * 4, path })).not.toBe(root)
      }),
    )
  })

  test('never takes an inner node for a leaf', () => {
    const [one, two] = [leafOf(Buffer.of(1)), leafOf(Buffer.of(2))]
    const { root } = treeOf([one, two])
    expect(leafOf(Buffer.concat([Buffer.from(one, 'hex'), Buffer.from(two, 'hex')]))).not.toBe(root)
  })
})
