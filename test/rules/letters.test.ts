import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../../shared/domain/chain.ts'
import { toOre } from '../../shared/domain/money.ts'
import { decisionLetter } from '../../shared/letters/decision-letter.ts'
import { type LetterFonts, letterFonts } from '../../shared/letters/fonts.ts'
import type { LetterInput, ReceiptInput } from '../../shared/letters/letter-input.ts'
import { printable } from '../../shared/letters/printable.ts'
import { receipt } from '../../shared/letters/receipt.ts'
import { attachmentIn } from '../../shared/proof/pdf-file.ts'
import { letterOf, receiptOf } from './letter-examples.ts'
import { textOf } from './pdf-text.ts'

let fonts: LetterFonts
beforeAll(async () => {
  fonts = await letterFonts('node_modules/@fontsource/source-sans-3/files')()
})
const said = async (input: LetterInput) => textOf(await decisionLetter({ fonts, compress: false }, input))
const receiptSaid = async (input: ReceiptInput) => textOf(await receipt({ fonts, compress: false }, input))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const notAppealable = 'Beslutet får inte överklagas (15 § förordningen 2025:838).'
const nothingGranted = { payments: [], reportLastDay: null, exceptions: [], conditions: [] }
const refusedMeasures = letterOf().decision.content.measures.map((measure) => ({
  ...measure,
  granted: toOre(0),
}))

describe('a decision that grants says', () => {
  let text = ''
  beforeAll(async () => {
    text = await said(letterOf())
  })
  test.each([
    ['the county', 'Länsstyrelsen i Uppsala län\n'],
    ['the day', '15 april 2026\n'],
    ['the diarienummer', '801-1234-2026\n'],
    ['the case', '01KGXYZ0000000000000000001\n'],
    ['the receiver', 'Tierps kommun\nOrganisationsnummer 212000-0266\n'],
    ['what it is', '\nBeslut om statsbidrag\n'],
    [
      'the decision with its amount',
      'Länsstyrelsen i Uppsala län beviljar Tierps kommun statsbidrag med 1 250 000 kr av de 1 600 000 kr som ni har sökt, och avslår ansökan i övrigt.',
    ],
    [
      'when the application came in',
      'Ansökan kom in den 18 februari 2026 kl. 14.05 och gäller Statsbidrag mot våld 2026.',
    ],
    ['a measure with its three amounts', 'våldsamma relationer\n1 250 000 kr\n1 100 000 kr\n1 100 000 kr\n'],
    ['the sums', 'Summa\n1 600 000 kr\n1 450 000 kr\n1 250 000 kr\n'],
    [
      'what is cut and why',
      '150 000 kr beviljas inte. Kostnaden för lokaler täcks redan av ett annat statsbidrag',
    ],
    [
      'what is refused and why',
      'Utbildning för skolans personal: 200 000 kr beviljas inte. Pengarna räcker inte',
    ],
    [
      'the exception for särskilda skäl',
      'Utbildning för skolans personal: Åtgärden genomförs redan av en annan huvudman',
    ],
    ['each condition', 'Resultaten ska spridas till kommunerna i länet.'],
    ['the last day for the report', 'Sista dag för redovisning är den 1 mars 2027 (8 §).'],
    ['the reasons', 'Ansökan rör stöd till personer som ska kunna lämna våldsamma relationer'],
    ['why a measure is granted in full', 'Åtgärden svarar mot ett behov i den regionala kartläggningen.'],
    ['the rules', '6 § första stycket 1 förordningen (2025:838)'],
    ['what is paid from the first budget year', '2026\n15 maj 2026\n800 000 kr\n'],
    ['what is paid from the second', '2027\n15 februari 2027\n450 000 kr\n'],
    ['the duty to report changes', 'ska ni anmäla det till länsstyrelsen så snart det går (11 §)'],
    ['the grounds for repayment', 'Ni är skyldiga att betala tillbaka om (13 §)'],
    ['that it cannot be appealed', notAppealable],
    [
      'who decided and who presented',
      'fattats av Beatrice Beslutare (beslutsfattare) efter föredragning av Fredrik Föredragande',
    ],
    ['who else took part', 'har också deltagit Märta Medverkande (enhetschef).'],
    ['whom to ask', 'Enheten för social hållbarhet, bidrag@exempel.se, 010-000 00 00.'],
    ['the number of pages', 'Sida 1 av 3'],
  ])('%s', (_, sentence) => expect(text).toContain(sentence))

  test('a decider who prepared the case is said to have, with the county’s rule', async () => {
    const made = letterOf()
    const own = { validFrom: '2026-01-01', basis: { number: '400-2026', date: '2026-01-02' } }
    const alone = { ...made.decision, presentedBy: made.decision.decidedBy, ownRule: own }
    const read = (await said({ ...made, decision: alone })).replaceAll(/\s+/g, ' ')
    expect(read).toContain(
      'fattats av Beatrice Beslutare (beslutsfattare). Den som har beslutat har också berett ärendet, enligt länsstyrelsens delegationsbeslut 400-2026 den 2 januari 2026.',
    )
    expect(read).not.toContain('efter föredragning')
  })

  test('what a part waits for, where one is tied to a condition (7 §); nothing of it where none is', async () => {
    const [first, second] = letterOf().decision.content.payments
    if (first === undefined || second === undefined) throw new Error('two parts are planned')
    const condition = 'länsstyrelsen har fått en delrapport'
    const one = (await said(letterOf({ payments: [first, { ...second, condition }] }))).replaceAll(
      /\s+/g,
      ' ',
    )
    expect(one).toContain('2027 tidigast 15 februari 2027 450 000 kr')
    expect(one).toContain('En del betalas ut först när ett villkor är uppfyllt (7 §):')
    expect(one).toContain(
      '450 000 kr, tidigast den 15 februari 2027. Betalas ut när: länsstyrelsen har fått en delrapport',
    )
    const both = await said(
      letterOf({ payments: [first, second].map((part, n) => ({ ...part, condition: `villkor ${n}` })) }),
    )
    expect(both).toContain('De här delarna betalas ut först när ett villkor är uppfyllt')
    expect(both).toMatch(/Betalas ut när: villkor 0[\s\S]*Betalas ut när: villkor 1/)
    const whole = await said(letterOf({ payments: [{ ...second, condition }] }))
    expect(whole).toContain('Pengarna betalas ut först när ett villkor är uppfyllt')
    expect(text).not.toMatch(/tidigast|Betalas ut när/)
  })

  test('nothing more than it knows: no guidance on appeal, no example, no missing number', () => {
    expect(text).not.toMatch(
      /hur (man|ni|du) överklagar|överklagandehänvisning|förvaltningsrätt|kammarrätt|Exempel:/i,
    )
    expect(text).not.toContain('inte registrerat')
  })
})

