import type { AnswerColumn } from '../../../shared/exports/answers/columns.ts'
import type { svAnswersFormat } from './answers-sv.ts'

const columns: Record<AnswerColumn, string> = {
  batch: 'The number of the payment file, for example 2027-0001. It stands in its column Bunt.',
  line: 'The number of the line in the payment file.',
  status: 'betald or avvisad, in English paid or refused.',
  date: 'The day the line was paid or refused, yyyy-mm-dd. Required on a paid line.',
  reference:
    'The reference of the payment at the bank or in the accounting system, at most 140 characters. Required on a paid line.',
  reason:
    'Why the line was refused, at most 500 characters. Required on a refused line. Write nothing about individuals.',
  amount: 'The amount in kronor. It may be left out. Where it stands it must be the amount of the line.',
}

export const enAnswersFormat: typeof svAnswersFormat = {
  title: 'Acknowledgements of payment files',
  lead: 'When a payment file has been paid, finance at the county administrative board reads in an acknowledgement. Line by line it says what has been paid and what has been refused. This is what the file looks like.',
  caption: 'What each row says',
  column: 'Heading in CSV',
  field: 'Field in JSON',
  meaning: 'Meaning',
  must: 'The heading must be there',
  yes: 'yes',
  no: 'no',
  columns,
  csv: 'CSV: the first row has the headings, in any order. Cells are separated by semicolons, commas or tabs. Amounts have a decimal comma or a decimal point. The encoding is UTF-8, with or without a byte order mark, or Windows-1252.',
  json: 'JSON: the file follows',
  schemaLink: 'the published schema of acknowledgements, as JSON Schema',
  limits: (rows: string, size: string) => `A file has at most ${rows} rows and is at most ${size}.`,
  rules: [
    'A row that has been acknowledged in the same way already changes nothing. The same file can be read in again without changing anything.',
    'A refused line is replaced by a new line in a later payment file. The new line says which line it corrects.',
    'A reversal is a line of its own and needs no acknowledgement.',
  ],
  example: 'Example',
}
