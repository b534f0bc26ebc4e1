import type { CaseHeader } from './case.ts'
import { isOpen } from './lists.ts'

export type Deadline = { kind: 'completion' | 'communication' | 'authority'; day: string }

/** The first day something is to have come in by, while the case is open; days in Stockholm. */
export const nextDeadline = (
  header: Pick<CaseHeader, 'status' | 'completionLastDay' | 'communicationLastDay' | 'promisedBy'>,
): Deadline | null => {
  if (!isOpen(header)) return null
  const days: [Deadline['kind'], string | null | undefined][] = [
    ['completion', header.completionLastDay],
    ['communication', header.communicationLastDay],
    ['authority', header.promisedBy],
  ]
  return (
    days
      .flatMap(([kind, day]) => (day == null ? [] : [{ kind, day }]))
      .toSorted((a, b) => a.day.localeCompare(b.day))[0] ?? null
  )
}
