import { readEvents } from '../../../shared/aws/cases.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import type { Page } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { casePage } from './case-page.tsx'
import { actorName, eventWords } from './event-words.ts'
import { readCaseView } from './read-view.ts'

const text = sv.events

/** Everything that has happened to the case, in words, the latest first. */
export const showEvents: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header, names } = view
  const events = await readEvents(store.table, store.county, header.id)
  return casePage(
    view,
    '/handelser',
    <DataTable
      caption={text.caption}
      columns={[{ text: text.at, sorted: 'descending' }, { text: text.what }, { text: text.who }]}
      rows={events
        .toReversed()
        .map((event) => [formatInstant(event.at), eventWords(event, names), actorName(event, names)])}
    />,
  )
}
