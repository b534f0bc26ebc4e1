import { answerKeys } from './keys/answers.ts'
import { batchKeys } from './keys/batch.ts'
import { caseKeys } from './keys/case.ts'
import { countyKeys } from './keys/county.ts'
import { organisationKeys } from './keys/organisation.ts'
import { sessionKeys } from './keys/session.ts'
import { sharedKeys } from './keys/shared.ts'
import { workKeys } from './keys/work.ts'

export { type IndexName, indexes, indexKeys } from './keys/indexes.ts'
export type { Key } from './keys/key.ts'
export { outboxShards } from './keys/shared.ts'

export type Item = Record<string, unknown>

export const countyPrefix = (county: string): string => `C#${county}#`
export const organisationPrefix = (orgId: string): string => `O#${orgId}`

/**
 * Every key of the table, so that IAM LeadingKeys can enforce the county wall (DESIGN 3.4, 5).
 * Upper case and digits only in what a key is searched by: the local store ignores case in begins_with.
 */
export const keys = {
  ...sessionKeys,
  ...organisationKeys,
  ...caseKeys,
  ...workKeys,
  ...countyKeys,
  ...batchKeys,
  ...answerKeys,
  ...sharedKeys,
}
