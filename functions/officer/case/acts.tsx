import { isAssessable } from '../../../shared/domain/assessment.ts'
import { type Action, lifecycle } from '../../../shared/domain/lifecycle.ts'
import { isKeptFrom, suspensionOf } from '../../../shared/domain/suspension.ts'
import { Details } from '../../../shared/web/components/details.tsx'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { Assign } from './assign-form.tsx'
import type { CaseView } from './read-view.ts'
import { stageOf } from './stage.ts'

const text = sv.acts
type Kind = 'primary' | 'secondary'
type Step = { href: string; text: string; kind: Kind; action: Action }
type Link = Omit<Step, 'kind' | 'action'> & Partial<Pick<Step, 'action'>>

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

/** What leads to an act a conflict keeps this person away from is not offered (FL 17 §). */
const mayFollow =
  ({ subject }: CaseView['session'], header: CaseView['header']) =>
  ({ action }: Pick<Link, 'action'>): boolean =>
    action === undefined || !lifecycle[action].influences || !isKeptFrom(header, subject, action)

/** What this person can do now, in the order the work is done. */
const stepsOf = ({ session, header, mayDecideOwn }: CaseView): Step[] =>
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

/** What is done now and then: folded away, so that the way ahead stands out. */
const moreOf = ({ session, header, mayEnjoin }: CaseView): Link[] => {
  const reviews = holds(session, 'officer') && header.status === 'in-review'
  const links: Link[] = [
    ...(reviews ? [{ href: 'komplettering', text: text.ask, action: 'ask-completion' as const }] : []),
    ...(mayEnjoin ? [{ href: 'forelaggande', text: text.enjoin, action: 'issue-injunction' as const }] : []),
    ...(reviews && header.communicationLastDay == null
      ? [{ href: 'kommunicering', text: text.communicate, action: 'communicate' as const }]
      : []),
    { href: 'remiss', text: text.opinions },
    ...(holds(session, 'officer', 'decider', 'registrar')
      ? [{ href: 'sekretess', text: sv.secrecy.link }]
      : []),
    { href: 'lamna-ut', text: sv.release.title },
    ...(holds(session, 'officer', 'registrar') ? [{ href: 'handling', text: sv.papers.link }] : []),
  ]
  return links.filter(mayFollow(session, header))
}

const More = ({ view }: { view: CaseView }) => (
  <Details summary={text.more}>
    <ul class="govuk-list">
      {moreOf(view).map(({ href, text: label }) => (
        <li key={href}>
          <a class="govuk-link" href={`/lan/arende/${view.header.id}/${href}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </Details>
)

/** The acts at their place in the flow, under the summary. */
export const CaseActs = ({ view }: { view: CaseView }) => {
  const { header, session } = view
  const steps = stepsOf(view)
  const prepared =
    holds(session, 'decider') &&
    header.status === 'proposed' &&
    header.prepared.includes(session.subject) &&
    !view.mayDecideOwn
  return (
    <>
      {steps.length > 0 && (
        <div class="govuk-button-group">
          {steps.map(({ href, text: label, kind }) => (
            <LinkButton key={href} href={`/lan/arende/${header.id}/${href}`} kind={kind}>
              {label}
            </LinkButton>
          ))}
        </div>
      )}
      {suspensionOf(header, session.subject) !== undefined && (
        <Notice kind="warning" title={sv.conflict.tags.you}>
          {sv.conflict.you}
        </Notice>
      )}
      <More view={view} />
      {prepared && <p class="govuk-body">{text.prepared}</p>}
      <Assign view={view} />
    </>
  )
}
