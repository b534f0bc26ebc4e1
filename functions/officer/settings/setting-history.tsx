import { formatDay } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'

const text = sv.dated

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="govuk-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

export type Dated<Content> = {
  validFrom: string
  basis: { number: string; date: string }
  example: boolean
  content: Content
}
type HistoryProps<Content> = {
  settings: readonly Dated<Content>[]
  /** What one of them says, a line each. */
  words: (content: Content) => string[]
  /** What holds before the first. */
  none: string[]
}

/** What has been in force and will be, each from its day and with the decision it rests on. */
export const SettingHistory = <Content,>({ settings, words, none }: HistoryProps<Content>) => (
  <DataTable
    caption={text.history}
    columns={[{ text: text.from }, { text: text.says }, { text: text.basis }]}
    rows={
      settings.length === 0
        ? [[text.unset, none.length === 0 ? '' : <Lines lines={none} />, '']]
        : settings.map(({ validFrom, basis, example, content }) => [
            formatDay(validFrom),
            <Lines lines={words(content)} />,
            <>
              {text.decision(basis.number, formatDay(basis.date))}{' '}
              {example && <Tag text={sv.example} kind="neutral" />}
            </>,
          ])
    }
  />
)
