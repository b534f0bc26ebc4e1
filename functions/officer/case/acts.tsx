import { suspensionOf } from '../../../shared/domain/suspension.ts'
import { Details } from '../../../shared/web/components/details.tsx'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { Assign } from './assign-form.tsx'
import type { CaseView } from './read-view.ts'
import { mayFollow, type Step, stepsOf } from './steps.ts'

const text = sv.acts
type Link = Omit<Step, 'kind' | 'action'> & Partial<Pick<Step, 'action'>>

/** What is done now and then: folded away, so that the way ahead stands out. */
const moreOf = ({ session, header, mayEnjoin }: CaseView): Link[] => {
  const reviews = holds(session, 'officer') && header.status === 'in-review'
  const decided = holds(session, 'officer') && header.decision > 0 && header.parked === null
  const hands = holds(session, 'decider') && header.status === 'in-review'
  const links: Link[] = [
    ...(hands ? [{ href: 'overlamna', text: sv.handover.link, action: 'hand-over' as const }] : []),
    ...(decided && !header.flags.includes('change-proposed')
      ? [{ href: 'andra', text: sv.change.step, action: 'propose-change' as const }]
      : []),
    ...(reviews ? [{ href: 'komplettering', text: text.ask, action: 'ask-completion' as const }] : []),
    ...(mayEnjoin ? [{ href: 'forelaggande', text: text.enjoin, action: 'issue-injunction' as const }] : []),
    ...((reviews || (holds(session, 'officer') && header.status === 'decided')) &&
    header.communicationLastDay == null
      ? [{ href: 'kommunicering', text: text.communicate, action: 'communicate' as const }]
      : []),
    { href: 'remiss', text: text.opinions },
    ...(holds(session, 'officer', 'decider', 'registrar')
      ? [{ href: 'sekretess', text: sv.secrecy.link }]
      : []),
    { href: 'lamna-ut', text: sv.release.title },
    ...(header.decision > 0 ? [{ href: 'overklagande', text: sv.appeals.link }] : []),
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
    (header.status === 'proposed' || header.flags.includes('change-proposed')) &&
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
