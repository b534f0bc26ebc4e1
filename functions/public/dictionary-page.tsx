import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { DataTable } from '../../shared/web/components/data-table.tsx'
import { Swedish } from '../../shared/web/components/swedish.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import type { Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'
import { formatPage } from './format-page.tsx'
import { words } from './text/words.ts'

const text = words.dictionary

/** What every column of an utbetalningsunderlag means, from the table the files are made of. */
export const dictionaryPage = async (_: PublicDeps, { session }: Visit): Promise<Response> =>
  formatPage(
    session,
    { path: '/utbetalningsunderlag/kolumner', title: text.title, lead: text.lead },
    <>
      <DataTable
        caption={text.caption}
        columns={[
          { text: text.column },
          { text: text.field },
          { text: text.type },
          { text: text.meaning },
          { text: text.source },
        ]}
        rows={decisionColumns.map(({ id, name, type }) => [
          <Swedish>{name}</Swedish>,
          <code>{id}</code>,
          text.types[type],
          text.columns[id].meaning,
          text.columns[id].source,
        ])}
      />
      <p class="govuk-body">
        {text.schema}{' '}
        <a class="govuk-link" href="/utbetalningsunderlag/schema-1.json">
          {text.schemaLink}
        </a>
      </p>
      <p class="govuk-body">
        {text.machine}{' '}
        <a class="govuk-link" href="/utbetalningsunderlag/openapi-1.json">
          {text.machineLink}
        </a>
      </p>
      <p class="govuk-body">{text.older}</p>
    </>,
  )
