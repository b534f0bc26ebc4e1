import { inflateSync } from 'node:zlib'

/** Sizes and places in a WOFF file (W3C WOFF 1.0, 3–4) and in the font it packs. */
const packedHead = 44
const packedEntry = 20
const head = 12
const entry = 16

const aligned = (size: number): number => Math.ceil(size / 4) * 4

const tablesOf = (woff: Buffer) =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, n) => {
    const at = packedHead + packedEntry * n
    const [from, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
    const content = woff.subarray(from, (from ?? 0) + (packed ?? 0))
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      content: packed === size ? content : inflateSync(content),
    }
  })

/** The font a WOFF file packs, unpacked once: the PDF writer would do it again for every letter, slowly. */
export const sfntOf = (woff: Buffer): Buffer => {
  const tables = tablesOf(woff)
  const start = head + entry * tables.length
  const sfnt = Buffer.alloc(tables.reduce((size, { content }) => size + aligned(content.length), start))
  woff.copy(sfnt, 0, 4, 8)
  sfnt.writeUInt16BE(tables.length, 4)
  let at = start
  for (const [n, { tag, checksum, content }] of tables.entries()) {
    const row = head + entry * n
    tag.copy(sfnt, row)
    checksum.copy(sfnt, row + 4)
    sfnt.writeUInt32BE(at, row + 8)
    sfnt.writeUInt32BE(content.length, row + 12)
    content.copy(sfnt, at)
    at += aligned(content.length)
  }
  return sfnt
}
