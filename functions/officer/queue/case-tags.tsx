import type { CaseHeader, Flag, Outcome } from '../../../shared/domain/case.ts'
import { Tag, type TagKind } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'

const statusKinds: Record<CaseHeader['status'], TagKind> = {
  submitted: 'neutral',
  'in-review': 'info',
  'completion-asked': 'warning',
  proposed: 'info',
  decided: 'neutral',
  closed: 'neutral',
}
const outcomeKinds: Partial<Record<Outcome, TagKind>> = { grant: 'success', partial: 'success' }
const flagKinds: Partial<Record<Flag, TagKind>> = { parked: 'error' }

/** Status and flags, each in its own word. */
export const CaseTags = ({ header: { status, outcome, flags } }: { header: CaseHeader }) => (
  <>
    {outcome === null ? (
      <Tag text={sv.statuses[status]} kind={statusKinds[status]} />
    ) : (
      <Tag text={sv.outcomes[outcome]} kind={outcomeKinds[outcome] ?? 'neutral'} />
    )}
    {flags.map((flag) => (
      <>
        {' '}
        <Tag text={sv.flags[flag]} kind={flagKinds[flag] ?? 'warning'} />
      </>
    ))}
  </>
)
