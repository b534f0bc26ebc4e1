import type { Status } from '../case.ts'
import type { CaseRole } from '../event.ts'

export type Row = {
  from: readonly Status[]
  to: Status | 'same'
  roles: readonly CaseRole[]
  /**
   * Whether what somebody at the county does by it can influence a decision: whoever may have a conflict of interest
   * has to keep away from it (FL 17 §). What a party or the service does is not handling at the authority (FL 16 §).
   */
  influences: boolean
}
export type Rows = Record<string, Row>

export const open: readonly Status[] = ['submitted', 'in-review', 'completion-asked', 'proposed']
export const decidedOrOver: readonly Status[] = ['decided', 'closed']
export const every: readonly Status[] = [...open, ...decidedOrOver]
export const party = ['applicant', 'signatory'] as const
