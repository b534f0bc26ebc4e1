import { awaitsCondition, type Instalment, isStanding } from '../../../shared/domain/instalment.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const isGranted = (outcome: OwnCase['header']['outcome']): boolean =>
  outcome === 'grant' || outcome === 'partial'

const text = texts.afterwards.payments

type States = keyof typeof text.states
type Shown = Instalment & { status: States }

/** What another line has taken the place of is not shown beside it, nor what finance does between them. */
const isShown = (instalment: Instalment): instalment is Shown =>
  isStanding(instalment) || (instalment.status === 'voided' && instalment.kind === undefined)

const comesInsteadOfRefused = (
  { status, corrects }: Instalment,
  instalments: readonly Instalment[],
): boolean =>
  status === 'payable' &&
  instalments.some((each) => each.status === 'refused' && `${each.batch}/${each.line}` === corrects)

const isWaiting = (instalment: Instalment): boolean =>
  instalment.status === 'payable' && awaitsCondition(instalment)

const payDay = (instalment: Instalment): string => {
  const day = formatDay(instalment.payOn)
  return isWaiting(instalment) ? texts.afterwards.timeline.earliest(day) : day
}

const stateOf = (instalment: Shown, all: readonly Instalment[]): string => {
  const { status, answer } = instalment
  if (status === 'paid' && answer !== undefined) return text.paidOn(formatDay(answer.on))
  if (isWaiting(instalment)) return text.waits
  return comesInsteadOfRefused(instalment, all) ? text.again : text.states[status]
}

type StateProps = { instalment: Shown; all: readonly Instalment[] }

/** How far one has come; one that is tied to a condition says to which, and since when that is fulfilled. */
const State = ({ instalment, all }: StateProps) => {
  const { condition, fulfilled } = instalment
  return (
    <>
      {stateOf(instalment, all)}
      {condition !== undefined && (
        <div class="govuk-hint sb-described">
          <Around say={text.condition} name={condition} />
          {fulfilled !== undefined && ` ${text.fulfilled(formatDay(fulfilled.on))}`}
        </div>
      )}
    </>
  )
}

/** The instalments of a grant and how far each has come; nothing before the letter is out or without a grant. */
export const PaymentsTable = ({
  header,
  letter,
  instalments,
}: Pick<OwnCase, 'header' | 'letter' | 'instalments'>) => {
  if (letter === null || (instalments.length === 0 && !isGranted(header.outcome))) return null
  return (
    <DataTable
      caption={text.title}
      columns={[{ text: text.day }, { text: text.state }, { text: text.amount, numeric: true }]}
      empty={text.none}
      rows={instalments
        .filter(isShown)
        .map((instalment) => [
          payDay(instalment),
          <State key={instalment.number} instalment={instalment} all={instalments} />,
          formatKronor(instalment.amount),
        ])}
      total={[text.total, '', formatKronor(sum(instalments.filter(isStanding).map(({ amount }) => amount)))]}
    />
  )
}
