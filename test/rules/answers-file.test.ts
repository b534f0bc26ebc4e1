import { Ajv2020 } from 'ajv/dist/2020.js'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOre } from '../../shared/domain/money.ts'
import { largestFile, mostRows } from '../../shared/exports/answers/columns.ts'
import { readFile } from '../../shared/exports/answers/read-file.ts'
import { answersJsonSchema, answersSchemaName } from '../../shared/exports/answers/schema.ts'
import { inKronor } from '../../shared/exports/cell.ts'
import { hostileText } from './payment-rows.ts'

const bytes = (text: string) => Buffer.from(text)
const heading = 'Bunt;Rad;Status;Datum;Referens;Orsak;Belopp'
const rowsOf = (text: string | Uint8Array) => {
  const read = readFile(typeof text === 'string' ? bytes(text) : text)
  if ('fault' in read) throw new Error(read.fault)
  return read.rows
}
const faultOf = (text: string | Uint8Array) => {
  const read = readFile(typeof text === 'string' ? bytes(text) : text)
  return 'fault' in read ? read.fault : null
}
const paid = { batch: '2027-0001', line: 1, status: 'paid', on: '2027-03-15', reference: 'KB 4711' }
const refused = {
  batch: '2027-0001',
  line: 2,
  status: 'refused',
  on: '2027-03-16',
  reason: 'Kontot är avslutat',
}

describe('a CSV file', () => {
  const lines = [
    ['2027-0001', '1', 'betald', '2027-03-15', 'KB 4711', '', '1250000,50'],
    ['2027-0001', '2', 'Avvisad', '20270316', '', 'Kontot är avslutat', ''],
  ]
  const expected = [
    { row: 2, word: { ...paid, amount: toOre(125_000_050) }, fault: null },
    { row: 3, word: refused, fault: null },
  ]
  test.each([
    ['semicolons', stringify([heading.split(';'), ...lines], { delimiter: ';' })],
    ['commas', stringify([heading.split(';'), ...lines], { delimiter: ',' })],
    ['tabs', stringify([heading.split(';'), ...lines], { delimiter: '\t' })],
    [
      'CRLF and a byte order mark',
      `\ufeff${stringify([heading.split(';'), ...lines], { delimiter: ';', record_delimiter: 'windows', quoted: true })}`,
    ],
    [
      'English headings, another order and other columns',
      stringify(
        [
          ['note', 'reason', 'LINE', 'batch', 'Amount', 'reference', 'status', 'date'],
          ...lines.map(([b, l, s, d, r, o, a]) => [
            '=1+1',
            o,
            l,
            b,
            a,
            r,
            s === 'betald' ? 'paid' : 'refused',
            d,
          ]),
        ],
        { delimiter: ';' },
      ),
    ],
    [
      'spaces around and blank rows after',
      `${stringify([heading.split(';'), ...lines.map((row) => row.map((cell) => ` ${cell}\u00a0`))], { delimiter: ';' })};;;;;;\n\n`,
    ],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(text)).toEqual(expected)
  })

  test('saved by Excel on Windows keeps its å, ä and ö', () => {
    const text = `Bunt;Rad;Status;Datum;Referens;Orsak\n2027-0001;2;avvisad;2027-03-16;;Kontot är avslutat`
    expect(rowsOf(Buffer.from(text, 'latin1'))).toEqual([{ row: 2, word: refused, fault: null }])
  })

  test.each([
    ['100', 100_00],
    ['100,5', 100_50],
    ['100.05', 100_05],
    ['1 250 000,50', 125_000_050],
    ['1\u00a0250\u00a0000,50', 125_000_050],
    ['1\u202f250', 1250_00],
    ['-3,00', -300],
    ['\u22123,00', -300],
    ['-0', 0],
    ['1.250.000,50', null],
    ['1,005', null],
    ['1e3', null],
    ['=1', null],
    ['100 kr', null],
    ['9999999999999', null],
  ])('reads the amount %s', (written, ore) => {
    const [row] = rowsOf(`${heading}\n2027-0001;1;betald;2027-03-15;KB;;"${written}"`)
    if (ore === null) expect(row).toEqual({ row: 2, word: null, fault: 'amount' })
    else expect(row?.word?.amount).toBe(ore)
  })

  test.each([
    ['batch', '2027-1;1;betald;2027-03-15;KB;;'],
    ['batch', ';1;betald;2027-03-15;KB;;'],
    ['batch', '../2027-0001;1;betald;2027-03-15;KB;;'],
    ['line', '2027-0001;0;betald;2027-03-15;KB;;'],
    ['line', '2027-0001;1,5;betald;2027-03-15;KB;;'],
    ['line', '2027-0001;;betald;2027-03-15;KB;;'],
    ['status', '2027-0001;1;kanske;2027-03-15;KB;;'],
    ['date', '2027-0001;1;betald;;KB;;'],
    ['date', '2027-0001;1;betald;2027-02-30;KB;;'],
    ['date', '2027-0001;1;avvisad;15/3;;Fel;'],
    ['reference', '2027-0001;1;betald;2027-03-15;;;'],
    ['reference', `2027-0001;1;betald;2027-03-15;${'x'.repeat(141)};;`],
    ['reason', '2027-0001;1;avvisad;2027-03-15;; ;'],
    ['reason', `2027-0001;1;avvisad;2027-03-15;;${'x'.repeat(501)};`],
    ['text', '2027-0001;1;betald;2027-03-15;K\u202eB;;'],
    ['text', '2027-0001;1;avvisad;2027-03-15;;A\u200bB;'],
    ['text', '2027-0001;1;betald;2027-03-15;K\u001bB;;'],
    ['line', '2027-0001'],
  ])('names a row whose %s is wrong, and reads the others', (fault, wrong) => {
    expect(rowsOf(`${heading}\n${wrong}\n2027-0001;1;betald;2027-03-15;KB 4711;;`)).toEqual([
      { row: 2, word: null, fault },
      { row: 3, word: paid, fault: null },
    ])
  })

  test.each([
    ['missing', ''],
    ['missing', '\ufeff \r\n'],
    ['no-heading', '2027-0001;1;betald;2027-03-15;KB;;'],
    ['no-heading', 'Bunt;Rad;Status\n2027-0001;1;betald'],
    ['no-rows', heading],
    ['not-csv', `${heading}\n"2027-0001;1;betald`],
    ['not-csv', `${heading}\n2027-0001;1;avvisad;;;${'x'.repeat(30_000)}`],
    ['not-text', 'PK\u0003\u0004\0\0'],
    ['not-json', '{"schema":'],
    ['not-schema', '{}'],
    ['not-schema', '[]'],
    ['not-schema', JSON.stringify({ schema: answersSchemaName, answers: [], __proto__x: 1 })],
    ['no-rows', JSON.stringify({ schema: answersSchemaName, answers: [] })],
    ['too-many-rows', `${heading}\n${'2027-0001;1;betald;2027-03-15;KB;;\n'.repeat(mostRows + 1)}`],
    ['too-large', 'x'.repeat(largestFile + 1)],
  ])('is refused as %s', (fault, text) => {
    expect(faultOf(text)).toBe(fault)
  })

  test('as large as a file may be is read to its last row', () => {
    const text = `${heading}\n${'2027-0001;1;betald;2027-03-15;KB;;\n'.repeat(mostRows)}`
    expect(rowsOf(text)).toHaveLength(mostRows)
  })

  test('says what heading is missing', () => {
    expect(readFile(bytes('Bunt;Rad;Datum;Referens;Orsak\n'))).toEqual({
      fault: 'no-heading',
      missing: ['Status'],
    })
  })

  test('hostile text stays in its own cell, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), (reasons) => {
        const text = stringify(
          [
            heading.split(';'),
            ...reasons.map((reason, n) => ['2027-0001', n + 1, 'avvisad', '', '', reason, '1,00']),
          ],
          { delimiter: ';', quoted_string: true },
        )
        const read = readFile(bytes(text))
        if ('fault' in read) {
          expect(['not-text', 'not-csv']).toContain(read.fault)
          return
        }
        expect(read.rows).toHaveLength(reasons.length)
        for (const [n, { word, fault }] of read.rows.entries()) {
          if (word === null) expect(['text', 'reason']).toContain(fault)
          else expect(word).toMatchObject({ line: n + 1, status: 'refused', amount: 100 })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('any bytes at all are read or refused, and always in the same way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (some) => {
        expect(readFile(some)).toEqual(readFile(Uint8Array.from(some)))
      }),
    )
  })
})

