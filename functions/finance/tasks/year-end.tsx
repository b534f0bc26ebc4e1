import { formatKronor } from '../../../shared/domain/money.ts'
import { lineHoldOf, type Payable } from '../../../shared/exports/payment-line.ts'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { WhyHeld } from '../hold/why.tsx'
import { LinesTable, lineOf } from '../lines-table.tsx'
import { sv } from '../text/sv.ts'
import { svTasks } from '../text/sv-tasks.ts'
import type { YearEnd } from './read.ts'

const text = svTasks.yearEnd

/** What hinders a line, or the way to the batch it can go in. */
const Hindrance = ({ payable }: { payable: Payable }) => {
  const hold = lineHoldOf(payable)
  if (hold !== null) return <WhyHeld payable={payable} hold={hold} />
  return (
    <>
      {text.ready}{' '}
      <a class="govuk-link" href={`/ekonomi?ar=${payable.instalment.budgetYear}`}>
        {text.toBatch}
      </a>
    </>
  )
}

type Props = {
  yearEnd: YearEnd
  /** The county's day, in words. */
  from: string
}

/** All that is to be paid of a budget year and is in no batch, and why that matters (anslagsförordningen 2011:223, 12 §). */
export const YearEndPart = ({ yearEnd: { year, over, lines, total }, from }: Props) => (
  <>
    <h2 class="govuk-heading-m">{text.title(year)}</h2>
    {lines.length === 0 ? (
      <p class="govuk-body">{text.done(year)}</p>
    ) : (
      <>
        <Inset>
          {text.rule} {over ? text.over : text.soon(from)}
        </Inset>
        <LinesTable
          caption={text.caption(sv.lines(lines.length), formatKronor(total))}
          lines={lines.map(lineOf)}
          why={lines.map((payable) => <Hindrance payable={payable} />)}
          total={total}
        />
      </>
    )}
  </>
)
