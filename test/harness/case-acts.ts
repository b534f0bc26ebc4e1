import { changeWrites } from '../../functions/officer/change/writes.ts'
import { assessmentItem } from '../../shared/aws/assessments.ts'
import { readMoney } from '../../shared/aws/bindings.ts'
import { bodyItem, commitAct, readBody, readCase } from '../../shared/aws/cases.ts'
import { decisionItem, proposalItem, readDecision } from '../../shared/aws/decisions.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readInstalments } from '../../shared/aws/payables.ts'
import { readRound, roundItem, roundPointer } from '../../shared/aws/rounds.ts'
import { put, putNew, update, type Write } from '../../shared/aws/write.ts'
import { resume } from '../../shared/domain/acts/aftermath.ts'
import { assess } from '../../shared/domain/acts/assess.ts'
import { applicationChanged } from '../../shared/domain/acts/change-application.ts'
import { decideChange, proposeChange } from '../../shared/domain/acts/change-decision.ts'
import { communicate, statementMade } from '../../shared/domain/acts/communication.ts'
import {
  answerCompletion,
  askCompletion,
  expireCompletion,
  extendCompletion,
  issueInjunction,
} from '../../shared/domain/acts/completion.ts'
import { decide, propose, voidProposal } from '../../shared/domain/acts/decide.ts'
import { handOver } from '../../shared/domain/acts/hand-over.ts'
import { placedInQueue, prioritised } from '../../shared/domain/acts/queue.ts'
import { askWithdrawal } from '../../shared/domain/acts/records.ts'
import { review } from '../../shared/domain/acts/review.ts'
import type { Act, Actor } from '../../shared/domain/advance.ts'
import { assessmentState, isAssessable } from '../../shared/domain/assessment.ts'
import type { CaseHeader, Outcome } from '../../shared/domain/case.ts'
import { canonical, hashOf } from '../../shared/domain/chain.ts'
import { criteriaFor } from '../../shared/domain/criteria.ts'
import type { ProposalContent } from '../../shared/domain/decision.ts'
import { withoutRule } from '../../shared/domain/delegation.ts'
import { frameExceeded } from '../../shared/domain/errors.ts'
import { influences } from '../../shared/domain/influence.ts'
import { minus, type Ore, sum, toOre, zero } from '../../shared/domain/money.ts'
import { dayOf, daysAfter, toInstant } from '../../shared/domain/time.ts'
import { nationalOn } from '../../shared/policy/criteria.ts'
import { policyOf } from '../../shared/policy/policies.ts'
import { caseId } from '../rules/build.ts'
import { declareFor } from './declare.ts'
import type { World } from './world.ts'

export type CaseRef = Pick<CaseHeader, 'id' | 'county'>
const text = hashOf('text')
const year = 2027
const mayBind = [year]

/** What a proposal or decision with this outcome says of a case: everything eligible, half of it, or nothing. */
export const contentFor = ({ measures }: CaseHeader, outcome: Outcome): ProposalContent => {
  const share = { grant: 1, partial: 0.5 }[String(outcome)] ?? 0
  const decided = measures.map(({ id, requested, eligible }) => ({
    id,
    title: 'Stödsamtal',
    requested,
    eligible: eligible ?? requested,
    granted: toOre(Math.floor((eligible ?? requested) * share)),
    reason: share === 0 ? 'Ryms inte inom ramen.' : '',
  }))
  const granted = sum(decided.map((measure) => measure.granted))
  return {
    outcome,
    measures: outcome === 'dismissal' || outcome === 'write-off' ? [] : decided,
    payments: granted === zero ? [] : [{ budgetYear: year, payOn: '2027-06-15', amount: granted }],
    conditions: [],
    reportLastDay: granted === zero ? null : '2028-03-01',
    reasons: 'Åtgärden prövas enligt förordningen.',
    rules: ['6 § förordningen (2025:838)'],
    exceptions: [],
    ...(outcome === 'rejection' ? { ground: 'funds' as const } : {}),
  }
}

const takeFromFrame = (county: string, amount: Ore): Write[] =>
  amount === zero
    ? []
    : [
        update(
          keys.frame(county, year),
          { add: { left: minus(zero, amount) } },
          { left: { atLeast: amount } },
          () => frameExceeded(county, year),
        ),
      ]

type Made = { act: Act; also: Write[] }
type Options = { days?: number; outcome?: Outcome; stillIncomplete?: boolean; at: string }
type Maker = (world: World, header: CaseHeader, options: Options) => Promise<Made> | Made

const as = (subject: string, role: Actor['role'], at: string): Actor => ({ subject, role, at })
const alone = (act: Act): Made => ({ act, also: [] })
const lastDay = ({ at, days = 14 }: Options): string => daysAfter(dayOf(at), days)
const named = (subject: string, role: Actor['role']) => ({ subject, name: subject, role })

