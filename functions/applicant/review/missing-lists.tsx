import { Inset } from '../../../shared/web/components/notice.tsx'
import { texts } from '../text/texts.ts'
import type { MissingRow, MissingRows } from './what-is-missing.ts'

const text = texts.review

const Rows = ({ title, rows }: { title: string; rows: readonly MissingRow[] }) =>
  rows.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {rows.map(({ text: row, href }) => (
          <li key={row}>
            <a class="govuk-link" href={href}>
              {row}
            </a>
          </li>
        ))}
      </ul>
    </>
  )

/** Everything missing, with links; said plainly that none of it stops the sending (FL 22 §). */
export const MissingLists = ({ required, asked, incomplete }: MissingRows) => (
  <>
    <h2 class="govuk-heading-m">{required.length + asked.length === 0 ? text.complete : text.missing}</h2>
    {required.length + asked.length === 0 ? (
      <p class="govuk-body">{text.nothing}</p>
    ) : (
      <p class="govuk-body">{text.missingIntro}</p>
    )}
    <Rows title={text.required} rows={required} />
    {incomplete && <Inset>{text.requiredNote}</Inset>}
    <Rows title={text.asked} rows={asked} />
  </>
)
