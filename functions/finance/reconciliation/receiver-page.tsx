import { readReports } from '../../../shared/aws/reports.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import type { Page } from '../deps.ts'
import { sv } from '../text/sv-reports.ts'
import { FilesCell } from './report-files.tsx'
import { base, readReceiver } from './statement-file.ts'
import { YearTable } from './statement-table.tsx'

const text = sv.statement

/** All that an organisation has been granted by the county and what became of it, to be read or printed. */
export const receiverPage: Page = async (deps, visit) => {
  const { store, statement } = await readReceiver(deps, visit)
  const { request, session } = visit
  const { orgId: org, name, years } = statement
  const made = await readReports(store.table, store.county, 'STATEMENT', `${org}-`)
  return html(
    page(
      chrome(session, {
        title: text.title(name),
        wide: true,
        back: { href: base, text: text.back },
        notice: request.query.get('klart') === 'gjord' ? { kind: 'success', text: text.done } : undefined,
      }),
      <>
        <h1 class="govuk-heading-l">{text.title(name)}</h1>
        <p class="govuk-body-l">{text.intro}</p>
        {years.length === 0 && <p class="govuk-body">{text.none}</p>}
        {years.map((year) => (
          <section key={year.year}>
            <h2 class="govuk-heading-m">{text.yearTitle(year.year)}</h2>
            <YearTable {...year} />
          </section>
        ))}
        <div class="sb-not-printed">
          <PostForm session={session} action={`${base}/${org}`}>
            <SubmitButton kind="secondary">{text.make}</SubmitButton>
          </PostForm>
          {made.length > 0 && (
            <DataTable
              caption={text.madeCaption}
              captionSize="s"
              columns={[{ text: sv.made }, { text: sv.files }]}
              rows={made.map((report) => [
                `${formatInstant(report.madeAt)}, ${report.madeByName}`,
                <FilesCell base={`${base}/${org}`} report={report} of={name} />,
              ])}
            />
          )}
        </div>
      </>,
    ),
  )
}
