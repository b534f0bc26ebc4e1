import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionOf } from '../../shared/form/forms.ts'
import { type Body, parseSection } from '../../shared/form/parse.ts'
import { readPasted } from '../../shared/form/paste.ts'
import { sectionSchema } from '../../shared/form/section-schema.ts'
import { costs } from '../../shared/form/v1-costs.ts'

const values = (text: string) => {
  const read = readPasted(costs, text)
  return 'rows' in read ? read.rows.map((row) => row.values) : read.problem
}
const pasted = (text: string, body: Body = {}) =>
  parseSection('measures', { 'measures.0.title': 'A', 'measures.0.paste': text, ...body })

describe('lines copied from a spreadsheet', () => {
  it.each([
    ['tabs', 'Lön\tPersonal\t2027\t450 000\t50 000\t\tJouren'],
    ['semicolons', 'Lön;Personal;2027;450 000;50 000;;Jouren'],
    ['quoted cells', '"Lön";"personal";"2027";"450 000 kr";"50 000,00";"";"Jouren"'],
    ['non-breaking spaces', 'Lön\tPERSONAL\t2027\t450\u00a0000\u00a0kr\t50\u202f000\t\tJouren'],
    ['empty rows and a heading', 'Vad\tSlag\tÅr\tBelopp\n\nLön\tPersonal\t2027\t450000\t50000\t\tJouren\r\n'],
  ])('%s', (_, text) => {
    expect(values(text)).toEqual([
      {
        what: 'Lön',
        kind: 'staff',
        year: 2027,
        amount: 45_000_000,
        own: 5_000_000,
        other: null,
        partner: 'Jouren',
      },
    ])
  })

  it.each([
    ['1 234,49', 123_400],
    ['1 234,50 kr', 123_500],
    ['1234,999', 123_500],
    ['0,5', 100],
  ])('%s kronor is %i öre: Swedish decimals become whole kronor', (amount, ore) => {
    expect(values(`Lön\tPersonal\t2027\t${amount}`)).toMatchObject([{ amount: ore }])
  })

  it('names row and column of each fault, three of them in full', () => {
    expect(values('Lön\tPersonal\t2027\t1\nHyra\tVilla\t1999\t-5\t1.5')).toBe(
      [
        'Rad 2, kolumnen Slag av kostnad: Skriv något av Personal, Konsulter och tjänster, Lokaler, Resor, Material och information, Utbildning, Övrigt.',
        'Rad 2, kolumnen År: Välj ett år från 2026 till 2035.',
        'Rad 2, kolumnen Belopp: Skriv beloppet med siffror, till exempel 250 000.',
        'Ytterligare 1 fel.',
      ].join(' '),
    )
  })

  it.each([
    ['too many columns', 'a;;2027;1;;;b;c', 'Rad 1 har fler än 7 kolumner.'],
    ['no year', 'Lön;Personal;;100', 'Skriv ett år.'],
    ['a personal number', '19811228-9874;;2027;100', 'personnummer'],
    ['a hidden character', 'L\u202eön;;2027;100', 'kan inte sparas'],
    ['a heading alone', 'Vad;Slag;År;Belopp', 'minst en rad'],
    ['nothing but separators', ';;;\n;', 'minst en rad'],
  ])('%s is told', (_, text, problem) => {
    expect(values(text)).toContain(problem)
  })
})

describe('in the form', () => {
  it('takes the place of lines nobody wrote in and comes after the others, with ids of their own', () => {
    const body = {
      'measures.0.costs.0.id': '4',
      'measures.0.costs.1.id': '2',
      'measures.0.costs.1.what': 'Resor',
    }
    const { values: stored, problems } = pasted('Lön;;2027;100\nHyra;;2028;200', body)
    expect(problems).toEqual([])
    expect(stored).toMatchObject({
      measures: [
        {
          costs: [
            { id: '2', what: 'Resor' },
            { id: '3', what: 'Lön' },
            { id: '4', what: 'Hyra' },
          ],
        },
      ],
    })
    expect(sectionSchema(sectionOf('measures')).parse(stored)).toEqual(stored)
  })

  it('keeps what was pasted while something in it is wrong', () => {
    const { written, values: stored, problems } = pasted('Lön;;tjugo;100')
    expect(stored).toBeUndefined()
    expect(problems).toMatchObject([{ field: 'measures.0.paste', where: 'Åtgärd 1' }])
    expect(written).toMatchObject({ measures: [{ paste: 'Lön;;tjugo;100', costs: [] }] })
  })

  it('takes no more than forty lines', () => {
    const { problems } = pasted(Array<string>(41).fill('Lön;;2027;1').join('\n'))
    expect(problems).toMatchObject([{ field: 'measures.0.paste' }])
    expect(pasted(Array<string>(40).fill('Lön;;2027;1').join('\n')).problems).toEqual([])
  })

  it('stays in its box while the page saves by itself', () => {
    const { written, values: stored, problems } = pasted('Lön;;2027;1', { action: 'autosave' })
    expect(problems).toEqual([])
    expect(stored).toMatchObject({ measures: [{ costs: [] }] })
    expect(written).toMatchObject({ measures: [{ paste: 'Lön;;2027;1' }] })
  })

  it('bears any text, and what it takes can be stored', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('Lön', 'Personal', '2027', '1 250', '12,50 kr', '"', '""', ''),
    )
    const text = fc
      .array(fc.tuple(fc.array(cell, { maxLength: 9 }), fc.constantFrom('\t', ';')), { maxLength: 6 })
      .map((rows) => rows.map(([cells, separator]) => cells.join(separator)).join('\n'))
    fc.assert(
      fc.property(text, (given) => {
        const parsed = pasted(given)
        if (parsed.values) sectionSchema(sectionOf('measures')).parse(parsed.values)
        else expect(parsed.written).toMatchObject({ measures: [{ paste: given }] })
      }),
      { seed: 5, numRuns: 150 },
    )
  })
})
