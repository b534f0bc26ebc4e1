import type { ComponentChildren } from 'preact'
import { Details } from '../../../shared/web/components/details.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { LinkButton, SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { ActForm } from '../act-form.tsx'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import type { CaseView } from './read-view.ts'

const text = sv.acts
type Kind = 'primary' | 'secondary'
type Step = { href: string; text: string; kind: Kind }

const officerSteps = ({ status, measures }: CaseView['header']): Step[] => {
  if (status === 'completion-asked') return [{ href: 'komplettering', text: text.extend, kind: 'secondary' }]
  if (status !== 'in-review') return []
  const reviewed = measures.some(({ eligible }) => eligible !== null)
  return [
    {
      href: 'granska',
      text: reviewed ? text.reviewAgain : text.review,
      kind: reviewed ? 'secondary' : 'primary',
    },
    { href: 'foresla', text: text.propose, kind: reviewed ? 'primary' : 'secondary' },
  ]
}

/** What this person can do now, in the order the work is done. */
const stepsOf = ({ session, header }: CaseView): Step[] => [
  ...(holds(session, 'officer') ? officerSteps(header) : []),
  ...(holds(session, 'decider') && header.status === 'proposed' && !header.prepared.includes(session.subject)
    ? [{ href: 'besluta', text: text.decide, kind: 'primary' as const }]
    : []),
  ...(holds(session, 'officer', 'decider', 'registrar')
    ? [{ href: 'sekretess', text: sv.secrecy.link, kind: 'secondary' as const }]
    : []),
  ...(holds(session, 'registrar')
    ? [{ href: 'lamna-ut', text: sv.release.title, kind: 'secondary' as const }]
    : []),
  ...(holds(session, 'registrar')
    ? [{ href: 'diarienummer', text: text.diaryNumber, kind: 'secondary' as const }]
    : []),
]

/** What is done now and then: folded away, so that the way ahead stands out. */
const moreOf = ({ session, header, mayEnjoin }: CaseView): Omit<Step, 'kind'>[] => {
  const reviews = holds(session, 'officer') && header.status === 'in-review'
  return [
    ...(reviews ? [{ href: 'komplettering', text: text.ask }] : []),
    ...(mayEnjoin ? [{ href: 'forelaggande', text: text.enjoin }] : []),
    ...(reviews && header.communicationLastDay == null
      ? [{ href: 'kommunicering', text: text.communicate }]
      : []),
    { href: 'remiss', text: text.opinions },
  ]
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

const isOpen = ({ status }: CaseView['header']): boolean => status !== 'decided' && status !== 'closed'

const AssignForm = ({ view, children }: { view: CaseView; children: ComponentChildren }) => (
  <ActForm session={view.session} instance={view.newId()} action={`/lan/arende/${view.header.id}/tilldela`}>
    {children}
  </ActForm>
)

const Assign = ({ view }: { view: CaseView }) => {
  const { session, header, names } = view
  if (!isOpen(header)) return null
  if (holds(session, 'manager')) {
    const officers = names.staff.filter(({ roles }) => roles.includes('officer'))
    return (
      <AssignForm view={view}>
        <Select
          name="till"
          label={text.assignTo}
          options={officers.map(({ subject, name }) => ({ value: subject, text: name }))}
          value={header.assignee ?? ''}
          empty={text.nobody}
        />
        <SubmitButton kind="secondary">{text.assign}</SubmitButton>
      </AssignForm>
    )
  }
  if (!holds(session, 'officer')) return null
  const mine = header.assignee === session.subject
  return (
    <AssignForm view={view}>
      <SubmitButton kind="secondary" name="till" value={mine ? '' : session.subject}>
        {mine ? text.release : text.take}
      </SubmitButton>
    </AssignForm>
  )
}

/** The acts at their place in the flow, under the summary. */
export const CaseActs = ({ view }: { view: CaseView }) => {
  const { header, session } = view
  const steps = stepsOf(view)
  const prepared =
    holds(session, 'decider') && header.status === 'proposed' && header.prepared.includes(session.subject)
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
      <More view={view} />
      {prepared && <p class="govuk-body">{text.prepared}</p>}
      <Assign view={view} />
    </>
  )
}
