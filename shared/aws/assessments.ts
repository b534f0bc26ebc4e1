import * as z from 'zod'
import {
  type Reconciliation,
  reconciliation,
  type StoredAssessment,
  storedAssessment,
} from '../domain/assessment.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

/** Assessments are working material under WORK#, which the applicant function has no grant for (TF 2:12). */
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
    .map(({ assessment }) => assessment)
}

export const reconciliationItem = (county: string, caseId: string, content: Reconciliation): Item => ({
  ...keys.reconciliation(county, caseId),
  reconciliation: content,
})

/** Null until somebody has written why the assessors differ. */
export const readReconciliation = async (
  table: Pick<Table, 'get'>,
  county: string,
  caseId: string,
): Promise<Reconciliation | null> => {
  const item = await table.get(keys.reconciliation(county, caseId))
  return item === null ? null : z.object({ reconciliation }).parse(item).reconciliation
}
