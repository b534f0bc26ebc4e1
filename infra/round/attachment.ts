/** Latin-1 is what a plain PDF string holds; Swedish fits. */
const latin = (text: string): string => text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)

const pageOf = (lines: readonly string[]): string =>
  `BT /F1 12 Tf 16 TL 72 770 Td ${lines.map((line) => `(${latin(line)}) Tj T*`).join(' ')} ET`

/** A small plain PDF of one page: what an organisation might attach, as real as a reader asks for. */
export const smallPdf = (lines: readonly string[]): Uint8Array<ArrayBuffer> => {
  const content = pageOf(lines)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, n) => {
    const start = file.length
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file + table + trailer, 'latin1'))
}
