import { arrivalOf } from '../../../shared/domain/arrival.ts'
import { outcome } from '../../../shared/domain/case.ts'
import { conflictOutcome } from '../../../shared/domain/conflict.ts'
import type { Event } from '../../../shared/domain/event.ts'
import { formatKronor, toOre } from '../../../shared/domain/money.ts'
import { provisionText } from '../../../shared/domain/secrecy.ts'
import { letterWay } from '../../../shared/domain/sent-otherwise.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { exceptionName } from '../conflict/exceptable.ts'
import type { Names } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { stateName } from './state-name.ts'

const text = sv.events

const titleOf = (kind: Event['kind']): string =>
  Object.entries(sv.words).find(([name]) => name === kind)?.[1] ?? kind

const assigned = (to: unknown, names: Names): string =>
  typeof to === 'string' ? text.to(names.of(to)) : text.nobody

/** Both times are kept: the trail has when it was registered, and this says when it came. */
const arrived = (data: Event['data']): string | undefined => {
  const arrival = arrivalOf(data)
  return arrival === null
    ? undefined
    : text.arrived(sv.arrivals.channels[arrival.channel].toLowerCase(), formatInstant(arrival.at))
}

const decided = (data: Event['data'], amount: unknown): string | undefined => {
  const decision = outcome.safeParse(data.outcome)
  return decision.success && typeof amount === 'number'
    ? text.decided(sv.outcomes[decision.data], formatKronor(toOre(amount)))
    : undefined
}

/** Whom a question of conflict is about, and what came of it. */
const conflict = ({ about, outcome: ruled, action, choice }: Event['data'], names: Names): string => {
  const found = conflictOutcome.safeParse(ruled)
  return [
    typeof about === 'string' ? names.of(about) : '',
    found.success ? sv.conflict.states[found.data].toLowerCase() : '',
    typeof action === 'string' ? exceptionName(action) : '',
    choice === 'stands' || choice === 'redo' ? sv.conflict.steps.choices[choice].toLowerCase() : '',
  ]
    .filter((part) => part !== '')
    .join(': ')
}

const sentOtherwise = ({ way, day }: Event['data']): string | undefined => {
  const chosen = letterWay.safeParse(way)
  return chosen.success && typeof day === 'string'
    ? `${sv.sentOtherwise.ways[chosen.data].toLowerCase()}, ${formatDay(day)}`
    : undefined
}

/** Which line of which batch, and how much. */
const paymentLine = ({ batch, line, amount }: Event['data']): string | undefined =>
  typeof batch === 'string' && typeof line === 'number' && typeof amount === 'number'
    ? text.paymentLine(batch, String(line), formatKronor(toOre(amount)))
    : undefined

const detailOf = ({ kind, data }: Event, names: Names): string | undefined => {
  switch (kind) {
    case 'Submitted':
    case 'AppealReceived':
      return arrived(data)
    case 'HandedOver':
      return typeof data.to === 'string'
        ? sv.handover.there(countyByCode(data.to)?.authority.name ?? data.to)
        : undefined
    case 'Assigned':
      return assigned(data.assignee, names)
    case 'CompletionAsked':
    case 'InjunctionIssued':
    case 'Communicated':
    case 'OpinionRequested':
    case 'CompletionExtended':
    case 'LastDayMoved':
      return typeof data.lastDay === 'string' ? text.lastDay(formatDay(data.lastDay)) : undefined
    case 'CompletionAnswered':
    case 'ApplicationChanged':
    case 'StatementMade':
    case 'WithdrawalAsked':
      return data.voidsProposal === true ? text.proposalFell : undefined
    case 'Proposed':
    case 'ChangeProposed':
      return decided(data, data.amount)
    case 'Decided':
    case 'DecisionChanged':
      return [decided(data, data.granted), Array.isArray(data.namesLeftOut) ? sv.withheld.event : undefined]
        .filter((part) => part !== undefined)
        .join(', ')
    case 'PaymentMade':
    case 'PaymentRefused':
    case 'PaymentReversed':
      return paymentLine(data)
    case 'LetterSentOtherwise':
      return sentOtherwise(data)
    case 'PaperRegistered':
      return data.direction === 'out' ? text.paper.out : text.paper.in
    case 'SecrecyMarked':
      return typeof data.provision === 'string' ? provisionText(data.provision) : undefined
    case 'Parked':
    case 'Resumed':
      return typeof data.at === 'string' ? text.inState(stateName(data.at)) : undefined
    case 'DocumentChecked':
      return data.state === 'clean' ? text.document.clean : text.document.refused
    case 'DiaryNumberSet':
      return typeof data.diaryNumber === 'string' ? data.diaryNumber : undefined
    case 'ConflictReported':
    case 'ConflictDecided':
    case 'ConflictLifted':
    case 'ConflictExcepted':
    case 'ConflictStepSettled':
      return conflict(data, names)
    default:
      return undefined
  }
}

/** An event as a sentence: what happened, and the fact that matters most. */
export const eventWords = (event: Event, names: Names): string =>
  [titleOf(event.kind), detailOf(event, names)].filter((part) => part !== undefined).join(', ')

export const actorName = ({ role, actor }: Event, names: Names): string => {
  if (role === 'system') return text.system
  return role === 'applicant' || role === 'signatory' ? text.applicant : names.of(actor)
}