describe('the outcome', () => {
  test('a full grant names its amount and refuses nothing', async () => {
    const measures = letterOf().decision.content.measures.slice(2)
    const text = await said(letterOf({ outcome: 'grant', measures, exceptions: [] }))
    expect(text).toContain('beviljar Tierps kommun statsbidrag med 150 000 kr.')
    expect(text).not.toMatch(/beviljas inte|Särskilda skäl|i övrigt\./)
  })

  test.each([
    ['rejection', 'avslår ansökan från Tierps kommun om statsbidrag på 1 600 000 kr.', true],
    ['dismissal', 'avvisar ansökan från Tierps kommun om statsbidrag på 1 600 000 kr.', false],
    ['write-off', 'avskriver ärendet om statsbidrag på 1 600 000 kr till Tierps kommun.', false],
  ] as const)('%s: its sentence, no money and no duties, 15 §', async (outcome, sentence, tried) => {
    const text = await said(letterOf({ outcome, ...nothingGranted, measures: refusedMeasures }))
    expect(text).toContain(sentence)
    expect(text).toContain(notAppealable)
    expect(text.includes('Det som inte beviljas')).toBe(tried)
    expect(text).not.toMatch(/Så betalas bidraget ut|Sista dag för redovisning|Villkor\n|13 §|11 §/)
  })

  test('nothing was sought: no amount is said', async () => {
    const text = await said(letterOf({ outcome: 'dismissal', ...nothingGranted, measures: [] }))
    expect(text).toContain('avvisar ansökan från Tierps kommun om statsbidrag.')
  })

  test('a grant without a last day for the report is no letter (7 §)', () => {
    expect(() => decisionLetter({ fonts }, letterOf({ reportLastDay: null }))).toThrow(/7 §/)
  })
})

