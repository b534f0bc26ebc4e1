import { day } from '../../../../shared/domain/ids.ts'
import { normalise } from '../../../../shared/form/read-text.ts'
import type { Problem } from '../../../../shared/web/problem.ts'
import { sv } from '../../text/sv.ts'

const text = sv.diarySearch

/** What is sought in a year of the diary; an empty text is not asked for. Days in Stockholm. */
export type Asked = {
  year: string
  from: string
  to: string
  applicant: string
  number: string
  word: string
}

const names = { year: 'ar', from: 'fran', to: 'till', applicant: 'part', number: 'nummer', word: 'ord' }

export const fieldOf = (name: keyof Asked): string => names[name]

const asks = ['year', 'from', 'to', 'applicant', 'number', 'word'] as const

/** The same search as an address, at another place in it. */
export const addressOf = (asked: Asked, cursor: string): string => {
  const query = new URLSearchParams({ sida: cursor })
  for (const name of asks) if (asked[name] !== '') query.set(names[name], asked[name])
  return `/lan/diarium?${query}`
}

const dayIn = (year: string, field: string, value: string): Problem[] => {
  if (value === '') return []
  if (!day.safeParse(value).success) return [{ field, text: sv.problems.day }]
  return value.startsWith(year) ? [] : [{ field, text: text.outside(year) }]
}

/** `thisYear` where no year is asked for. A day that is none, or of another year, is told at its field. */
export const readAsked = (
  query: URLSearchParams,
  thisYear: string,
): { asked: Asked; problems: Problem[] } => {
  const read = (name: keyof Asked) => normalise((query.get(names[name]) ?? '').slice(0, 100))
  const year = /^20\d{2}$/.test(read('year')) ? read('year') : thisYear
  const asked = {
    year,
    from: read('from'),
    to: read('to'),
    applicant: read('applicant'),
    number: read('number'),
    word: read('word'),
  }
  const problems = [...dayIn(year, names.from, asked.from), ...dayIn(year, names.to, asked.to)]
  const backwards = problems.length === 0 && asked.from !== '' && asked.to !== '' && asked.to < asked.from
  return { asked, problems: backwards ? [{ field: names.to, text: text.backwards }] : problems }
}
