import { formatKronor, sum, toOre, zero } from '../../../shared/domain/money.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const text = texts.case

/** Requested and, once the letter is out, granted per measure (7 §). */
export const MeasuresTable = ({ header, body, letter }: Pick<OwnCase, 'header' | 'body' | 'letter'>) => {
  const Title = ({ id, place }: { id: string; place: number }) => {
    const written = body.application.measures.find((measure) => measure.id === id)?.title
    return written ? <Swedish>{written}</Swedish> : text.untitled(place + 1)
  }
  const told = letter !== null
  const granted = header.measures.map((measure) => measure.granted ?? zero)
  return (
    <DataTable
      caption={text.measures}
      columns={[
        { text: text.measure },
        { text: text.requested, numeric: true },
        ...(told ? [{ text: text.granted, numeric: true }] : []),
      ]}
      empty={text.noMeasures}
      rows={header.measures.map(({ id, requested }, place) => [
        <Title id={id} place={place} />,
        formatKronor(requested),
        ...(told ? [formatKronor(granted[place] ?? toOre(0))] : []),
      ])}
      total={[
        text.total,
        formatKronor(sum(header.measures.map(({ requested }) => requested))),
        ...(told ? [formatKronor(sum(granted))] : []),
      ]}
    />
  )
}
