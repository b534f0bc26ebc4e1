import { isAssessable } from '../../../shared/domain/assessment.ts'
import { type Action, lifecycle } from '../../../shared/domain/lifecycle.ts'
import { isKeptFrom } from '../../../shared/domain/suspension.ts'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import type { CaseView } from './read-view.ts'
import { stageOf } from './stage.ts'

const text = sv.acts
type Kind = 'primary' | 'secondary'
export type Step = { href: string; text: string; kind: Kind; action: Action }

const stepOf = (header: CaseView['header'], assessed: boolean): string => {
  const stage = stageOf(header)
  if (stage === 'in-review') return 'granska'
  return stage === 'reviewed' && !assessed ? 'bedom' : 'foresla'
}

/** Review, assess, propose: the first that is left to this person is the one to do now. */
const officerSteps = (session: CaseView['session'], header: CaseView['header']): Step[] => {
  const { status, measures, assessment, obstacles = [] } = header
  if (status === 'completion-asked')
    return [{ href: 'komplettering', text: text.extend, kind: 'secondary', action: 'extend-completion' }]
  if (status !== 'in-review') return []
  const reviewed = stageOf(header) !== 'in-review'
  const assessed = assessment?.by.includes(session.subject) ?? false
  const now = stepOf(header, assessed)
  const kindOf = (step: string): Kind => (step === now ? 'primary' : 'secondary')
  const asked = measures.some(isAssessable) && obstacles.length === 0
  return [
    {
      href: 'granska',
      text: reviewed ? text.reviewAgain : text.review,
      kind: kindOf('granska'),
      action: 'review',
    },
    ...(asked
      ? [
          {
            href: 'bedom',
            text: assessed ? text.assessAgain : text.assess,
            kind: kindOf('bedom'),
            action: 'assess' as const,
          },
        ]
      : []),
    { href: 'foresla', text: text.propose, kind: kindOf('foresla'), action: 'propose' },
  ]
}

/** A decision that is taken can be changed by a new one: what a grant that was declined waits for. */
const changeSteps = (
  session: CaseView['session'],
  header: CaseView['header'],
  mayDecideOwn: boolean,
): Step[] => {
  const { decision, flags, parked, prepared } = header
  if (decision === 0 || parked !== null) return []
  if (flags.includes('change-proposed'))
    return holds(session, 'decider') && (mayDecideOwn || !prepared.includes(session.subject))
      ? [{ href: 'andra/besluta', text: sv.change.stepDecide, kind: 'primary', action: 'decide-change' }]
      : []
  return holds(session, 'officer') && flags.includes('grant-declined')
    ? [{ href: 'andra', text: sv.change.stepRevoke, kind: 'primary', action: 'propose-change' }]
    : []
}

/** An appeal waits until it is handed over or dismissed (FL 45–46 §§). */
const appealSteps = (session: CaseView['session'], { flags }: CaseView['header']): Step[] =>
  holds(session, 'officer', 'decider') && flags.includes('appeal-waiting')
    ? [{ href: 'overklagande', text: sv.appeals.step, kind: 'primary', action: 'hand-over-appeal' }]
    : []

/** What leads to an act a conflict keeps this person away from is not offered (FL 17 §). */
export const mayFollow =
  ({ subject }: CaseView['session'], header: CaseView['header']) =>
  ({ action }: Partial<Pick<Step, 'action'>>): boolean =>
    action === undefined || !lifecycle[action].influences || !isKeptFrom(header, subject, action)

/** What this person can do now, in the order the work is done. */
export const stepsOf = ({ session, header, mayDecideOwn }: CaseView): Step[] =>
  allSteps(session, header, mayDecideOwn).filter(mayFollow(session, header))

const allSteps = (
  session: CaseView['session'],
  header: CaseView['header'],
  mayDecideOwn: boolean,
): Step[] => [
  ...(holds(session, 'officer') ? officerSteps(session, header) : []),
  ...(holds(session, 'decider') &&
  header.status === 'proposed' &&
  (mayDecideOwn || !header.prepared.includes(session.subject))
    ? [{ href: 'besluta', text: text.decide, kind: 'primary' as const, action: 'decide' as const }]
    : []),
  ...changeSteps(session, header, mayDecideOwn),
  ...(holds(session, 'officer', 'registrar') && header.flags.includes('letter-unopened')
    ? [
        {
          href: 'underratta',
          text: sv.sentOtherwise.title,
          kind: 'secondary' as const,
          action: 'send-letter-otherwise' as const,
        },
      ]
    : []),
  ...appealSteps(session, header),
  ...(holds(session, 'registrar')
    ? [
        {
          href: 'diarienummer',
          text: text.diaryNumber,
          kind: 'secondary' as const,
          action: 'set-diary-number' as const,
        },
      ]
    : []),
]
