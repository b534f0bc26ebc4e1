import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { svReview } from '../../functions/applicant/text/sv-review.ts'
import type { Application } from '../../shared/domain/application.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import type { SubmissionBody } from '../../shared/domain/submission.ts'
import { askedSections } from '../../shared/form/asked.ts'
import { type Field, isShown } from '../../shared/form/definition.ts'
import { applicationFile } from '../../shared/letters/application.ts'
import type { ApplicationInput, RequestInput } from '../../shared/letters/application-input.ts'
import { type LetterFonts, letterFonts } from '../../shared/letters/fonts.ts'
import { requestLetter } from '../../shared/letters/request.ts'
import { declarationTexts } from '../../shared/letters/sent-sections.ts'
import { aMeasure, anApplication } from './build.ts'
import { textOf } from './pdf-text.ts'

let fonts: LetterFonts
beforeAll(async () => {
  fonts = await letterFonts('node_modules/@fontsource/source-sans-3/files')()
})
const caseId = '01KGXYZ0000000000000000001'
const plan = '01KGXYZ0000000000000000002'

/** Every text of it says its own place, so that one left out is found. */
const filled = (): Application =>
  anApplication({
    applicant: {
      orgId: 'F01KGXYZ0000000000000000009',
      kind: 'kommunalforbund',
      name: 'Exempelförbundet',
      organisationNumber: '222000-0018',
      county: '03',
      seat: 'Tierp',
    },
    contact: {
      name: 'Kim Kontakt',
      email: 'kim@exempel.se',
      phone: '018-00 00 00',
      officialMailbox: 'registrator@exempel.se',
    },
    areas: ['mens-violence-against-women', 'exploitation'],
    measures: [
      aMeasure({
        title: 'Samtalsstöd',
        costs: [
          { id: '1', what: 'Samordnare', kind: 'staff', year: 2027, amount: fromKronor(900_000) },
          {
            id: '2',
            what: 'Föreläsare',
            kind: 'training',
            year: 2028,
            amount: fromKronor(300_000),
            own: fromKronor(50_000),
            other: fromKronor(20_000),
            partner: 'Region Exempel',
          },
        ],
        smallestUseful: fromKronor(400_000),
      }),
      aMeasure({ id: 'M2', title: 'Kartläggning', kind: 'other', costs: [] }),
    ],
    need: { description: 'Behovet i länet.\n\nAndra stycket.', survey: 'Regional kartläggning.' },
    cooperation: {
      organisation: 'En styrgrupp leder.',
      partners: [{ id: 'P1', name: 'Polisen', kind: 'police', county: '03', role: 'Deltar i samråd.' }],
    },
    perspective: { child: 'Barnens svar.', equality: 'Jämställdhetens svar.' },
    followUp: { plan: 'Mäts varje halvår.' },
    resourceCentre: {
      host: 'Värdens svar.',
      support: 'Stödets svar.',
      guidance: 'Vägledningens svar.',
      competence: 'Kompetensens svar.',
      professionals: 'Professionens svar.',
      evaluation: 'Utvärderingens svar.',
      municipalities: 'Kommunernas svar.',
      inventory: 'Inventeringens svar.',
      anchoring: 'Förankringens svar.',
      structures: 'Strukturernas svar.',
      ages: 'Åldrarnas svar.',
      funding: 'Finansieringens svar.',
    },
    bars: { otherGrants: 'Inga bidrag.', notCovered: 'Inte täckt.', notStatutory: 'Går utöver.' },
    account: { bankgiro: '5050-1055', plusgiro: '', reference: 'PROJ-17' },
  })

const inputOf = (
  body: Partial<SubmissionBody> = {},
  over: Partial<ApplicationInput> = {},
): ApplicationInput => ({
  authority: 'Länsstyrelsen i Uppsala län',
  roundTitle: 'Statsbidrag mot våld 2027',
  case: caseId,
  diaryNumber: null,
  version: 'sent',
  receivedAt: '2027-02-10T13:05:12.123Z',
  at: '2027-02-10T13:05:12.123Z',
  lastDay: '2027-02-18',
  contentHash: 'c'.repeat(64),
  example: false,
  body: {
    application: filled(),
    documents: [{ id: plan, name: 'plan.pdf', key: 'k', versionId: 'v', size: 10 }],
    declarations: ['correct', 'not-funded'],
    authority: { ground: 'delegation', document: plan, promisedBy: null },
    ...body,
  },
  documents: [
    { name: 'plan.pdf', size: 1_234_567, sha256: 'd'.repeat(64), description: 'Delegationsordningen' },
    { name: 'budget.xlsx', size: null, sha256: null },
  ],
  ...over,
})
const said = async (input: ApplicationInput) =>
  textOf(await applicationFile({ fonts, compress: false }, input))

