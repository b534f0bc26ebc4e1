import { groupDigits } from '../../shared/domain/number.ts'
import { answerColumns, largestFile, mostRows } from '../../shared/exports/answers/columns.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { Swedish } from '../../shared/web/components/swedish.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import type { Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'
import { formatPage } from './format-page.tsx'
import { words } from './text/words.ts'

const text = words.answersFormat

const example = `Bunt;Rad;Status;Datum;Referens;Orsak;Belopp
2027-0001;1;betald;2027-03-15;KB 4711;;1250000,50
2027-0001;2;avvisad;2027-03-15;;Kontot är avslutat;99,00`

/** How an acknowledgement of a payment file is written, from the table by which it is read. */
export const answersFormatPage = async (_: PublicDeps, { session }: Visit): Promise<Response> =>
  formatPage(
    session,
    { path: '/utbetalningsunderlag/kvittenser', title: text.title, lead: text.lead },
    <>
      <DataTable
        caption={text.caption}
        columns={[{ text: text.column }, { text: text.field }, { text: text.must }, { text: text.meaning }]}
        rows={answerColumns.map(({ id, headings, required }) => [
          <Swedish>{headings.join(', ')}</Swedish>,
          <code>{id}</code>,
          required ? text.yes : text.no,
          text.columns[id],
        ])}
      />
      <p class="govuk-body">{text.csv}</p>
      <p class="govuk-body">
        {text.json}{' '}
        <a class="govuk-link" href="/utbetalningsunderlag/kvittens-schema-1.json">
          {text.schemaLink}
        </a>
      </p>
      <p class="govuk-body">
        {text.limits(groupDigits(mostRows), `${groupDigits(largestFile / 1000)}\u00a0kB`)}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {text.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{text.example}</h2>
      <p class="govuk-body sb-written" lang="sv">
        <code>{example}</code>
      </p>
    </>,
  )
