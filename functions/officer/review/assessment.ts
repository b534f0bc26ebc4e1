import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import { type Item, queryAll, type Table } from '../../../shared/aws/table.ts'
import { measureKind } from '../../../shared/domain/application.ts'
import { barredLine } from '../../../shared/domain/eligibility.ts'
import { instant, subject } from '../../../shared/domain/ids.ts'
import { amount } from '../../../shared/domain/money.ts'
import { assessment, type Criterion, documentedNeed } from '../../../shared/domain/score.ts'

/** What is assessed, 0–3 each: the purpose, the documented need of 6 § second paragraph, the plan of 5 §. */
export const criteria = [
  { id: 'purpose' },
  { id: documentedNeed },
  { id: 'follow-up' },
] as const satisfies readonly Criterion[]

const assessedMeasure = z.strictObject({
  id: z.string(),
  kind: measureKind,
  kindReason: z.string(),
  barred: z.array(barredLine),
  eligible: amount,
  marks: assessment,
})
export type AssessedMeasure = z.infer<typeof assessedMeasure>

/** One officer's review of a case: working material, whose texts only their hash in the event speaks of (TF 2:12). */
const storedAssessment = z.strictObject({
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
  measures: z.array(assessedMeasure),
  reason: z.string(),
})
export type StoredAssessment = z.infer<typeof storedAssessment>

export const assessmentItem = (county: string, caseId: string, content: StoredAssessment): Item => ({
  ...keys.assessment(county, caseId, content.by.subject),
  assessment: content,
})

const stored = z.object({ assessment: storedAssessment, voided: z.int().optional() })

/** The assessments that count: one by somebody with a decided conflict does not (FL 17 §). */
export const readAssessments = async (
  table: Pick<Table, 'query'>,
  county: string,
  caseId: string,
): Promise<StoredAssessment[]> => {
  const { pk } = keys.assessment(county, caseId, '')
  return (await queryAll(table, { pk, prefix: 'ASSESSMENT#' }))
    .map((item) => stored.parse(item))
    .filter(({ voided }) => voided === undefined)
    .map(({ assessment: content }) => content)
}
