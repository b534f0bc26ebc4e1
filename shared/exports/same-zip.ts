const endLength = 22
const endMark = 0x06_05_4b_50
const entryLength = 46
const entryMark = 0x02_01_4b_50
/** The first day a zip can name, 1 January 1980, at midnight: two bytes of time and two of date. */
const firstDay = 0x00_21_00_00

/**
 * The same archive saying nothing of when it was made, so that the same content gives the same bytes: the date of each file
 * is set back in its two headers and nothing is packed again, which takes as long as making the workbook (APPNOTE.TXT
 * 4.3.7, 4.3.12, 4.3.16). For an archive without a comment, as our writer makes it. Throws RangeError for anything else.
 */
export const sameZip = (archive: Uint8Array): Uint8Array => {
  const same = Uint8Array.from(archive)
  const view = new DataView(same.buffer)
  const end = same.length - endLength
  if (view.getUint32(end, true) !== endMark) throw new RangeError('no end of an archive')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== entryMark) throw new RangeError('no entry of an archive')
    view.setUint32(entry + 12, firstDay, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstDay, true)
    const names = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += names.reduce((sum, length) => sum + length, entryLength)
  }
  return same
}
