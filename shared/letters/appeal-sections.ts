import { lastDayToAppeal } from '../domain/appeal.ts'
import { dayOf, daysAfter, formatDay, formatInstant } from '../domain/time.ts'
import type { AboutAppeal } from './appeal-input.ts'
import { paragraphs, type Section, section } from './block.ts'

const channels = { post: 'med post eller bud', 'e-mail': 'med e-post' } as const
const roles = { officer: 'handläggare', decider: 'beslutsfattare' } as const

/** The decision appealed, named so that it cannot be taken for another. */
export const decisionName = ({ appeal, decidedAt, applicant }: AboutAppeal): string =>
  `beslut ${appeal.decision} den ${formatDay(dayOf(decidedAt))} om statsbidrag till ${applicant.name}`

/** When and how it came in, from whom, and what it asks for (FL 22 and 43 §§). */
export const arrivalText = ({ appeal: { arrival, from } }: AboutAppeal): string =>
  `Överklagandet kom in till länsstyrelsen den ${formatInstant(arrival.at)} ${channels[arrival.channel]} från ${from}.`

/** How the three weeks are counted (FL 44 §), and the law that moves a last day to the next weekday. */
export const countedText = (countedFrom: string): string => {
  const last = lastDayToAppeal(countedFrom)
  const moved = last !== daysAfter(countedFrom, 21)
  return `Tiden räknas från den ${formatDay(countedFrom)}. Sista dagen att överklaga var den ${formatDay(last)} (44 § förvaltningslagen${moved ? ' och 2 § lagen 1930:173 om beräkning av lagstadgad tid' : ''}).`
}

type Person = { name: string; role: keyof typeof roles }

/** By name, or only in which capacity where the name is left out (FL 33 § fourth paragraph). */
export const bySection = (
  heading: string,
  what: string,
  { ruling, unnamed }: Pick<AboutAppeal, 'unnamed'> & { ruling: { by: Person } },
): Section[] => {
  const { name, role } = ruling.by
  return section(
    heading,
    ...paragraphs(`${what} ${unnamed ? `en ${roles[role]}` : `${name} (${roles[role]})`}.`),
  )
}

export const contactSection = ({ contact: { name, email, phone } }: AboutAppeal): Section[] => {
  const ways = [name, email, phone].filter((way) => way !== '')
  return section('Kontakt', ...paragraphs(`Har du frågor? Kontakta länsstyrelsen: ${ways.join(', ')}.`))
}
