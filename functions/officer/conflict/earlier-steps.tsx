import type { ConflictReport } from '../../../shared/domain/conflict.ts'
import { stepChoice } from '../../../shared/domain/conflict.ts'
import type { Event, EventKind } from '../../../shared/domain/event.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { ActForm } from '../act-form.tsx'
import { eventWords } from '../case/event-words.ts'
import type { CaseView } from '../case/read-view.ts'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'

const text = sv.conflict.steps

/** What chooses nothing: it never has to be done again because of who did it. */
const choosesNothing: readonly EventKind[] = [
  'Resumed',
  'DiaryNumberSet',
  'Exported',
  'PaymentMade',
  'PaymentRefused',
  'PaymentReversed',
  'ConflictReported',
]
const outside: readonly Event['role'][] = ['applicant', 'signatory', 'system']

/** What a person did for the county on the case before a conflict was reported. */
export const earlierSteps = (events: readonly Event[], { about, report }: ConflictReport): Event[] =>
  events.filter(
    ({ actor, role, kind, version }) =>
      actor === about.subject &&
      version < report &&
      !outside.includes(role) &&
      !choosesNothing.includes(kind),
  )

const Choose = ({ view, report, step }: { view: CaseView; report: number; step: number }) => (
  <ActForm
    session={view.session}
    instance={view.newId()}
    action={`/lan/arende/${view.header.id}/jav/${report}/steg`}
  >
    <HiddenField name="steg" value={String(step)} />
    {stepChoice.options.map((value) => (
      <SubmitButton key={value} kind="secondary" name="val" value={value} quiet>
        {text.choices[value]}
      </SubmitButton>
    ))}
  </ActForm>
)

type Props = { view: CaseView; conflict: ConflictReport; events: readonly Event[] }

/** Each earlier step, with what has been chosen for it or the choice between letting it stand and having it redone. */
export const EarlierSteps = ({ view, conflict, events }: Props) => {
  const { session, names } = view
  const { about, report, steps } = conflict
  const mayChoose = holds(session, 'officer', 'manager') && session.subject !== about.subject
  const chosenFor = (version: number) => steps.findLast((step) => step.version === version)
  return (
    <DataTable
      caption={text.caption(about.name)}
      captionSize="s"
      columns={[{ text: text.what }, { text: text.at }, { text: text.choice }]}
      rows={earlierSteps(events, conflict).map((event) => {
        const chosen = chosenFor(event.version)
        return [
          eventWords(event, names),
          formatInstant(event.at),
          <>
            {chosen !== undefined && text.chosen(text.choices[chosen.choice], chosen.by.name)}
            {chosen === undefined && mayChoose && <Choose view={view} report={report} step={event.version} />}
          </>,
        ]
      })}
      empty={text.none(about.name)}
    />
  )
}