describe('a JSON file', () => {
  const document = {
    schema: answersSchemaName,
    answers: [
      {
        batch: '2027-0001',
        line: 1,
        status: 'betald',
        date: '2027-03-15',
        reference: 'KB 4711',
        amount: '1250000.50',
      },
      { batch: '2027-0001', line: 2, status: 'refused', date: '2027-03-16', reason: 'Kontot är avslutat' },
    ],
  }
  const validate = new Ajv2020({ strict: false }).compile(answersJsonSchema())

  test('by the published schema is read row by row', () => {
    expect(validate(document)).toBe(true)
    expect(rowsOf(JSON.stringify(document))).toEqual([
      { row: 1, word: { ...paid, amount: toOre(125_000_050) }, fault: null },
      { row: 2, word: refused, fault: null },
    ])
  })

  test.each([
    ['a string', 'x'],
    ['no line', { batch: '2027-0001', status: 'betald' }],
    ['a field too many', { ...document.answers[0], who: 'me' }],
    ['an amount as a number', { ...document.answers[0], amount: 1250000.5 }],
    ['a line as text', { ...document.answers[0], line: '1' }],
  ])('names a row that is %s', (_, row) => {
    expect(validate({ ...document, answers: [row] })).toBe(false)
    expect(rowsOf(JSON.stringify({ ...document, answers: [row, ...document.answers] }))[0]).toEqual({
      row: 1,
      word: null,
      fault: 'shape',
    })
  })

  test('says the same as the CSV of the same rows', () => {
    const row = fc.record({
      line: fc.integer({ min: 1, max: 2000 }),
      amount: fc.integer({ min: 1, max: 1e12 }),
      isPaid: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (given) => {
        const answers = given.map(({ line, amount, isPaid }) => ({
          batch: '2027-0001',
          line,
          status: isPaid ? 'paid' : 'refused',
          date: '2027-03-15',
          reference: isPaid ? `R${line}` : '',
          reason: isPaid ? '' : `O${line}`,
          amount: inKronor(amount, '.'),
        }))
        const csv = stringify(
          answers.map((one) => [
            one.batch,
            one.line,
            one.status,
            one.date,
            one.reference,
            one.reason,
            one.amount.replace('.', ','),
          ]),
          {
            delimiter: ';',
            header: true,
            columns: heading.split(';').map((header, key) => ({ key: String(key), header })),
          },
        )
        const words = (text: string) => rowsOf(text).map(({ word }) => word)
        expect(validate({ schema: answersSchemaName, answers })).toBe(true)
        expect(words(csv)).toEqual(words(JSON.stringify({ schema: answersSchemaName, answers })))
      }),
      { numRuns: 50 },
    )
  })
})
