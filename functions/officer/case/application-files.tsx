import * as z from 'zod'
import { type CaseFile, readApplicationFiles, readCaseFile } from '../../../shared/aws/case-files.ts'
import { readCase } from '../../../shared/aws/cases.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { redirect } from '../../../shared/web/response.ts'
import { caseIdOf, type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import type { CaseView } from './read-view.ts'

const text = sv.files

const number = z.coerce.number().pipe(z.int().min(1).max(99_999_999))

const Files = ({ id, files }: { id: string; files: readonly CaseFile[] }) => (
  <DataTable
    caption={text.caption}
    columns={[{ text: text.file }, { text: text.at }]}
    rows={files.map((file) => [
      <a class="govuk-link" href={`/lan/arende/${id}/ansokan.pdf?handelse=${file.number}`}>
        {text.versions[file.version ?? 'sent']}
      </a>,
      formatInstant(file.at),
    ])}
    empty={text.empty}
  />
)

/** Every version of the application as the applicant can take it out. */
export const applicationFiles = async ({ store, header }: Pick<CaseView, 'store' | 'header'>) => (
  <Files id={header.id} files={await readApplicationFiles(store.table, store.county, header.id)} />
)

/** A link for two minutes to one version, given out after the check of the case. */
export const openApplication: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const { id } = await readCase(table, county, caseIdOf(request))
  const wanted = number.safeParse(request.query.get('handelse'))
  const file = wanted.success ? await readCaseFile(table, county, id, 'APPLICATION', wanted.data) : null
  if (file === null) throw notFound('file')
  return redirect(await records.link(file.key, `ansokan-${id}-${file.number}.pdf`, file.versionId))
}
