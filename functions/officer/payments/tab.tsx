import { readCaseDocuments } from '../../../shared/aws/documents.ts'
import { readInstalments } from '../../../shared/aws/payables.ts'
import { awaitsCondition, type Instalment, isStanding } from '../../../shared/domain/instalment.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { casePage } from '../case/case-page.tsx'
import { type CaseView, readCaseView } from '../case/read-view.ts'
import { mayFollow } from '../case/steps.ts'
import { holds, type Page } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { InstalmentState } from './state.tsx'

const text = sv.payments

const isWaiting = (instalment: Instalment): boolean =>
  instalment.status === 'payable' && awaitsCondition(instalment)

/** Whether this person is the one to say that a condition is fulfilled: an officer nothing keeps away (FL 17 §). */
const mayFulfil = ({ session, header }: CaseView): boolean =>
  holds(session, 'officer') &&
  isAllowed(header.status, 'fulfil-condition', 'officer') &&
  mayFollow(session, header)({ action: 'fulfil-condition' })

const Fulfil = ({ instalment: { case: id, number } }: { instalment: Instalment }) => (
  <a class="govuk-link" href={`/lan/arende/${id}/betalningar/${number}`}>
    {text.fulfil.link}
    <span class="govuk-visually-hidden">
      {' '}
      ({text.fulfil.part.toLowerCase()} {number})
    </span>
  </a>
)

const payDay = (instalment: Instalment): string =>
  isWaiting(instalment) ? text.earliest(formatDay(instalment.payOn)) : formatDay(instalment.payOn)

const numberOf = ({ number, kind }: Instalment): string =>
  kind === undefined ? String(number) : `${number}: ${text.kinds[kind]}`

/** The instalments of a case with how far each has come, and the way to those that wait for a condition. */
export const showPayments: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const [instalments, documents] = await Promise.all([
    readInstalments(store.table, store.county, header.id),
    readCaseDocuments(store.table, store.county, header.id),
  ])
  const may = mayFulfil(view)
  return casePage(
    view,
    '/betalningar',
    <>
      {instalments.length > 0 && <p class="govuk-body">{text.intro}</p>}
      <DataTable
        caption={text.title}
        columns={[
          { text: text.columns.number },
          { text: text.columns.year },
          { text: text.columns.payOn },
          { text: text.columns.amount, numeric: true },
          { text: text.columns.state },
        ]}
        rows={instalments.map((instalment) => [
          numberOf(instalment),
          String(instalment.budgetYear),
          payDay(instalment),
          formatKronor(instalment.amount),
          <InstalmentState
            key={instalment.number}
            instalment={instalment}
            documents={documents}
            act={may && isWaiting(instalment) ? <Fulfil instalment={instalment} /> : null}
          />,
        ])}
        total={[
          text.total,
          '',
          '',
          formatKronor(sum(instalments.filter(isStanding).map(({ amount }) => amount))),
          '',
        ]}
        empty={text.empty}
      />
    </>,
  )
}
