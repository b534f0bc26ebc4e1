import * as z from 'zod'
import { mayDecline } from '../../../shared/domain/acts/correspondence.ts'
import { cameInAt } from '../../../shared/domain/arrival.ts'
import type { Event } from '../../../shared/domain/event.ts'
import { day } from '../../../shared/domain/ids.ts'
import { awaitsCondition, isStanding } from '../../../shared/domain/instalment.ts'
import { formatKronor, ore } from '../../../shared/domain/money.ts'
import { isInTime, toInstant } from '../../../shared/domain/time.ts'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const text = texts.afterwards.timeline

export type Step = { state: 'done' | 'now' | 'next'; what: string; when: string }
type Told = Pick<OwnCase, 'header' | 'events' | 'letter' | 'letters' | 'instalments' | 'reportLastDay'>

const eventText = ({ kind, role }: Event): string | undefined => {
  if (kind === 'MessageSent' && role === 'officer') return text.answered
  return Object.entries(text.events).find(([name]) => name === kind)?.[1]
}

const payment = z.object({ amount: ore, on: day })

/** Money that has come, on the day the bank says. */
const paid = ({ kind, data }: Event): Step[] => {
  if (kind !== 'PaymentMade') return []
  const { amount, on } = payment.parse(data)
  return [{ state: 'done', what: text.paid(formatKronor(amount)), when: formatDay(on) }]
}

const decided = z.object({ number: z.int() })
const decisive: readonly Event['kind'][] = ['Decided', 'DecisionChanged']

/** What has happened that concerns the applicant; how officers work on the case is not among it. */
const happened = ({ events, letters }: Told): Step[] =>
  events.flatMap((event) => {
    const what = eventText(event)
    // Until its letter is out nobody is told by this page that there is a decision.
    const early = decisive.includes(event.kind) && !letters.has(decided.parse(event.data).number)
    return what === undefined || early
      ? paid(event)
      : [{ state: 'done' as const, what, when: formatInstant(cameInAt(event)) }]
  })

const now = (what: string, when = ''): Step[] => [{ state: 'now', what, when }]

const current = ({ header, letter }: Told): Step[] => {
  const { status, flags, completionLastDay } = header
  if (status === 'closed') return []
  if (letter !== null)
    return flags.includes('grant-declined') ? now(text.declined) : mayDecline(header) ? now(text.granted) : []
  if (status === 'decided') return now(text.letter)
  if (flags.includes('withdrawal-asked')) return now(text.withdrawn)
  if (status === 'completion-asked' && completionLastDay !== null)
    return now(text.complete, text.latest(formatDay(completionLastDay)))
  return now(status === 'submitted' ? text.submitted : text.review)
}

const undecided = ({ header }: Told, at: number): Step[] => {
  const open = isInTime(toInstant(at), header.lastDay)
  const before = header.status === 'submitted' || header.status === 'completion-asked'
  return [
    ...(open ? [{ state: 'next' as const, what: text.round, when: formatDay(header.lastDay) }] : []),
    ...(before ? [{ state: 'next' as const, what: text.review, when: '' }] : []),
    { state: 'next', what: text.decides, when: text.noDay },
  ]
}

const afterGrant = ({ header, instalments, reportLastDay }: Told): Step[] =>
  header.flags.includes('grant-declined')
    ? []
    : [
        ...instalments
          .filter((instalment) => isStanding(instalment) && instalment.status === 'payable')
          .map((instalment) => ({
            state: 'next' as const,
            what: (awaitsCondition(instalment) ? text.tiedPayment : text.payment)(
              formatKronor(instalment.amount),
            ),
            when: awaitsCondition(instalment)
              ? text.earliest(formatDay(instalment.payOn))
              : formatDay(instalment.payOn),
          })),
        ...(reportLastDay === null
          ? []
          : [{ state: 'next' as const, what: text.report, when: formatDay(reportLastDay) }]),
      ]

const coming = (told: Told, at: number): Step[] => {
  const { header, letter } = told
  if (letter !== null) return afterGrant(told)
  if (header.status === 'decided' || header.status === 'closed') return []
  return header.flags.includes('withdrawal-asked') ? [] : undecided(told, at)
}

/** The way of a case from the first event to the last known day: what has happened, where it is, what comes. `at` in ms. */
export const timelineOf = (told: Told, at: number): Step[] => [
  ...happened(told),
  ...current(told),
  ...coming(told, at),
]
