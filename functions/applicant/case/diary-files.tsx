import * as z from 'zod'
import type { Event } from '../../../shared/domain/event.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const text = texts.files

type Told = Pick<OwnCase, 'header' | 'events'>
type Row = { path: string; words: string; at: string }

const letterOf = z.object({ decision: z.int() })
const appealOf = z.object({ appeal: z.int() })

/** What an event left to take out; `round` counts the requests. */
const filesOf = ({ kind, version, at, data }: Event, round: number): Row[] => {
  switch (kind) {
    case 'Submitted':
      return [
        { path: `ansokan.pdf?handelse=${version}`, words: text.Submitted, at },
        { path: 'kvittens.pdf', words: text.receipt, at },
      ]
    case 'ApplicationChanged':
    case 'CompletionAnswered':
      return [{ path: `ansokan.pdf?handelse=${version}`, words: text[kind], at }]
    case 'CompletionAsked':
    case 'InjunctionIssued':
      return [{ path: `begaran.pdf?omgang=${round}`, words: text[kind], at }]
    case 'LetterIssued':
      return [{ path: `beslut.pdf?beslut=${letterOf.parse(data).decision}`, words: text.LetterIssued, at }]
    case 'AppealHandedOver':
    case 'AppealDismissed':
      return [{ path: `overklagande.pdf?nummer=${appealOf.parse(data).appeal}`, words: text[kind], at }]
    default:
      return []
  }
}

const rowsOf = ({ events }: Told): Row[] =>
  events.flatMap((event, place) => {
    const asked = events
      .slice(0, place + 1)
      .filter(({ kind }) => kind === 'CompletionAsked' || kind === 'InjunctionIssued')
    return filesOf(event, asked.length)
  })

/** Everything of a case that can be taken out as one file each, in the order it came to be. */
export const DiaryFiles = (told: Told) => (
  <>
    <DataTable
      caption={text.caption}
      columns={[{ text: text.file }, { text: text.at }]}
      rows={rowsOf(told).map(({ path, words, at }) => [
        <a class="govuk-link" href={`/ansok/arende/${told.header.id}/${path}`}>
          {words}
        </a>,
        formatInstant(at),
      ])}
    />
    <p class="govuk-body">{text.intro}</p>
  </>
)