/** A grant that is taken back whole, nothing of it paid. */
const revocationOf = async ({ table }: World, { county, id, decision }: CaseHeader) => {
  const { content: before, decidedAt } = await readDecision(table, county, id, decision)
  const content = {
    ...before,
    outcome: 'revocation' as const,
    measures: before.measures.map((measure) => ({ ...measure, granted: zero })),
    payments: [],
    reportLastDay: null,
    changes: {
      kind: 'change' as const,
      of: { number: decision, day: dayOf(decidedAt) },
      reason: 'Verksamheten läggs ner.',
      ground: 'reservation' as const,
      kept: [],
    },
  }
  return { content, before }
}

export const caseActs: Record<string, Maker> = {
  prioritise: (_world, header, { at }) =>
    alone(prioritised(header, policyOf(header.policy), as('SYSTEM', 'system', at))),

  'place-in-queue': (_world, header, { at }) => alone(placedInQueue(header, as('SYSTEM', 'system', at))),

  review: (_world, header, { at }) =>
    alone(
      review(
        header,
        {
          checks: [],
          contentHash: text,
          measures: header.measures.map(({ id, claimedKind, requested }) => ({
            id,
            kind: claimedKind,
            eligible: requested,
            barred: [],
          })),
        },
        policyOf(header.policy),
        as('OFFICER-1', 'officer', at),
      ),
    ),

  assess: (_world, header, { at }) => {
    const criteria = nationalOn(dayOf(at))
    const by = { subject: 'OFFICER-1', name: 'OFFICER-1' }
    const measures = header.measures.filter(isAssessable).map(({ id, claimedKind, confirmedKind }) => {
      const kind = confirmedKind ?? claimedKind
      return { id, kind, marks: Object.fromEntries(criteriaFor(criteria, kind).map((each) => [each.id, 2])) }
    })
    const stored = { at, by, criteria: criteria.id, measures, reason: 'Bygger på ansökan.' }
    const given = { criteria, assessments: [stored], reconciliation: null, wanted: 1 }
    const state = assessmentState({ ...given, measures: header.measures })
    return {
      act: assess(
        header,
        { criteria: criteria.id, state, contentHash: text },
        as('OFFICER-1', 'officer', at),
      ),
      also: [put(assessmentItem(header.county, header.id, stored))],
    }
  },

  'ask-completion': (_world, header, options) => {
    const round = header.completionRound + 1
    const given = { text: 'Planen.', consequence: 'Ansökan kan avvisas.', askedBy: 'OFFICER-1' }
    const request = { ...given, round, lastDay: lastDay(options) }
    return {
      act: askCompletion(
        header,
        { lastDay: request.lastDay, textHash: text },
        as('OFFICER-1', 'officer', options.at),
      ),
      also: [put({ ...keys.task(header.county, header.id, 'COMPLETION', round), request })],
    }
  },

  'issue-injunction': (_world, header, options) => {
    const round = header.completionRound + 1
    const given = { text: 'Budgeten.', consequence: 'Ansökan kan avvisas.', askedBy: 'DECIDER-1' }
    const request = { ...given, kind: 'injunction', hinders: 'Beloppet.', round, lastDay: lastDay(options) }
    return {
      act: issueInjunction(
        header,
        { lastDay: request.lastDay, textHash: text, rule: withoutRule, ruleFrom: null },
        as('DECIDER-1', 'decider', options.at),
      ),
      also: [put({ ...keys.task(header.county, header.id, 'COMPLETION', round), request })],
    }
  },

  communicate: (_world, header, options) =>
    alone(
      communicate(
        header,
        { lastDay: lastDay(options), textHash: text },
        as('OFFICER-1', 'officer', options.at),
      ),
    ),

  'make-statement': (_world, header, { at }) =>
    alone(statementMade(header, { textHash: text }, as('APPLICANT-1', 'applicant', at))),

  'expire-completion': (_world, header, { at }) =>
    alone(expireCompletion(header, as('SYSTEM', 'system', at))),

  'extend-completion': (_world, header, options) =>
    alone(extendCompletion(header, lastDay(options), as('OFFICER-1', 'officer', options.at))),

  'answer-completion': async ({ table }, header, { at, stillIncomplete = false }) => {
    const before = await readBody(table, header.county, header.id, header.body)
    const followUp = { plan: `Svar på begäran ${header.completionRound}.` }
    const body = await bodyItem(header.county, header.id, {
      ...before,
      application: { ...before.application, followUp },
    })
    const answer = { body: body.hash, stillIncomplete, documents: [] }
    return {
      act: answerCompletion(header, answer, as('APPLICANT-1', 'applicant', at)),
      also: [putNew(body.item)],
    }
  },

  'change-application': async ({ table }, header, { at }) => {
    const before = await readBody(table, header.county, header.id, header.body)
    const followUp = { plan: 'Ändrad före sista dagen.' }
    const body = await bodyItem(header.county, header.id, {
      ...before,
      application: { ...before.application, followUp },
    })
    const changed = {
      body: body.hash,
      declarations: ['correct'],
      incomplete: false,
      measures: header.measures,
      documents: before.documents,
    }
    return {
      act: applicationChanged(header, changed, as('SIGNATORY-1', 'signatory', at)),
      also: [putNew(body.item)],
    }
  },

  withdraw: (_world, header, { at }) =>
    alone(askWithdrawal(header, null, as('SIGNATORY-1', 'signatory', at))),

  propose: (_world, header, { at, outcome = 'grant' }) => {
    const content = contentFor(header, outcome)
    const contentHash = hashOf(canonical(content))
    const act = propose(header, { content, contentHash, mayBind }, as('OFFICER-1', 'officer', at))
    const preparedBy = named('OFFICER-1', 'officer')
    const number = act.header.proposal
    const kept = { case: header.id, number, preparedAt: at, preparedBy, content }
    return { act, also: [putNew(proposalItem(header.county, kept))] }
  },

  'void-proposal': (_world, header, { at }) =>
    alone(voidProposal(header, text, as('DECIDER-1', 'decider', at))),

  decide: (_world, header, { at, outcome = 'grant' }) => {
    const content = contentFor(header, outcome)
    const contentHash = hashOf(canonical(content))
    const actor = as('DECIDER-1', 'decider', at)
    const act = decide(header, { content, contentHash, mayBind }, policyOf(header.policy), actor)
    const decision = {
      case: header.id,
      number: act.header.decision,
      decidedAt: at,
      content,
      decidedBy: named('DECIDER-1', 'decider'),
      presentedBy: named('OFFICER-1', 'officer'),
      others: [],
      dissent: '',
    }
    const granted = sum(content.payments.map(({ amount }) => amount))
    return {
      act,
      also: [putNew(decisionItem(header.county, decision)), ...takeFromFrame(header.county, granted)],
    }
  },

  'hand-over': async ({ table }, header, { at }) => {
    const to = '02'
    const round = { ...(await readRound(table, header.county, header.round)), county: to }
    for (const item of [roundItem(round), roundPointer(to, round.id)]) await table.write(put(item))
    return alone(handOver(header, { to, as: caseId(900), reasonHash: text }, as('DECIDER-1', 'decider', at)))
  },

  'propose-change': async (world, header, { at }) => {
    const { content, before } = await revocationOf(world, header)
    const contentHash = hashOf(canonical(content))
    const act = proposeChange(
      header,
      { content, contentHash, before, mayBind },
      as('OFFICER-1', 'officer', at),
    )
    const preparedBy = named('OFFICER-1', 'officer')
    const kept = { case: header.id, number: act.header.proposal, preparedAt: at, preparedBy, content }
    return { act, also: [putNew(proposalItem(header.county, kept))] }
  },

  'decide-change': async (world, header, { at }) => {
    const { content, before } = await revocationOf(world, header)
    const contentHash = hashOf(canonical(content))
    const open = await readInstalments(world.table, header.county, header.id)
    const voided = open.map(({ number }) => number)
    const deciding = { content, contentHash, before, mayBind, voided }
    const act = decideChange(header, deciding, as('DECIDER-1', 'decider', at))
    const decision = {
      case: header.id,
      number: act.header.decision,
      decidedAt: at,
      content,
      decidedBy: named('DECIDER-1', 'decider'),
      presentedBy: named('OFFICER-1', 'officer'),
      others: [],
      dissent: '',
    }
    const money = await readMoney(world.table, header.county, year)
    return { act, also: changeWrites(money, decision, open) }
  },

  resume: (_world, header, { at }) => alone(resume(header, as('MANAGER-1', 'manager', at))),
}

/** Somebody acts on a case at the clock's instant: the product's act in the product's transaction. */
export const perform = async (
  world: World,
  { county, id }: CaseRef,
  name: string,
  options: Omit<Options, 'at'> = {},
): Promise<Act> => {
  const make = caseActs[name]
  if (make === undefined) throw new Error(`no act ${name}`)
  const header = await readCase(world.table, county, id)
  const { act, also } = await make(world, header, { ...options, at: toInstant(world.clock.now()) })
  if (influences(act.action, act.event.role)) await declareFor(world.table, header, act.event.actor)
  await commitAct(world.table, header, act, also)
  return act
}
