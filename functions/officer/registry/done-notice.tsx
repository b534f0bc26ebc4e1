import { Notice } from '../../../shared/web/components/notice.tsx'
import { sv } from '../text/sv.ts'

/** What has just been done, on a page of one task; nothing when the address says nothing known. */
export const DoneNotice = ({ done }: { done: string | null }) => {
  const text = Object.entries(sv.done).find(([name]) => name === done)?.[1]
  return text === undefined ? null : <Notice kind="success">{text}</Notice>
}
