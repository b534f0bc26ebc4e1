import { readEvents } from '../../../../shared/aws/cases.ts'
import { readCaseLines } from '../../../../shared/aws/diary.ts'
import { formatDay } from '../../../../shared/domain/time.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { casePage } from '../../case/case-page.tsx'
import { readCaseView } from '../../case/read-view.ts'
import type { Page } from '../../deps.ts'
import { sv } from '../../text/sv.ts'
import { matterText, partyText } from './line.ts'

const text = sv.diary

/** The case's documents with the four things of OSL 5 kap. 2 §, by their number in the case, the newest first. */
export const showCaseDiary: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const events = await readEvents(store.table, store.county, header.id)
  const lines = await readCaseLines(store.table, header, events)
  return casePage(
    view,
    '/diarium',
    <>
      <p class="govuk-body">{text.ofCase.intro}</p>
      <DataTable
        caption={text.ofCase.caption(header.diaryNumber ?? header.id)}
        columns={[
          { text: text.ofCase.number, sorted: 'descending' },
          { text: text.day },
          { text: text.party },
          { text: text.matter },
        ]}
        rows={lines
          .toReversed()
          .map((line) => [String(line.version), formatDay(line.day), partyText(line), matterText(line)])}
        empty={text.ofCase.empty}
      />
    </>,
  )
}