describe('what varies', () => {
  test('without the names the decider has left out, and never with the reason (FL 33 § fourth paragraph)', async () => {
    const letter = letterOf()
    const { decision } = letter
    decision.dissent = 'Dagny Dissident anser att ansökan borde avslås.'
    const everyone = [decision.decidedBy, decision.presentedBy, ...decision.others]
    decision.withheld = { persons: everyone.map(({ subject }) => subject), reason: 'Hot har framförts.' }
    const text = await said(letter)
    expect(text).toContain('Beslutet har fattats av en beslutsfattare efter föredragning av en handläggare.')
    expect(text).toContain('33 § fjärde stycket förvaltningslagen')
    expect(text).not.toMatch(/Beatrice|Fredrik|Märta|Dagny|Enheten för social hållbarhet|Hot har/)
    expect(text).toContain('bidrag@exempel.se')
  })

  test('one name is left out, the others stand', async () => {
    const letter = letterOf()
    letter.decision.withheld = { persons: [letter.decision.presentedBy.subject], reason: 'Trakasserier.' }
    const text = await said(letter)
    expect(text).toContain(letter.decision.decidedBy.name)
    expect(text).not.toContain(letter.decision.presentedBy.name)
    expect(text).toContain('efter föredragning av en handläggare')
    expect(text).not.toContain('Trakasserier')
  })

  test('a differing opinion stands in the letter (FL 30 §)', async () => {
    const letter = letterOf()
    letter.decision.dissent = 'Jag anser att hela beloppet borde beviljas.'
    expect(await said(letter)).toContain('Avvikande mening: Jag anser att hela beloppet borde beviljas.')
  })

  test('no organisation number, no diarienummer', async () => {
    const text = await said(
      letterOf({}, { diaryNumber: null, applicant: { name: 'Förbundet', organisationNumber: null } }),
    )
    expect(text).toContain('Organisationsnummer inte registrerat')
    expect(text).toContain('Det måste vara registrerat innan länsstyrelsen kan betala ut bidraget.')
    expect(text).toContain('Diarienummer\ninte satt\n')
  })

  test('an example says so', async () => {
    expect(await said(letterOf({}, { example: true }))).toContain('Exempel: brevet bygger på')
    expect(await receiptSaid(receiptOf({ example: true }))).toContain('Exempel: brevet bygger på')
  })
})

describe('the receipt says', () => {
  let text = ''
  beforeAll(async () => {
    text = await receiptSaid(receiptOf())
  })
  test.each([
    ['what it is', '\nKvittens på ansökan\n'],
    ['the case', '01KGXYZ0000000000000000001\n'],
    [
      'when it came in',
      'Ansökan från Tierps kommun kom in till Länsstyrelsen i Uppsala län den 18 februari 2026 kl. 14.05.',
    ],
    ['the last day, and that it was in time', 'den 18 februari 2026 kl. 23.59. Ansökan kom in i tid.'],
    ['that it is public', 'Ansökan är nu en allmän handling hos länsstyrelsen.'],
    ['measures with what is sought', 'Utbildning för skolans personal\n200 000 kr\n'],
    ['the sum', 'Summa\n1 450 000 kr\n'],
    ['each document with its checksum', `projektplan.pdf sha256 ${'d'.repeat(64)}\n1,2 MB`],
    ['a checksum not known yet', 'budget.xlsx sha256 inte beräknad än\n24 kB'],
    ['the instant in UTC', '2026-02-18T13:05:12.123Z'],
    ['the content hash', `kontrollsumma (sha256): ${'c'.repeat(64)}`],
    ['the place in the chain', `händelse 1 med kontrollsumma ${'e'.repeat(64)}`],
  ])('%s', (_, sentence) =>
    expect(text.replaceAll('pdfsha', 'pdf sha').replaceAll('xlsxsha', 'xlsx sha')).toContain(sentence),
  )

  test.each([
    ['2026-02-18T22:59:59.999Z', 'Ansökan kom in i tid.'],
    ['2026-02-18T23:00:00.000Z', 'Ansökan kom in efter den sista dagen.'],
  ])('at %s: %s', async (receivedAt, sentence) => {
    expect(await receiptSaid(receiptOf({ receivedAt }))).toContain(sentence)
  })

  test('that no documents came with it', async () => {
    expect(await receiptSaid(receiptOf({ documents: [] }))).toContain('Inga dokument följde med ansökan.')
  })
})

