import type { CaseHeader, CaseMeasure } from '../../../shared/domain/case.ts'
import { formatKronor, type Ore, sum } from '../../../shared/domain/money.ts'

type AmountName = 'requested' | 'eligible' | 'proposed' | 'granted'

/** The sum over a case's measures, or null while none of them has it. */
const totalOf = (
  { measures }: { measures: readonly Pick<CaseMeasure, AmountName>[] },
  name: AmountName,
): Ore | null => {
  const amounts = measures.flatMap((measure) => measure[name] ?? [])
  return amounts.length === 0 ? null : sum(amounts)
}

export const totalText = (header: CaseHeader, name: AmountName, none: string): string => {
  const total = totalOf(header, name)
  return total === null ? none : formatKronor(total)
}
