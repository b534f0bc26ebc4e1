import type { CaseHeader, Flag } from '../../../shared/domain/case.ts'
import { Tag, type TagKind } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'

const statusKinds: Record<CaseHeader['status'], TagKind> = {
  submitted: 'neutral',
  'in-review': 'info',
  'completion-asked': 'warning',
  proposed: 'info',
  decided: 'success',
  closed: 'neutral',
}
const flagKinds: Partial<Record<Flag, TagKind>> = { parked: 'error' }

/** Status and flags, each in its own word. */
export const CaseTags = ({ header }: { header: CaseHeader }) => (
  <>
    <Tag
      text={header.outcome === null ? sv.statuses[header.status] : sv.outcomes[header.outcome]}
      kind={statusKinds[header.status]}
    />
    {header.flags.map((flag) => (
      <>
        {' '}
        <Tag text={sv.flags[flag]} kind={flagKinds[flag] ?? 'warning'} />
      </>
    ))}
  </>
)