/** Every text, code and amount in a value. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : value.split('\n').filter(Boolean)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}
const labels = (fields: readonly Field[]): string[] => fields.filter(isShown).map(({ label }) => label)

describe('the submitted application', () => {
  let text = ''
  beforeAll(async () => {
    text = await said(inputOf())
  })

  test('holds every section with every question, in the order of the form', () => {
    let at = 0
    for (const { title, fields, list } of askedSections(filled())) {
      const found = text.indexOf(`\n${title}\n`, at)
      expect(found, title).toBeGreaterThanOrEqual(at)
      at = found
      for (const label of [...labels(fields), ...labels(list?.fields ?? [])])
        expect(text.replaceAll('\n', ' '), label).toContain(label.replaceAll(/\s/g, ' '))
    }
  })

  test('holds every text anybody wrote', () => {
    const { areas: _, formVersion: _v, applicant, measures, cooperation, ...rest } = filled()
    const { organisation, partners } = cooperation
    const written = [
      ...texts(rest),
      applicant.name,
      applicant.organisationNumber ?? '',
      applicant.seat ?? '',
      organisation,
      ...partners.flatMap(({ name, role }) => [name, role]),
      ...measures.flatMap(({ kind: _k, id: _i, costs, ...measure }) => [
        ...texts(measure),
        ...costs.flatMap(({ what, partner = '' }) => [what, partner]),
      ]),
    ]
    expect(written.length).toBeGreaterThan(45)
    expect(written.filter((each) => !text.includes(each))).toEqual([])
  })

  test.each([
    [
      'who sends, to whom',
      /^\nExempelförbundet\n[\s\S]*\nLänsstyrelsen i Uppsala län\nAnsökan om statsbidrag\n/,
    ],
    ['when it came in', 'Länsstyrelsen i Uppsala län den 10 februari 2027 kl. 14.05.'],
    ['the chosen in words', 'Mäns våld mot kvinnor\n'],
    ['each choice of several', 'människohandel för sexuella ändamål'],
    ['a question nobody answered', 'Plusgiro\nInget svar\n'],
    [
      'a cost with kind, partner and amounts',
      /Föreläsare ?Utbildning ?Region Exempel\n2028\n300 000 kr\n50 000 kr\n20 000 kr\n/,
    ],
    ['the sums of the lines', 'Summa\n\n1 200 000 kr\n50 000 kr\n20 000 kr\n'],
    ['the sums of a year', '2028\n300 000 kr\n50 000 kr\n20 000 kr\n230 000 kr\n'],
    ['the sums of all years', 'Alla år\n1 200 000 kr\n50 000 kr\n20 000 kr\n1 130 000 kr\n'],
    ['a measure without costs', 'Inga kostnader\n'],
    ['what all measures come to', /Kartläggning\n0 kr\n0 kr\n0 kr\n0 kr\n+Summa\n1 200 000 kr\n/],
    ['the ground of authority', 'Delegation\n'],
    ['what shows it', 'Bilagan plan.pdf\n'],
    [
      'an attachment with size and checksum',
      new RegExp(`plan.pdf ?Delegationsordningen ?sha256 ${'d'.repeat(64)}\n1,2 MB`),
    ],
    ['an attachment not checked yet', /budget.xlsx ?sha256 inte beräknad än\ninte känd/],
    ['the case', `Ärende: ${caseId}`],
    ['the instant in UTC', '2027-02-10T13:05:12.123Z'],
    ['the content hash', `(sha256): ${'c'.repeat(64)}`],
  ])('says %s', (_, expected) => expect(text).toMatch(expected))

  test('says what was attested, in the words the signatory saw, and nothing else', () => {
    const { correct, notStatutory, notFunded } = svReview.declarations
    expect(text).toContain(declarationTexts['not-funded'])
    expect(text).not.toContain(declarationTexts['not-statutory'])
    expect(correct).toContain(declarationTexts.correct)
    expect([declarationTexts['not-statutory'], declarationTexts['not-funded']]).toEqual([
      notStatutory,
      notFunded,
    ])
  })

  test('is tagged PDF/A with headings for sections and items, and the same bytes for the same input', async () => {
    const file = await applicationFile({ fonts, compress: false }, inputOf())
    const pdf = Buffer.from(file).toString('latin1')
    expect(pdf).toContain('/Marked true')
    expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    for (const type of ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'TH', 'TD'])
      expect(pdf).toContain(`/S /${type}\n`)
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    expect(sum(await applicationFile({ fonts, compress: false }, inputOf()))).toBe(sum(file))
  })
})

describe('an application', () => {
  test('with partners tells how each stood', async () => {
    const confirmation = {
      subject: 'S-1',
      name: 'Petra Part',
      at: '2027-02-01T08:00:00.000Z',
      parts: {},
      whole: 'a'.repeat(64),
    }
    const text = await said(
      inputOf({
        partners: [
          {
            orgId: 'R03',
            name: 'Region Uppsala',
            county: '03',
            statement: { costs: 'elsewhere', text: 'Söker också hos fonden.' },
            confirmation,
            state: 'voided',
            changed: ['documents', 'need'],
          },
          {
            orgId: 'K0319',
            name: 'Älvkarleby kommun',
            county: '03',
            statement: null,
            confirmation: null,
            state: 'missing',
            changed: [],
          },
        ],
      }),
    )
    expect(text).toMatch(
      /Gäller inte längre, av Petra Part den 1 februari 2027 kl. 09.00 ?Ändrat efter bekräftelsen: Behov[^,]*, Bilagor\n/,
    )
    expect(text).toMatch(/Ja ?Söker också hos fonden\./)
    expect(text).toMatch(/Älvkarleby kommun\nBekräftelse\nSaknas\n/)
  })

  test('with nothing in it is a whole file', async () => {
    const empty = anApplication({ measures: [], areas: [] })
    const text = await said(inputOf({ application: empty, declarations: [] }, { documents: [] }))
    for (const words of ['Ansökan innehåller inga åtgärder.', 'Inget är intygat.', 'Inga bilagor följde med'])
      expect(text).toContain(words)
    expect(text).not.toContain('resurscentrum\n')
  })

  test('asks what its round asked', async () => {
    const questions = { 'measures.kind': 'off', 'measures.costs.kind': 'off' } as const
    const text = await said(inputOf({ application: { ...filled(), questions } }))
    expect(text).toContain('Föreläsare')
    for (const unasked of ['Utbildning', 'Vad gäller åtgärden?']) expect(text).not.toContain(unasked)
  })

  test('of a later version says when the first one came in', async () => {
    const at = '2027-02-15T08:00:00.000Z'
    const changed = await said(inputOf({}, { version: 'changed', at }))
    expect(changed).toContain('den 15 februari 2027 kl. 09.00.')
    expect(changed).toContain('Ansökan kom först in den 10 februari 2027 kl. 14.05.')
    const completed = await said(
      inputOf({ completionAnswer: 'Här är planen.' }, { version: 'completed', at }),
    )
    expect(completed).toContain('Svar på begäran om komplettering\nHär är planen.\n')
  })

  test('of the greatest length runs over pages with every word left', async () => {
    const words = Array.from({ length: 300 }, (_, n) => `ord${n}`)
    const line = {
      what: 'x'.repeat(120),
      kind: 'material' as const,
      year: 2030,
      amount: fromKronor(999_999_999),
      own: fromKronor(1),
      other: fromKronor(1),
      partner: 'y'.repeat(120),
    }
    const measure = aMeasure({
      description: words.join(' '),
      costs: Array.from({ length: 40 }, (_, n) => ({ id: String(n + 1), ...line })),
    })
    const measures = Array.from({ length: 10 }, (_, n) => ({ ...measure, id: `M${n + 1}` }))
    const text = await said(inputOf({ application: { ...filled(), measures } }))
    for (const word of words) expect(text.split(new RegExp(`\\b${word}\\b`)).length).toBeGreaterThan(10)
    expect(text).toContain('999 999 999 kr')
  }, 60_000)
})

const requestOf = (over: Partial<RequestInput> = {}): RequestInput => ({
  authority: 'Länsstyrelsen i Uppsala län',
  roundTitle: 'Statsbidrag mot våld 2027',
  case: caseId,
  diaryNumber: '801-1234-2027',
  applicant: { name: 'Tierps kommun', organisationNumber: '212000-0266' },
  at: '2027-03-01T10:00:00.000Z',
  receivedAt: '2027-02-10T13:05:12.123Z',
  request: {
    text: 'Planen saknas.\n\n- Beskriv hur ni mäter.',
    lastDay: '2027-03-15',
    round: 1,
    consequence: 'Ansökan kan avvisas.',
    kind: 'request' as const,
    reminderDays: 3,
    askedBy: 'Hanna Handläggare',
  },
  example: false,
  ...over,
})

describe('the completion request', () => {
  test('says what is missing, by when, what follows and who asks', async () => {
    const text = textOf(await requestLetter({ fonts, compress: false }, requestOf()))
    for (const words of [
      '\nBegäran om komplettering\n',
      '801-1234-2027',
      'kompletterande uppgifter från Tierps kommun senast den 15 mars 2027.',
      'kom in den 10 februari 2027 kl. 14.05',
      'Planen saknas.\n- Beskriv hur ni mäter.\n',
      'Om ni inte svarar\nAnsökan kan avvisas.\n',
      'Hanna Handläggare, Länsstyrelsen i Uppsala län',
    ])
      expect(text).toContain(words)
  })

  test('is tagged and the same bytes for the same request', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => requestLetter({ fonts, compress: false }, requestOf())),
    )
    expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true)
    expect(Buffer.from(one ?? []).toString('latin1')).toContain('/Marked true')
  })
})
