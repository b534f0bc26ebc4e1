import { formatKronor } from '../../shared/domain/money.ts'
import { formatInstant } from '../../shared/domain/time.ts'
import type { Batch } from '../../shared/exports/batch.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { Pagination } from '../../shared/web/components/pagination.tsx'
import { sv } from './text/sv.ts'

const rowOf = ({ id, status, lines, total, files, lockedAt, createdByName }: Batch) => {
  const locked = status === 'locked'
  return [
    <a class="govuk-link" href={`/ekonomi/underlag/${id}`}>
      {id}
    </a>,
    locked ? String(lines) : '',
    locked ? formatKronor(total) : '',
    lockedAt === null ? sv.earlier.underWay : formatInstant(lockedAt),
    createdByName,
    files.csv === undefined ? '' : <code>{files.csv.sha256.slice(0, 12)}</code>,
  ]
}

export const BatchList = ({ batches, more }: { batches: readonly Batch[]; more: boolean }) => (
  <>
    <h2 class="govuk-heading-m">{sv.earlier.title}</h2>
    <DataTable
      caption={sv.earlier.caption}
      captionSize="s"
      dense
      columns={[
        { text: sv.earlier.number, sorted: 'descending' },
        { text: sv.earlier.lines, numeric: true },
        { text: sv.earlier.total, numeric: true },
        { text: sv.earlier.locked },
        { text: sv.earlier.by },
        { text: sv.earlier.checksum },
      ]}
      rows={batches.map(rowOf)}
      empty={sv.earlier.none}
    />
    <Pagination next={more ? `/ekonomi?efter=${batches.at(-1)?.id}` : undefined} />
  </>
)
