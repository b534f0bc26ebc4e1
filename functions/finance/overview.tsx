import { dayOf } from '../../shared/domain/time.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { Notice } from '../../shared/web/components/notice.tsx'
import { page } from '../../shared/web/layout.tsx'
import { html } from '../../shared/web/response.ts'
import { BatchList } from './batch-list.tsx'
import { batchIdFrom, type Page, storeOf } from './deps.ts'
import { HeldBack, NextBatch } from './next-batch.tsx'
import { readOverview } from './read-overview.ts'
import { TaskNotice } from './tasks/notice.tsx'
import { sv } from './text/sv.ts'
import { svAnswers } from './text/sv-answers.ts'
import { svReceivers } from './text/sv-receivers.ts'
import { sv as reconciliation } from './text/sv-reconciliation.ts'
import { Years } from './years.tsx'

/** A year as written in the address; anything else is as if none were written. */
const yearFrom = (written: string | null): number | null =>
  written !== null && /^20\d{2}$/.test(written) ? Number(written) : null

export const overview: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const after = request.query.get('efter') ?? undefined
  const view = await readOverview(table, county, {
    year: yearFrom(request.query.get('ar')),
    today: dayOf(request.receivedAt),
    who: session.subject,
    after: after === undefined ? undefined : batchIdFrom(after),
  })
  return html(
    page(
      chrome(session, { title: sv.title, path: '/ekonomi', wide: true }),
      <>
        <h1 class="govuk-heading-l">{sv.title}</h1>
        <p class="govuk-body-l">{sv.intro}</p>
        <TaskNotice tasks={view.tasks} />
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="/ekonomi/mottagare">
              {svReceivers.link}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/ekonomi/kvittenser">
              {svAnswers.link}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/ekonomi/avstamning?ar=${view.year}`}>
              {reconciliation.title(view.year)}
            </a>
          </li>
        </ul>
        {view.open && (
          <Notice kind="info">
            {sv.open(view.open.id, sv.lines(view.open.lines))}{' '}
            <a class="govuk-link" href={`/ekonomi/underlag/${view.open.id}`}>
              {sv.batch.title(view.open.id)}
            </a>
          </Notice>
        )}
        <Years years={view.years} shown={view.year} />
        <NextBatch session={session} view={view} />
        <HeldBack held={view.candidates.held} />
        <BatchList batches={view.batches} more={view.more} />
      </>,
    ),
  )
}
