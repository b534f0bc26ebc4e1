import { readBody } from '../../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../../shared/aws/documents.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type Suggestion, suggestChecks } from '../../../shared/domain/checklist.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { sv } from '../text/sv.ts'

const text = sv.review

/** What a formal review stands on: the application, and what the machine knows of each check. */
export type Known = { header: CaseHeader; application: Application; suggestions: readonly Suggestion[] }

export const readKnown = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  header: CaseHeader,
): Promise<Known> => {
  const [{ application }, documents] = await Promise.all([
    readBody(table, county, header.id, header.body),
    readCaseDocuments(table, county, header.id),
  ])
  return { header, application, suggestions: suggestChecks({ header, application, documents }) }
}

/** The fact a suggestion rests on, as a sentence; when the application came in, it says when. */
export const factText = (
  { item, fact }: Pick<Suggestion, 'item' | 'fact'>,
  { receivedAt, lastDay }: Pick<CaseHeader, 'receivedAt' | 'lastDay'>,
): string =>
  item === 'in-time'
    ? `${text.facts[fact]} ${sv.case.received} ${formatInstant(receivedAt)}, sista dag ${formatDay(lastDay)}.`
    : text.facts[fact]
