import { formatDay as swedishDay, formatInstant as swedishInstant } from '../domain/time.ts'
import { language } from './language.ts'

const months: Record<string, string> = {
  januari: 'January',
  februari: 'February',
  mars: 'March',
  april: 'April',
  maj: 'May',
  juni: 'June',
  juli: 'July',
  augusti: 'August',
  september: 'September',
  oktober: 'October',
  november: 'November',
  december: 'December',
}

const inEnglish = (text: string): string =>
  text
    .replace(/\p{L}{3,}/u, (month) => months[month] ?? month)
    .replace(/kl\.\u00a0(\d\d)\.(\d\d)/, 'at\u00a0$1:$2')

const written = (text: string): string => (language() === 'sv' ? text : inEnglish(text))

/** `18 februari 2026`, `18 February 2026`. */
export const formatDay = (date: string): string => written(swedishDay(date))
/** `18 februari 2026 kl. 23.59`, `18 February 2026 at 23:59`, Swedish local time in both. */
export const formatInstant = (value: string): string => written(swedishInstant(value))
