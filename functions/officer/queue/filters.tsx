import { statuses } from '../../../shared/domain/case.ts'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { sv } from '../text/sv.ts'
import { type Filter, whose } from './read-queue.ts'

const text = sv.queue
const shown = statuses.filter((status) => status !== 'submitted')

/** Which round and which part of it; a plain form that leads to an address of its own. */
export const Filters = ({ ids, filter }: { ids: readonly string[]; filter: Filter }) => (
  <details class="govuk-details" open={filter.whose !== ''}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{text.filter}</span>
    </summary>
    <form method="get" action="/lan" class="govuk-details__text">
      <Select
        name="utlysning"
        label={text.round}
        options={ids.map((id) => ({ value: id, text: id }))}
        value={filter.round}
      />
      <Select
        name="vem"
        label={text.show}
        options={whose.map((value) => ({ value, text: text.who[value] }))}
        value={filter.whose}
      />
      <Select
        name="status"
        label={text.statusFilter}
        options={shown.map((value) => ({ value, text: sv.statuses[value] }))}
        value={filter.status}
      />
      <SubmitButton kind="secondary">{text.show}</SubmitButton>
    </form>
  </details>
)
