import * as z from 'zod'
import { canonical, genesis, hashOf } from '../domain/chain.ts'
import { day, sha256 } from '../domain/ids.ts'
import { climb, leafOf, treeOf } from './merkle.ts'

/** What of a receipt stands in the tree: the checksums of its data and of its PDF. */
export const leafContent = z.strictObject({ receipt: sha256, file: sha256 })
export type LeafContent = z.infer<typeof leafContent>

/** A published root. Each holds the checksum of the one before, so that none can be left out or changed later. */
export const head = z.strictObject({
  format: z.literal('kvittensrot-1'),
  number: z.int().min(1),
  /** The day in Stockholm whose submissions it covers, with those of earlier days that were registered late. */
  day,
  size: z.int().min(1),
  root: sha256,
  previous: sha256,
  sha256,
})
export type Head = z.infer<typeof head>

/** That one receipt stands under a root. */
export const inclusion = z.strictObject({
  format: z.literal('kvittensbevis-1'),
  ...leafContent.shape,
  index: z.int().min(0),
  path: z.array(sha256).max(40),
  head,
})
export type Inclusion = z.infer<typeof inclusion>

/** A root with everything under it: whoever has it needs nobody to check a receipt. */
export const headList = z.strictObject({
  format: z.literal('kvittenslista-1'),
  head,
  receipts: z.array(leafContent).min(1),
})
export type HeadList = z.infer<typeof headList>

const leaf = ({ receipt, file }: LeafContent): string =>
  leafOf(Buffer.concat([Buffer.from(receipt, 'hex'), Buffer.from(file, 'hex')]))

/** In the order of their leaves, which is the same whoever sorts them. */
export const inOrder = (receipts: readonly LeafContent[]): LeafContent[] =>
  receipts
    .map((content) => ({ content, key: leaf(content) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ content }) => content)

const treeOver = (receipts: readonly LeafContent[]) => treeOf(receipts.map(leaf))

const sumOfHead = ({ sha256: _sum, ...rest }: Head): string => hashOf(canonical(rest))
const isSealed = (published: Head): boolean => sumOfHead(published) === published.sha256

/** The next root, over receipts in order. `before` is the last one, or null for the first. */
export const nextHead = (before: Head | null, ofDay: string, receipts: readonly LeafContent[]): Head => {
  const unsealed: Head = {
    format: 'kvittensrot-1',
    number: (before?.number ?? 0) + 1,
    day: ofDay,
    size: receipts.length,
    root: treeOver(receipts).root,
    previous: before?.sha256 ?? genesis,
    sha256: '',
  }
  return { ...unsealed, sha256: sumOfHead(unsealed) }
}

/** The proof of each receipt under a root, in order. */
export const inclusionsIn = ({ head: published, receipts }: HeadList): Inclusion[] => {
  const { pathOf } = treeOver(receipts)
  return receipts.map((content, index) => ({
    format: 'kvittensbevis-1',
    ...content,
    index,
    path: pathOf(index),
    head: published,
  }))
}

/** Whether a proof leads from its receipt to its root, and the root is whole. */
export const holds = (proof: Inclusion): boolean =>
  isSealed(proof.head) && climb(leaf(proof), { ...proof, size: proof.head.size }) === proof.head.root

/** Whether a list is what its root says. */
export const isWhole = ({ head: published, receipts }: HeadList): boolean =>
  isSealed(published) && receipts.length === published.size && treeOver(receipts).root === published.root
