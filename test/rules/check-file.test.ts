import { describe, expect, test } from 'vitest'
import { allowedEndings, checkFile } from '../../functions/events/check-file.ts'
import { largestUpload } from '../../shared/domain/file-size.ts'

type Entry = { name: string; content?: string; flags?: number; unpacked?: number }

const header = (signature: number, size: number, { name, flags = 0 }: Entry, length: number, at: number) => {
  const bytes = Buffer.alloc(size)
  const local = signature === 0x04034b50
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(flags, local ? 6 : 8)
  bytes.writeUInt32LE(length, local ? 18 : 20)
  bytes.writeUInt32LE(length, local ? 22 : 24)
  bytes.writeUInt16LE(Buffer.byteLength(name), local ? 26 : 28)
  if (!local) bytes.writeUInt32LE(at, 42)
  return bytes
}

/** A zip whose entries are stored as they are. */
const zip = (...entries: Entry[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  for (const entry of entries) {
    const [name, content] = [Buffer.from(entry.name), Buffer.from(entry.content ?? '')]
    const at = local.reduce((total, { length }) => total + length, 0)
    const listed = header(0x02014b50, 46, entry, content.length, at)
    listed.writeUInt32LE(entry.unpacked ?? content.length, 24)
    local.push(Buffer.concat([header(0x04034b50, 30, entry, content.length, 0), name, content]))
    central.push(Buffer.concat([listed, name]))
  }
  const [files, directory] = [Buffer.concat(local), Buffer.concat(central)]
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(files.length, 16)
  return Buffer.concat([files, directory, end])
}

const types = (part: string) =>
  `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/></Types>`
const office = (part: string, ...more: Entry[]) =>
  zip({ name: '[Content_Types].xml', content: types(part) }, ...more)
const word = 'wordprocessingml.document'
const pdf = (more = '') =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog${more}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
const chunk = (type: string, content: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)])
}
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('IDAT', Buffer.alloc(8)),
  chunk('IEND', Buffer.alloc(0)),
])
const jpeg = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
])
const odt = zip({ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' })

describe('what may be attached', () => {
  const good: [string, Buffer][] = [
    ['plan.pdf', pdf()],
    ['plan.docx', office(word)],
    ['plan.xlsx', office('spreadsheetml.sheet')],
    ['plan.odt', odt],
    ['plan.png', png],
    ['plan.jpg', jpeg],
    ['plan.JPEG', jpeg],
  ]
  test.each(good)('%s', async (name, bytes) => {
    expect(await checkFile(name, bytes)).toBeNull()
  })

  test('is nothing else', () => {
    expect(allowedEndings).toEqual(['pdf', 'docx', 'xlsx', 'odt', 'png', 'jpg', 'jpeg'])
  })
})

describe('what is refused, and why', () => {
  const macro = { name: 'word/vbaProject.bin', content: 'x' }
  const bad: [string, Buffer, string][] = [
    ['tom.pdf', Buffer.alloc(0), 'empty'],
    ['stor.pdf', Buffer.concat([pdf(), Buffer.alloc(largestUpload)]), 'too-large'],
    ['makro.docm', office(word, macro), 'ending-not-allowed'],
    ['sida.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'ending-not-allowed'],
    ['utan', pdf(), 'ending-not-allowed'],
    ['plan.pdf.exe', pdf(), 'ending-not-allowed'],
    ['program.pdf', Buffer.from('MZ\u0090\u0000 a program'), 'not-what-it-says'],
    ['bild.pdf', png, 'not-what-it-says'],
    ['text.docx', Buffer.from('hello'), 'not-what-it-says'],
    ['vanlig.docx', zip({ name: 'a.txt', content: 'x' }), 'not-what-it-says'],
    ['skript.pdf', pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>'), 'active-content'],
    ['gömt.pdf', pdf('/OpenAction<</S/J#61va#53cript>>'), 'active-content'],
    ['start.pdf', pdf('/AA<</O<</S/Launch>>>>'), 'active-content'],
    ['inbaddad.pdf', pdf('/Names<</EmbeddedFile 2 0 R>>'), 'active-content'],
    ['makro.docx', office(word, macro), 'active-content'],
    [
      'program.odt',
      zip(
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
        { name: 'Basic/Standard/x.xml' },
      ),
      'active-content',
    ],
    ['last.pdf', pdf('/Encrypt 5 0 R'), 'encrypted'],
    ['last.docx', office(word, { name: 'word/document.xml', flags: 1 }), 'encrypted'],
    ['bomb.docx', office(word, { name: 'word/document.xml', unpacked: 3_000_000_000 }), 'exploding'],
  ]
  test.each(bad)('%s', async (name, bytes, why) => {
    expect(await checkFile(name, bytes)).toBe(why)
  })
})
