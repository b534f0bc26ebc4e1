import type { CaseHeader } from './case.ts'

/** The state of workflows/application.asl.json a case stands at by its status; null when it needs none. */
export const waitingPointOf = ({
  status,
  outcome,
}: Pick<CaseHeader, 'status' | 'outcome'>): string | null => {
  switch (status) {
    case 'submitted':
      return 'Prioritise'
    case 'in-review':
      return 'Await review'
    case 'completion-asked':
      return 'Time the completion'
    case 'proposed':
      return 'Await decision'
    case 'decided':
      return outcome === 'grant' || outcome === 'partial' ? 'Issue decision' : 'Issue refusal'
    case 'closed':
      return null
  }
}
