import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance } from '../../shared/domain/advance.ts'
import { type CaseHeader, type Status, statuses } from '../../shared/domain/case.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import { caseRole, type Event } from '../../shared/domain/event.ts'
import {
  type Action,
  isAllowed,
  lifecycle,
  nextStatus,
  priorStatuses,
} from '../../shared/domain/lifecycle.ts'
import { aSubmittedCase } from './case-header.ts'

/**
 * DESIGN 3.6 and the questions of the workflow, written once more by hand: action, who, and from → to in short
 * (s submitted, r in review, c completion asked, p proposed, d decided, x closed).
 */
const model = `
prioritise            system                            s>s
place-in-queue        system                            s>r
assign                manager officer                   s>s r>r c>c p>p
review                officer                           r>r
assess                officer                           r>r
reconcile             officer                           r>r
ask-completion        officer                           r>c
communicate            officer                           r>r d>d
make-statement         applicant signatory               r>r c>c d>d
state-while-proposed   applicant signatory               p>r
end-communication      system                            s>s r>r c>c p>p d>d
request-opinion        officer                           r>r c>c
receive-opinion        officer registrar                 s>s r>r c>c p>p d>d
issue-injunction       officer decider manager           r>c
extend-completion     officer                           c>c
answer-completion     applicant signatory               c>r
answer-late           applicant signatory               r>r p>r
expire-completion     system                            c>r
ask-withdrawal        signatory                         s>s r>r
interrupt-by-withdrawal signatory                       c>r p>r
propose               officer                           r>p
void-proposal         officer decider                   p>r
decide                decider                           p>d
propose-change        officer                           d>d x>x
void-change           officer decider                   d>d x>x
void-change-by-conflict manager                         d>d x>x
decide-change         decider                           d>d x>d
issue-letter          system                            d>d
make-instalments      system                            d>d
close                 system                            d>x
hand-over             decider                           r>x
fulfil-condition      officer                           d>d
export                finance                           d>d x>x
hold-payment          finance                           d>d
release-payment       finance                           d>d
acknowledge-payment   finance                           d>d x>x
reverse-payment       finance                           d>d
change-account        signatory                         s>s r>r c>c p>p d>d
park                  system                            s>s r>r c>c p>p d>d
resume                officer manager operator system   s>s r>r c>c p>p d>d
write-note            officer decider registrar         s>s r>r c>c p>p d>d x>x
write-working-note    officer decider registrar         s>s r>r c>c p>p d>d
keep-working-note     officer decider registrar         s>s r>r c>c p>p d>d
set-diary-number      registrar                         s>s r>r c>c p>p d>d x>x
show-authority        system                            s>s r>r c>c p>p d>d
hand-in-authority     applicant signatory               s>s r>r c>c p>p d>d
assess-authority      officer                           s>s r>r c>c p>p d>d
send-message          applicant signatory officer       s>s r>r c>c p>p d>d
ask-more-time         applicant signatory               c>c
notify-change         applicant signatory               s>s r>r c>c p>p d>d
decline-grant         signatory                         d>d
change-application    signatory                         s>s r>r c>c
change-while-proposed signatory                         p>r
mark-handled          officer                           s>s r>r c>c p>p d>d x>x
report-conflict       officer decider manager registrar s>s r>r c>c p>p d>d x>x
decide-conflict       manager                           s>s r>r c>c p>p d>d x>x
lift-conflict         manager                           s>s r>r c>c p>p d>d x>x
except-conflict       manager                           s>s r>r c>c p>p d>d x>x
settle-step           officer manager                   s>s r>r c>c p>p d>d x>x
void-by-conflict      manager                           p>r
register-paper        registrar officer                 s>s r>r c>c p>p d>d x>x
mark-secrecy          officer decider registrar         s>s r>r c>c p>p d>d x>x
lift-secrecy          officer decider registrar         s>s r>r c>c p>p d>d x>x
release-copy          registrar                         s>s r>r c>c p>p d>d x>x
refuse-release        decider manager                   s>s r>r c>c p>p d>d x>x
open-letter           applicant signatory               d>d x>x
miss-letter           system                            d>d x>x
send-letter-otherwise officer registrar                 d>d x>x
register-appeal       registrar officer                 d>d x>x
hand-over-appeal      officer decider                   d>d x>x
dismiss-appeal        decider                           d>d x>x
move-last-day         system                            s>s r>r c>c p>p
match-organisation    system                            s>s r>r c>c p>p d>d x>x
receive-document      system                            s>s r>r c>c p>p d>d x>x
check-document        system                            s>s r>r c>c p>p d>d x>x
`
const short: Record<string, Status> = {
  s: 'submitted',
  r: 'in-review',
  c: 'completion-asked',
  p: 'proposed',
  d: 'decided',
  x: 'closed',
}
const rows = model
  .trim()
  .split('\n')
  .map((line) => {
    const [action = '', ...rest] = line.trim().split(/\s+/)
    const ways = rest.filter((word) => word.includes('>')).map((way) => way.split('>'))
    return {
      action,
      roles: rest.filter((word) => !word.includes('>')),
      ways: new Map(ways.map(([from = '', to = '']) => [short[from], short[to]])),
    }
  })
