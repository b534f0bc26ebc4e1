import type { Waiting } from '../../../shared/aws/attention.ts'
import { unsent } from '../../../shared/domain/attention.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { sv } from '../text/sv.ts'

const text = sv.messages

/** Mail to the applicant that has not left: each reason once, with the last time. */
export const Unsent = ({ waiting }: { waiting: readonly Waiting[] }) => {
  const lines = unsent.options.flatMap((why) => {
    const times = waiting
      .filter(({ attention }) => attention.about === why)
      .map(({ attention }) => attention.at)
    const at = times.sort().at(-1)
    return at === undefined ? [] : [{ at, why: text.unsent[why] }]
  })
  return lines.length === 0 ? null : (
    <Notice kind="warning" title={text.unsent.title}>
      <ul class="govuk-list">
        {lines.map(({ at, why }) => (
          <li key={why}>
            {formatInstant(at)}: {why}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
