/** Reads a PDF written by us with `compress: false`: enough to assert what its pages say, without other programs. */
const objectsOf = (pdf: string): Map<string, string> =>
  new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  )

/** Glyph codes to characters, from a font's ToUnicode table. */
const unicodeOf = (cmap: string): Map<string, string> => {
  const glyphs = new Map<string, string>()
  for (const range of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/g)) {
    const first = Number.parseInt(range[1] ?? '', 16)
    ;[...(range[2] ?? '').matchAll(/<([0-9a-f ]*)>/g)].forEach((entry, index) => {
      const units = (entry[1] ?? '').split(' ').map((unit) => Number.parseInt(unit, 16))
      glyphs.set((first + index).toString(16).padStart(4, '0'), String.fromCharCode(...units))
    })
  }
  return glyphs
}

const shown = (content: string, fonts: Map<string, Map<string, string>>): string => {
  let glyphs = new Map<string, string>()
  let text = ''
  for (const token of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\b(BDC|ET)\b/g)) {
    const [, font, pieces, mark] = token
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    if (mark === 'BDC') text += '\n'
    for (const hex of (pieces ?? '').matchAll(/<([0-9a-f]+)>/g)) {
      for (const glyph of (hex[1] ?? '').match(/.{4}/g) ?? []) {
        if (glyph === '0000') throw new Error('a character the font does not have')
        text += glyphs.get(glyph) ?? ''
      }
    }
  }
  return text
}

/** The text of the pages in the order it is drawn, one line for each tagged element, every blank a space. */
export const textOf = (bytes: Uint8Array): string => {
  const pdf = Buffer.from(bytes).toString('latin1')
  const objects = objectsOf(pdf)
  const reference = (from: string, name: string) =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(from)?.[1] ?? '') ?? ''
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\n/.test(object))
  const fonts = new Map(
    pages.flatMap((page) =>
      [...reference(page, 'Resources').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
        name,
        unicodeOf(reference(objects.get(id) ?? '', 'ToUnicode')),
      ]),
    ),
  )
  return pages
    .map((page) => shown(reference(page, 'Contents'), fonts))
    .join('\n')
    .replaceAll(/[^\S\n]+/g, ' ')
}
