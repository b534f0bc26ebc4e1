import { formatKronor } from '../../../shared/domain/money.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { tasksAddress } from '../hold/line.ts'
import { svTasks } from '../text/sv-tasks.ts'
import type { Tasks } from './read.ts'

const text = svTasks

/** How much there is to see to, and what of a budget year is in no batch when it is time. */
export const TaskNotice = ({ tasks: { count, yearEnds } }: { tasks: Tasks }) => {
  if (count === 0) return null
  return (
    <Notice kind="warning" title={text.count(count)}>
      {yearEnds
        .filter(({ lines }) => lines.length > 0)
        .map(({ year, lines, total }) => (
          <p class="govuk-body" key={year}>
            {text.yearEnd.warning(year, lines.length, formatKronor(total))}
          </p>
        ))}
      <a class="govuk-link" href={tasksAddress}>
        {text.see}
      </a>
    </Notice>
  )
}
