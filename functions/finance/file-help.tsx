import { Details } from '../../shared/web/components/details.tsx'
import { sv } from './text/sv.ts'

/** What the file's columns mean, and how to see that it is the file that was locked. */
export const FileHelp = () => (
  <>
    <Details summary={sv.batch.check}>
      <p class="govuk-body">{sv.batch.checkHow}</p>
    </Details>
    <p class="govuk-body">
      <a class="govuk-link" href="/utbetalningsunderlag/kolumner">
        {sv.batch.dictionary}
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/utbetalningsunderlag/schema-1.json">
        {sv.batch.schema}
      </a>
    </p>
  </>
)
