import { readWaitingConflicts } from '../../../shared/aws/conflicts.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { conflictAddress } from './conflict-page.tsx'

const text = sv.conflict.toDecide

/** How many reports wait for whoever decides them; nothing for the others. */
export const readToDecide = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  session: Session,
): Promise<number> => (holds(session, 'manager') ? (await readWaitingConflicts(table, county)).length : 0)

/** A reported conflict keeps somebody from their cases: the manager sees it where their day begins. */
export const ToDecide = ({ waiting }: { waiting: number }) =>
  waiting > 0 ? (
    <Notice kind="warning" title={text.title(waiting)}>
      <a class="govuk-link" href={conflictAddress}>
        {text.link}
      </a>
    </Notice>
  ) : null
