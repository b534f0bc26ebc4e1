import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import type { Round } from '../../../shared/domain/round.ts'
import type { Block, Table } from '../../../shared/letters/block.ts'
import { closingSections, reasonSections } from '../../../shared/letters/closing-sections.ts'
import { measureSections, openingBlocks } from '../../../shared/letters/decision-wording.ts'
import { moneySections, termSections } from '../../../shared/letters/grant-sections.ts'
import { isGranted, type LetterInput } from '../../../shared/letters/letter-input.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'

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

export type Stated = { header: CaseHeader; round: Round; application: Application; decision: Decision }

const inputOf = ({ header, round, application, decision }: Stated): LetterInput => ({
  authority: countyByCode(header.county)?.authority.name ?? header.county,
  contact: round.contact,
  roundTitle: round.title,
  decision,
  diaryNumber: header.diaryNumber,
  applicant: application.applicant,
  receivedAt: header.receivedAt,
  omitNames: false,
  example: round.example,
})

/** The decision in the letter's own words: the same text that becomes the PDF. */
export const LetterText = ({ stated, title }: { stated: Stated; title: string }) => {
  const input = inputOf(stated)
  const granted = isGranted(stated.decision.content.outcome)
  const sections = [
    ...measureSections(input),
    ...(granted ? termSections(input) : []),
    ...reasonSections(input),
    ...(granted ? moneySections(input) : []),
    ...closingSections(input),
  ]
  return (
    <section class="sb-item" aria-label={title}>
      <Blocks blocks={openingBlocks(input)} heading={title} />
      {sections.map(({ heading, blocks }) => (
        <div key={heading}>
          <h2 class="govuk-heading-m">{heading}</h2>
          <Blocks blocks={blocks} heading={heading} />
        </div>
      ))}
    </section>
  )
}
