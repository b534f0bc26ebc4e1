import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { sv } from '../text/sv.ts'

/** A plain form that leads to another round's own address; nothing while there is only one. */
export const RoundForm = ({ ids, round }: { ids: readonly string[]; round: string }) =>
  ids.length < 2 ? null : (
    <form method="get" action="/lan">
      <Select
        name="utlysning"
        label={sv.queue.round}
        options={ids.map((id) => ({ value: id, text: id }))}
        value={round}
      />
      <SubmitButton kind="secondary">{sv.queue.show}</SubmitButton>
    </form>
  )