const actions = Object.keys(lifecycle).filter((name): name is Action => name in lifecycle)
const roles = caseRole.options
const attempt = <T>(run: () => T): T | string => {
  try {
    return run()
  } catch (error) {
    return error instanceof Error ? error.name : 'no error'
  }
}

const expected = (status: Status, action: string, role: string): string | undefined => {
  const row = rows.find((each) => each.action === action)
  if (row === undefined || !row.roles.includes(role)) return 'NotYourRole'
  return row.ways.get(status) ?? 'NotAllowedInStatus'
}

describe('the lifecycle', () => {
  test('has the actions of the model and no other', () => {
    expect([...actions].sort()).toEqual(rows.map(({ action }) => action).sort())
  })

  test.each(statuses)('%s: every action by every role goes where the model says', (status) => {
    for (const action of actions) {
      for (const role of roles) {
        const want = expected(status, action, role)
        expect(
          attempt(() => nextStatus(status, action, role)),
          `${action} by ${role}`,
        ).toBe(want)
        expect(isAllowed(status, action, role)).toBe(!String(want).startsWith('Not'))
      }
    }
  })

  test.each(actions)('%s is written only from its own statuses', (action) => {
    const from = rows.find((row) => row.action === action)?.ways.keys() ?? []
    expect(new Set(priorStatuses(action))).toEqual(new Set(from))
  })

  test('a closed case is opened again by nothing but a decision that takes the place of its decision', () => {
    const opening = rows.filter(({ ways }) => (ways.get('closed') ?? 'closed') !== 'closed')
    expect(opening.map(({ action }) => action)).toEqual(['decide-change'])
  })
})

test('no sequence of commands leaves the table, skips a version or breaks the chain', () => {
  const command = fc.record({ action: fc.constantFrom(...actions), role: fc.constantFrom(...roles) })
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      const { header, event } = aSubmittedCase()
      let now: CaseHeader = header
      const events: Event[] = [event]
      for (const { action, role } of commands) {
        const want = expected(now.status, action, role)
        const before = now
        const made = attempt(() =>
          advance(before, {
            action,
            kind: 'NoteWritten',
            actor: { subject: 'A', role, at: header.receivedAt },
            data: { action },
          }),
        )
        if (typeof made === 'string') expect(made).toBe(want)
        else {
          expect(made.header.status).toBe(want)
          expect(made.header.version).toBe(before.version + 1)
          expect(made.event.version).toBe(before.version + 1)
          now = made.header
          events.push(made.event)
        }
      }
      expect(findBreach(events, now)).toBeNull()
    }),
    { numRuns: 500 },
  )
})