describe('the file', () => {
  test('is tagged PDF/A-2a with language, title and date, and holds no standard font', async () => {
    const pdf = Buffer.from(await decisionLetter({ fonts, compress: false }, letterOf())).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\.7\n/)
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain('/Lang (sv-SE)')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(pdf).toContain('/S /GTS_PDFA1')
    expect(pdf).toContain('<xmp:CreateDate>2026-04-15T08:30:00Z<')
    expect(pdf).toContain('(D:20260415083000Z)')
    for (const type of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(pdf).toContain(`/S /${type}\n`)
    expect(pdf).toMatch(/\/Scope \/Column/)
    expect(pdf).not.toMatch(/Helvetica|Times|\/URI|\/JavaScript|\/Annots/)
    expect(pdf.match(/\/StructParents/g)).toHaveLength(3)
  })

  test('is the same bytes for the same letter, and others for another', async () => {
    const [first, again, another] = await Promise.all([
      decisionLetter({ fonts }, letterOf()),
      decisionLetter({ fonts }, letterOf()),
      decisionLetter({ fonts }, letterOf({ reasons: 'Andra skäl.' })),
    ])
    expect(sha256(again)).toBe(sha256(first))
    expect(sha256(another)).not.toBe(sha256(first))
    expect(sha256(await receipt({ fonts }, receiptOf()))).toBe(sha256(await receipt({ fonts }, receiptOf())))
  })

  test('of a receipt holds its data, and is PDF/A-3a because of it', async () => {
    const file = await receipt({ fonts }, receiptOf())
    const pdf = Buffer.from(file).toString('latin1')
    expect(pdf).toContain('/Marked true')
    expect(pdf).toMatch(/\/AF \[\d+ 0 R\]/)
    expect(pdf).toContain('/AFRelationship /Data')
    expect(pdf).toContain('/Subtype /application#2Fjson')
    expect(attachmentIn(file)?.toString()).toBe(canonical(receiptOf().data))
    const plain = Buffer.from(await receipt({ fonts, compress: false }, receiptOf())).toString('latin1')
    expect(plain).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
  })

  const poppler = spawnSync('pdftotext', ['-v']).error === undefined
  test.runIf(poppler)('reads the same in another program (pdftotext)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'letter-'))
    await writeFile(join(folder, 'letter.pdf'), await decisionLetter({ fonts }, letterOf()))
    const { stdout, stderr } = spawnSync('pdftotext', ['-raw', join(folder, 'letter.pdf'), '-'], {
      encoding: 'utf8',
    })
    await rm(folder, { recursive: true })
    expect(stderr).toBe('')
    for (const sentence of ['Beslut om statsbidrag', notAppealable, 'Sida 3 av 3'])
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(sentence)
  })
})

describe('text from outside', () => {
  test('letters of Polish, Sámi and Croatian stand as written; others get their nearest or a question mark', async () => {
    const text = await said(letterOf({ reasons: 'Łódź Kovačević Ŋuorta đ ŧ ž ẞ e\u0301 漢字 😀 ﬁ ½' }))
    expect(text).toContain('Łódź Kovačević Ŋuorta đ ŧ ž ẞ é ?? ? fi ½')
  })

  test.each([
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['direction marks', 'fakt\u202eura\u2066', 'faktura'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['other hyphens', 'a\u2011b\u2010c', 'a-b-c'],
  ])('%s', (_, text, plain) => expect(printable(text)).toBe(plain))

  test('every character said to be in the fonts can be drawn', async () => {
    const characters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
      (character) => printable(character) === character && character.trim() !== '',
    )
    const text = await said(letterOf({ reasons: characters.join(' ') }))
    expect(characters.length).toBeGreaterThan(380)
    expect(characters.filter((character) => !text.includes(character))).toEqual([])
  })

  test('does not break the metadata', async () => {
    const bytes = await decisionLetter(
      { fonts, compress: false },
      letterOf({}, { authority: 'A <b>&amp; \u0000c' }),
    )
    expect(/<rdf:li>(.*?)<\/rdf:li>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]).toBe('A  b  amp;  c')
    expect(textOf(bytes)).toContain('A <b>&amp; c · ärende')
  })

  test('of any length runs over pages, with every word left', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `ord${index}`)
    const text = await said(
      letterOf({
        reasons: words.join(' '),
        conditions: [`x${'å'.repeat(3000)}y`],
        measures: Array.from({ length: 10 }, (_, index) => ({
          id: `M${index + 1}`,
          title: `Åtgärd ${index + 1} ${'som är lång '.repeat(40)}`,
          requested: toOre(9e12),
          eligible: toOre(1e12),
          granted: toOre(99),
          reason: '',
        })),
      }),
    )
    expect(words.filter((word) => !text.includes(word))).toEqual([])
    expect(text.replaceAll(/\nLänsstyrelsen i Uppsala län · .*|\n/g, '')).toContain(`x${'å'.repeat(3000)}y`)
    expect(text).toContain('0,99 kr')
    expect(text).toMatch(/Sida 9 av \d\d/)
    expect(text.match(/Bidragsgrundande\nBeviljat/g)?.length).toBeGreaterThan(1)
  })

  test('of any kind gives a letter', async () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (name, reasons, condition) => {
        const text = await said(
          letterOf({ reasons, conditions: [condition] }, { applicant: { name, organisationNumber: null } }),
        )
        expect(text).toContain(notAppealable)
      }),
      { numRuns: 15 },
    )
  })
})
