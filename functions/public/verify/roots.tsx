import type { Head } from '../../../shared/proof/published.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { words } from '../text/words.ts'

const text = words.verify.roots

const Download = ({ number }: Pick<Head, 'number'>) => (
  <a class="govuk-link" href={`/kvittens/rot/${number}`}>
    {text.download}
    <span class="govuk-visually-hidden"> {text.downloadOf(number)}</span>
  </a>
)

/** The roots that are published, the newest first. */
export const Roots = ({ heads }: { heads: readonly Head[] }) =>
  heads.length === 0 ? (
    <>
      <h2 class="govuk-heading-m">{text.caption}</h2>
      <p class="govuk-body">{text.none}</p>
    </>
  ) : (
    <DataTable
      caption={text.caption}
      columns={[
        { text: text.day },
        { text: text.number, numeric: true },
        { text: text.size, numeric: true },
        { text: text.root },
        { text: text.file },
      ]}
      rows={heads.map(({ day, number, size, root }) => [
        formatDay(day),
        String(number),
        String(size),
        <code class="sb-written">{root}</code>,
        <Download number={number} />,
      ])}
    />
  )
