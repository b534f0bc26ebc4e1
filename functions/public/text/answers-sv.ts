import type { AnswerColumn } from '../../../shared/exports/answers/columns.ts'

const columns: Record<AnswerColumn, string> = {
  batch: 'Underlagets nummer, till exempel 2027-0001. Det står i kolumnen Bunt i underlaget.',
  line: 'Radens nummer i underlaget.',
  status: 'betald eller avvisad, på engelska paid eller refused.',
  date: 'Dagen då raden betalades eller avvisades, åååå-mm-dd. Krävs på en betald rad.',
  reference:
    'Betalningens referens hos banken eller i ekonomisystemet, högst 140 tecken. Krävs på en betald rad.',
  reason:
    'Varför raden avvisades, högst 500 tecken. Krävs på en avvisad rad. Skriv inga uppgifter om enskilda personer.',
  amount: 'Beloppet i kronor. Kan utelämnas. Står det där måste det vara radens belopp.',
}

/** How an acknowledgement is written by the ERP or the bank. */
export const svAnswersFormat = {
  title: 'Kvittenser till utbetalningsunderlag',
  lead: 'När ett underlag är betalt läser länsstyrelsens ekonomi in en kvittens. Den säger rad för rad vad som är betalt och vad som är avvisat. Så här ska filen se ut.',
  caption: 'Det här står på varje rad',
  column: 'Rubrik i CSV',
  field: 'Fält i JSON',
  meaning: 'Betydelse',
  must: 'Rubriken måste finnas',
  yes: 'ja',
  no: 'nej',
  columns,
  csv: 'CSV: första raden har rubrikerna, i vilken ordning som helst. Cellerna skiljs åt med semikolon, komma eller tabb. Belopp har decimalkomma eller decimalpunkt. Teckenkodningen är UTF-8, med eller utan byte order mark, eller Windows-1252.',
  json: 'JSON: filen följer',
  schemaLink: 'det publicerade schemat för kvittenser (JSON Schema)',
  limits: (rows: string, size: string) => `En fil har högst ${rows} rader och är högst ${size}.`,
  rules: [
    'En rad som redan är kvitterad likadant ändrar inget. Samma fil kan läsas in igen utan att något ändras.',
    'En avvisad rad ersätts av en ny rad i ett senare underlag. Den nya raden säger vilken rad den rättar.',
    'Ett återtagande är en egen rad och behöver ingen kvittens.',
  ],
  example: 'Exempel',
}
