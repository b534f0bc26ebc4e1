import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontFiles } from '../../shared/letters/fonts.ts'
import { sfntOf } from '../../shared/letters/sfnt.ts'

const folder = 'node_modules/@fontsource/source-sans-3/files'

/** A table's own checksum: the sum of its 32-bit words. */
const sumOf = (table: Buffer): number => {
  const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4)
  table.copy(padded)
  let total = 0
  for (let at = 0; at < padded.length; at += 4) total = (total + padded.readUInt32BE(at)) >>> 0
  return total
}

describe.each(fontFiles)('%s unpacked', (name) => {
  it('has every table where its directory says, with the checksum the file states', async () => {
    const sfnt = sfntOf(await readFile(join(folder, name)))
    const tables = sfnt.readUInt16BE(4)
    expect(tables).toBeGreaterThan(8)
    for (let n = 0; n < tables; n++) {
      const row = 12 + 16 * n
      const tag = sfnt.toString('latin1', row, row + 4)
      const at = sfnt.readUInt32BE(row + 8)
      const content = Buffer.from(sfnt.subarray(at, at + sfnt.readUInt32BE(row + 12)))
      // The whole file's own adjustment stands in `head` and counts as nothing there.
      if (tag === 'head') content.writeUInt32BE(0, 8)
      expect([tag, sumOf(content)]).toEqual([tag, sfnt.readUInt32BE(row + 4)])
    }
  })
})
