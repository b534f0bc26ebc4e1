import type { Draft } from '../../../shared/aws/drafts.ts'
import type { Task } from '../../../shared/web/components/task-list.tsx'
import { texts } from '../text/texts.ts'
import { standingNow } from './standing.ts'

const text = texts.partners

/** The partners' row in the overview of a draft. */
export const partnersTask = (draft: Draft, address: string): Task => {
  const all = draft.partners.length
  const confirmed = draft.partners.filter((partner) => standingNow(draft, partner).state === 'valid').length
  return {
    id: 'del-samverkan',
    title: text.task,
    href: `${address}/samverkan`,
    hint: text.taskHint,
    status: { text: all === 0 ? text.taskNone : text.taskCount(confirmed, all) },
  }
}
