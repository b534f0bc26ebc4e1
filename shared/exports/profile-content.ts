import { stringify } from 'csv-stringify/sync'
import { cellOf, inKronor } from './cell.ts'
import { disarmed } from './disarm.ts'
import type { PaymentRow } from './payment-row.ts'
import { columnNamed, type Profile } from './profile.ts'

const dated = (day: string, date: Profile['date']): string => {
  if (date === 'yyyymmdd') return day.replaceAll('-', '')
  return date === 'yyyy-mm-dd' ? day : day.split('-').toReversed().join('.')
}

const cellIn = (
  { date, amount, decimal, disarm }: Profile,
  column: Profile['columns'][number],
  row: PaymentRow,
): string => {
  if ('constant' in column) return column.constant
  const found = columnNamed(column.column)
  const value = cellOf(found, row)
  if (typeof value === 'number')
    return found.type === 'amount' && amount === 'kronor' ? inKronor(value, decimal) : String(value)
  if (value === null) return ''
  if (found.type === 'date') return dated(value, date)
  return disarm ? disarmed(value) : value
}

const encoded: Record<Profile['encoding'], (text: string) => Uint8Array> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8-bom': (text) => Buffer.from(`\ufeff${text}`),
  // What the encoding cannot write is a question mark, never another character.
  'iso-8859-1': (text) => Buffer.from(text.replaceAll(/[^\0-\u00ff]/gu, '?'), 'latin1'),
}

/** Lines of a batch as a profile wants them: the same lines and the same profile give the same bytes. */
export const profileContent = (profile: Profile, rows: readonly PaymentRow[]): Uint8Array => {
  const { columns, heading, separator, lineEnd, encoding } = profile
  const lines = rows.map((row) => columns.map((column) => cellIn(profile, column, row)))
  const text = stringify([...(heading ? [columns.map(({ name }) => name)] : []), ...lines], {
    delimiter: separator,
    record_delimiter: lineEnd === 'crlf' ? 'windows' : 'unix',
    quoted_match: /[\r\n]/,
  })
  return encoded[encoding](text)
}
