import type { Event } from '../../../shared/domain/event.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { sv } from '../text/sv.ts'

const text = sv.case
const words: Record<string, string> = text.events

/** What has happened that concerns the applicant, latest first; how officers work on the case is not among it. */
export const History = ({ events, decided }: { events: readonly Event[]; decided: boolean }) => (
  <DataTable
    caption={text.history}
    columns={[{ text: text.event }, { text: text.time }]}
    rows={events
      .filter(({ kind }) => words[kind] !== undefined && (decided || kind !== 'Decided'))
      .toReversed()
      .map(({ kind, at }) => [words[kind], formatInstant(at)])}
  />
)
