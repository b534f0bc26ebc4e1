import { type Report, readReports } from '../../../shared/aws/reports.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv as text } from '../text/sv-reports.ts'
import { Years } from './onward.tsx'
import { addressOf, thisYear, yearAsked } from './read.ts'
import { base, monthsOf } from './report-file.ts'
import { FilesCell } from './report-files.tsx'

/** `2027-2027-03-…`: the budget year, then the month. */
const monthOf = ({ id }: Report): string => id.slice(5, 12)

const MadeReports = ({ made }: { made: readonly Report[] }) => (
  <DataTable
    caption={text.caption}
    captionSize="s"
    columns={[{ text: text.month }, { text: text.status }, { text: text.made }, { text: text.files }]}
    rows={made.map((report) => [
      text.monthName(monthOf(report)),
      report.preliminary ? text.preliminary : text.final,
      `${formatInstant(report.madeAt)}, ${report.madeByName}`,
      <FilesCell base={base} report={report} of={text.monthName(monthOf(report))} />,
    ])}
    empty={text.nothing}
  />
)

type MakeProps = { session: Session; year: number; months: readonly string[] }

const Make = ({ session, year, months }: MakeProps) =>
  months.length === 0 ? (
    <p class="govuk-body">{text.none}</p>
  ) : (
    <PostForm session={session} action={base}>
      <HiddenField name="ar" value={String(year)} />
      <Select
        name="manad"
        label={text.choose}
        hint={text.preliminaryHint}
        value={months.at(-2) ?? months[0] ?? ''}
        options={months.map((month) => ({ value: month, text: text.monthName(month) }))}
      />
      <SubmitButton>{text.make}</SubmitButton>
    </PostForm>
  )

/** The reports that are made of a budget year, and the way to make the next. */
export const showReports: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const year = yearAsked(request)
  const made = await readReports(table, county, 'MONTH', `${year}-`)
  return html(
    page(
      chrome(session, {
        title: text.title(year),
        wide: true,
        back: { href: `${addressOf}?ar=${year}`, text: text.back(year) },
        notice: request.query.get('klart') === 'gjord' ? { kind: 'success', text: text.done } : undefined,
      }),
      <>
        <h1 class="govuk-heading-l">{text.title(year)}</h1>
        <p class="govuk-body-l">{text.intro}</p>
        <Years base={base} shown={year} thisYear={thisYear(request)} />
        <Make session={session} year={year} months={monthsOf(year, request)} />
        <MadeReports made={made} />
      </>,
    ),
  )
}
