import { formatKronor, minus } from '../../../shared/domain/money.ts'
import type { Frame } from '../../../shared/domain/round.ts'
import { sv } from '../text/sv.ts'

/** Limit, granted and left of the budget year; says when the figures are an example. */
export const FrameLine = ({ year, frame }: { year: number; frame: Frame | null }) => (
  <p class="govuk-body">
    {frame === null
      ? sv.frameLine.none(year)
      : sv.frameLine.text(
          year,
          formatKronor(frame.limit),
          formatKronor(minus(frame.limit, frame.left)),
          formatKronor(frame.left),
        )}
    {frame?.example === true && ` ${sv.frameLine.example}`}
  </p>
)
