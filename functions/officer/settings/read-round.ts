import type { Round } from '../../../shared/domain/round.ts'
import { dayOf, formatDay } from '../../../shared/domain/time.ts'
import { defaultPolicy, policyIds } from '../../../shared/policy/policies.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import { type Reader, reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.round
type Written = Omit<Round, 'id' | 'county' | 'version' | 'changedAt'>

/** What a setting rests on: the county's own decision. */
export const readBasis = (read: Reader): Round['basis'] => ({
  number: read.text('basisNumber', { characters: 80, required: text.basisNumberMissing }),
  date: read.day('basisDate', { required: text.basisDateMissing }),
})

const readYear = (read: Reader): number => {
  const written = read.text('budgetYear', { characters: 4, required: text.budgetYearWrong })
  if (written !== '' && !/^20\d{2}$/.test(written)) read.fail('budgetYear', text.budgetYearWrong)
  return Number(written)
}

const readAuthorityDay = (read: Reader): Pick<Round, 'authorityBy'> => {
  const authorityBy = read.day('authorityBy')
  return authorityBy === '' ? {} : { authorityBy }
}

const readWritten = (read: Reader, before: Round | null): Written => ({
  title: read.text('title', { characters: 120, required: text.nameMissing }),
  opensOn: read.day('opensOn', { required: text.opensOnMissing }),
  lastDay: read.day('lastDay', { required: text.lastDayMissing }),
  budgetYear: before?.budgetYear ?? readYear(read),
  text: read.text('text', { words: 600, required: text.textMissing }),
  contact: {
    name: read.text('contactName', { characters: 120, required: text.contactNameMissing }),
    email: read.text('contactEmail', { characters: 200, kind: 'email', required: text.contactEmailMissing }),
    phone: read.text('contactPhone', { characters: 40, kind: 'phone', required: text.contactPhoneMissing }),
  },
  conditions: read.lines('conditions', { words: 1000 }),
  reportLastDay: read.day('reportLastDay', { required: text.reportMissing }),
  ...readAuthorityDay(read),
  policy: read.choice('policy', policyIds, sv.problems.choose) ?? defaultPolicy,
  assessors: read.choices('assessors', ['2']).length > 0 ? 2 : 1,
  basis: readBasis(read),
  example: read.choices('example', ['yes']).length > 0,
})

/** Days in their order; and what has opened is the same for all: a later last day has a page of its own, an earlier one there is not (equal treatment). */
const checkDays = (read: Reader, written: Written, before: Round | null, today: string): void => {
  const { opensOn, lastDay, reportLastDay } = written
  if (lastDay < opensOn) read.fail('lastDay', text.order)
  if (reportLastDay < lastDay) read.fail('reportLastDay', text.reportOrder)
  if (written.authorityBy !== undefined && written.authorityBy < lastDay)
    read.fail('authorityBy', text.authorityOrder)
  if (before === null || before.opensOn > today) return
  if (opensOn !== before.opensOn) read.fail('opensOn', text.opened)
  if (lastDay !== before.lastDay) read.fail('lastDay', text.earlier(formatDay(before.lastDay)))
}

/** A round as the manager wrote it. `now` is the instant of the act, UTC. */
export const readRoundForm = (
  form: Form,
  before: Round | null,
  now: string,
): { written: Written; problems: Problem[] } => {
  const read = reader(form)
  const written = readWritten(read, before)
  if (read.problems.length === 0) checkDays(read, written, before, dayOf(now))
  return { written, problems: read.problems }
}

export const roundForm = (round: Round): Form => ({
  title: round.title,
  opensOn: round.opensOn,
  lastDay: round.lastDay,
  text: round.text,
  contactName: round.contact.name,
  contactEmail: round.contact.email,
  contactPhone: round.contact.phone,
  conditions: round.conditions.join('\n'),
  reportLastDay: round.reportLastDay,
  authorityBy: round.authorityBy ?? '',
  policy: round.policy,
  assessors: round.assessors === 2 ? ['2'] : [],
  basisNumber: round.basis.number,
  basisDate: round.basis.date,
  example: round.example ? ['yes'] : [],
})
