import type { ConflictReport } from '../../../shared/domain/conflict.ts'
import type { Event } from '../../../shared/domain/event.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, type SummaryRow, Written } from '../../../shared/web/components/summary-list.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import type { CaseView } from '../case/read-view.ts'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { EarlierSteps } from './earlier-steps.tsx'
import { exceptionName } from './exceptable.ts'

const { list: text, states, grounds } = sv.conflict

type Ruled = NonNullable<ConflictReport['decided']>
const reasonOf = ({ reason, by, at }: Ruled): string => text.reason(reason, by.name, formatInstant(at))

const rowsOf = ({
  state,
  ground,
  text: written,
  by,
  decided,
  lifted,
  exceptions,
}: ConflictReport): SummaryRow[] => [
  {
    key: text.state,
    value: (
      <Tag text={states[state]} kind={state === 'reported' || state === 'conflict' ? 'warning' : 'neutral'} />
    ),
  },
  { key: text.ground, value: grounds[ground].text },
  { key: text.text, value: <Written text={written} /> },
  { key: text.by, value: by.name },
  ...(decided === null ? [] : [{ key: text.ruled, value: <Written text={reasonOf(decided)} /> }]),
  ...(lifted === null ? [] : [{ key: text.lifted, value: <Written text={reasonOf(lifted)} /> }]),
  ...exceptions.map(({ action, reason, by: manager, at }) => ({
    key: text.excepted,
    value: <Written text={text.exception(exceptionName(action), reason, manager.name, formatInstant(at))} />,
  })),
]

export const ReportRows = ({ conflict }: { conflict: ConflictReport }) => (
  <SummaryList rows={rowsOf(conflict)} />
)

const keepsAway = ({ state }: ConflictReport): boolean => state === 'reported' || state === 'conflict'

type Props = { view: CaseView; conflicts: readonly ConflictReport[]; events: readonly Event[] }

/** Every report on the case, with what came of it and what its person had done before. */
export const Reports = ({ view, conflicts, events }: Props) => (
  <>
    {conflicts.length === 0 && <p class="govuk-body">{text.none}</p>}
    {conflicts.map((conflict) => (
      <section class="sb-item" key={conflict.report}>
        <h2 class="govuk-heading-m">{text.heading(conflict.about.name, formatInstant(conflict.at))}</h2>
        <ReportRows conflict={conflict} />
        {conflict.state === 'conflict' && <EarlierSteps view={view} conflict={conflict} events={events} />}
        {keepsAway(conflict) && holds(view.session, 'manager') && (
          <LinkButton
            href={`/lan/arende/${view.header.id}/jav/${conflict.report}`}
            kind={conflict.state === 'reported' ? 'primary' : 'secondary'}
          >
            {text.handle}
          </LinkButton>
        )}
      </section>
    ))}
  </>
)
