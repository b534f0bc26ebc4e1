import type { Block, Table } from '../../../shared/letters/block.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { letterBlocks, type Stated } from './letter-blocks.ts'

const LetterTable = ({ table, caption }: { table: Table; caption: string }) => (
  <DataTable
    caption={caption}
    captionSize="s"
    columns={table.columns.map(({ head, align }) => ({ text: head, numeric: align === 'right' }))}
    rows={table.rows}
    total={table.total}
  />
)

const Blocks = ({ blocks, heading }: { blocks: readonly Block[]; heading: string }) => (
  <>
    {blocks.map((block) => {
      if (block.kind === 'table') return <LetterTable table={block.table} caption={heading} />
      if (block.kind === 'list')
        return (
          <ul class="govuk-list govuk-list--bullet">
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )
      return <p class="govuk-body">{block.strong === true ? <strong>{block.text}</strong> : block.text}</p>
    })}
  </>
)

/** The decision in the letter's own words: the same text that becomes the PDF. */
export const LetterText = ({ stated, title }: { stated: Stated; title: string }) => {
  const { opening, sections } = letterBlocks(stated)
  return (
    <section class="sb-item" aria-label={title}>
      <Blocks blocks={opening} heading={title} />
      {sections.map(({ heading, blocks }) => (
        <div key={heading}>
          <h2 class="govuk-heading-m">{heading}</h2>
          <Blocks blocks={blocks} heading={heading} />
        </div>
      ))}
    </section>
  )
}
