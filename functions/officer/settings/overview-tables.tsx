import type { Binding } from '../../../shared/domain/binding.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import type { Frame, Round } from '../../../shared/domain/round.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'
import { settingsAddress } from './manager-page.tsx'
import { RoundPages } from './round-pages.tsx'

const text = sv.settings

const ExampleTag = ({ example }: { example: boolean }) => example && <Tag text={sv.example} kind="neutral" />

/** The rounds of the county, each with its pages. */
export const Rounds = ({ rounds }: { rounds: readonly Round[] }) => (
  <DataTable
    caption={text.roundsCaption}
    columns={[{ text: text.name }, { text: text.opens }, { text: text.lastDay }, { text: text.more }]}
    rows={rounds.map(({ id, title, opensOn, lastDay, example }) => [
      <>
        <a class="govuk-link" href={`${settingsAddress}/utlysning/${id}`}>
          {title}
        </a>{' '}
        <ExampleTag example={example} />
      </>,
      formatDay(opensOn),
      formatDay(lastDay),
      <RoundPages id={id} title={title} />,
    ])}
    empty={text.noRounds}
  />
)

export type YearFrame = { year: number; frame: Frame | null; binding: Binding | undefined }

/** What may be decided and bound, year by year. */
export const Frames = ({ frames }: { frames: readonly YearFrame[] }) => (
  <DataTable
    caption={text.framesCaption}
    columns={[
      { text: text.year },
      { text: text.limit, numeric: true },
      { text: text.left, numeric: true },
      { text: sv.binding.column, numeric: true },
    ]}
    rows={frames.map(({ year, frame, binding }) => [
      <>
        <a class="govuk-link" href={`${settingsAddress}/ram/${year}`}>
          {year}
        </a>{' '}
        <ExampleTag example={frame?.example ?? false} />
      </>,
      frame === null ? sv.notSet : formatKronor(frame.limit),
      frame === null ? '' : formatKronor(frame.left),
      <>
        <a class="govuk-link" href={`${settingsAddress}/bemyndigande/${year}`}>
          {binding === undefined
            ? sv.binding.none
            : sv.binding.of(formatKronor(binding.left), formatKronor(binding.limit))}
          <span class="govuk-visually-hidden"> {year}</span>
        </a>{' '}
        <ExampleTag example={binding?.example ?? false} />
      </>,
    ])}
  />
)
