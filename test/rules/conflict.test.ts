import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exceptConflict, liftConflict, reportConflict } from '../../shared/domain/acts/conflict.ts'
import { decideConflict } from '../../shared/domain/acts/decide-conflict.ts'
import { assign } from '../../shared/domain/acts/review.ts'
import { type Actor, advance } from '../../shared/domain/advance.ts'
import { type CaseHeader, statuses } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import {
  conflictGround,
  conflictOutcome,
  declaredAfter,
  declaredAs,
  isDeclared,
} from '../../shared/domain/conflict.ts'
import type { CaseRole } from '../../shared/domain/event.ts'
import { influences } from '../../shared/domain/influence.ts'
import { type Action, isAllowed, lifecycle } from '../../shared/domain/lifecycle.ts'
import { policyOf } from '../../shared/policy/policies.ts'
import { caseId } from './build.ts'
import { aSubmittedCase } from './case-header.ts'

const at = '2027-02-01T10:00:00.000Z'
const actor = (subject: string, role: CaseRole): Actor => ({ subject, role, at })
const manager = actor('M', 'manager')
const hash = hashOf('text')
const reported = (header: CaseHeader, about = 'A', by = actor('A', 'officer')) =>
  reportConflict(header, { about, ground: 'stake', textHash: hash }, by).header
const { header: plain } = aSubmittedCase()
const actions = Object.keys(lifecycle).filter((name): name is Action => name in lifecycle)
const staff: readonly CaseRole[] = ['officer', 'decider', 'manager', 'registrar', 'finance']
const nameOf = (run: () => unknown): string => {
  try {
    run()
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown'
  }
}
const does = (header: CaseHeader, action: Action, role: CaseRole, subject = 'A') =>
  nameOf(() => advance(header, { action, kind: 'NoteWritten', actor: actor(subject, role), data: {} }))

describe('an action', () => {
  test('of the service or of the applicant alone asks nothing; reading has none', () => {
    for (const action of actions) {
      const { roles, influences: asks } = lifecycle[action]
      if (!roles.some((role) => staff.includes(role))) expect(asks, action).toBe(false)
    }
  })

  test.each<Action>(['set-diary-number', 'export', 'report-conflict'])(
    '%s asks nothing: registering, paying and reporting choose nothing',
    (action) => {
      for (const role of staff) expect(influences(action, role)).toBe(false)
    },
  )

  test.each<Action>([
    'review',
    'propose',
    'void-proposal',
    'decide',
    'assign',
    'ask-completion',
    'write-note',
    'write-working-note',
    'keep-working-note',
  ])('%s can influence a decision', (action) => {
    for (const role of staff) expect(influences(action, role)).toBe(true)
    expect(influences(action, 'system')).toBe(false)
    expect(influences(action, 'applicant')).toBe(false)
  })
})

describe('a suspended person', () => {
  test('does nothing that influences, in any status and any role, and everything else as before', () => {
    for (const status of statuses) {
      const header = { ...reported(plain), status }
      for (const action of actions) {
        for (const role of staff) {
          const allowed = isAllowed(status, action, role)
          const said = does(header, action, role)
          if (influences(action, role)) expect(said, `${action} ${role}`).toBe('SuspendedOnCase')
          else expect(said === 'done', `${action} ${role}`).toBe(allowed)
          expect(does(header, action, role, 'B') === 'done').toBe(allowed)
        }
      }
    }
  })

  test('does what they are excepted for, once', () => {
    const header = { ...reported(plain), status: 'in-review' as const }
    const excepted = exceptConflict(header, { report: 2, action: 'review', reasonHash: hash }, manager).header
    expect(does(excepted, 'propose', 'officer')).toBe('SuspendedOnCase')
    const first = advance(excepted, {
      action: 'review',
      kind: 'Reviewed',
      actor: actor('A', 'officer'),
      data: {},
    })
    expect(does(first.header, 'review', 'officer')).toBe('SuspendedOnCase')
  })

  test('is given no case', () => {
    expect(nameOf(() => assign(reported(plain), 'A', manager))).toBe('SuspendedOnCase')
    expect(nameOf(() => assign(reported(plain), 'B', manager))).toBe('done')
  })

  test('is reported once at a time', () => {
    expect(nameOf(() => reported(reported(plain)))).toBe('AlreadySuspended')
  })
})

const ruling = (outcome: (typeof conflictOutcome.options)[number]) => ({
  report: 2,
  outcome,
  reasonHash: hash,
  fellHash: hash,
  fallen: { reviews: [], proposal: true },
})
const policy = policyOf(plain.policy)

describe('the manager’s decision', () => {
  test.each(conflictOutcome.options)('%s', (outcome) => {
    const header = { ...reported(plain), status: 'proposed' as const }
    const acts = decideConflict(header, ruling(outcome), policy, manager)
    const last = acts.at(-1)?.header
    expect(acts.map(({ event }) => event.kind)).toEqual(
      outcome === 'conflict' ? ['ConflictDecided', 'ProposalVoided'] : ['ConflictDecided'],
    )
    expect(last?.status).toBe(outcome === 'conflict' ? 'in-review' : 'proposed')
    expect(last?.suspended.map(({ decided }) => decided)).toEqual(outcome === 'conflict' ? [true] : [])
    expect(last?.version).toBe(header.version + acts.length)
  })

  test('is not the reported manager’s own, nor taken twice, nor of a lifted report', () => {
    const own = reported(plain, 'M', actor('B', 'officer'))
    expect(nameOf(() => decideConflict(own, ruling('conflict'), policy, manager))).toBe('OwnConflict')
    const [decided] = decideConflict(
      { ...reported(plain), status: 'in-review' },
      { ...ruling('conflict'), fallen: { reviews: null, proposal: false } },
      policy,
      manager,
    )
    expect(nameOf(() => decideConflict(decided.header, ruling('conflict'), policy, manager))).toBe(
      'NotSuspended',
    )
    const { header: lifted } = liftConflict(decided.header, { report: 2, reasonHash: hash }, manager)
    expect(lifted.suspended).toEqual([])
    expect(nameOf(() => liftConflict(lifted, { report: 2, reasonHash: hash }, manager))).toBe('NotSuspended')
  })
})

describe('a declaration', () => {
  const org = fc.constantFrom('K0580', 'K0581', 'K0582')
  const about = fc.record({ orgId: org, id: fc.integer({ min: 1, max: 9 }).map(caseId) })

  test('covers what was said, and asks again for a later case of an applicant with a reported conflict', () => {
    fc.assert(
      fc.property(fc.array(org), fc.array(org), fc.array(about), about, (before, clean, reports, later) => {
        const declared = declaredAfter(before, clean, reports)
        for (const each of reports) expect(isDeclared(declared, each)).toBe(true)
        const conflicts = reports.some(({ orgId }) => orgId === later.orgId)
        const same = reports.some(({ id }) => id === later.id)
        const said = [...before, ...clean].includes(later.orgId)
        expect(isDeclared(declared, later)).toBe(same || (said && !conflicts))
        expect(new Set(declared).size).toBe(declared.length)
      }),
    )
  })

  test('has the four grounds of FL 16 §', () => {
    expect(conflictGround.options).toEqual(['stake', 'representation', 'lower-instance', 'other'])
    expect(declaredAs({ id: caseId(1), orgId: 'K0580' })).toHaveLength(2)
  })
})
