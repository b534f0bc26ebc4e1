import * as z from 'zod'
import { readCase } from '../../../../shared/aws/cases.ts'
import { type KeptRelease, readRefusal, readRelease } from '../../../../shared/aws/releases.ts'
import type { Table } from '../../../../shared/aws/table.ts'
import { notFound } from '../../../../shared/domain/errors.ts'
import type { Request } from '../../../../shared/web/request.ts'
import { redirect } from '../../../../shared/web/response.ts'
import { caseIdOf, type Page, storeOf } from '../../deps.ts'

const number = z.coerce.number().pipe(z.int().min(0).max(99_999_999))

const numberIn = (written: string | undefined): number => {
  const read = number.safeParse(written)
  if (!read.success) throw notFound('number')
  return read.data
}

/** The release an address names. Throws NotFound: the same for another county's as for none. */
export const namedRelease = async (
  table: Pick<Table, 'get'>,
  county: string,
  { params }: Pick<Request, 'params'>,
  id: string,
): Promise<KeptRelease> => {
  const kept = await readRelease(table, county, id, numberIn(params.number))
  if (kept === null) throw notFound('release')
  return kept
}

/** A file of a release, for two minutes. */
export const openReleased: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const { id } = await readCase(table, county, caseIdOf(request))
  const { files } = await namedRelease(table, county, request, id)
  const file = files?.[numberIn(request.params.file)]
  if (file?.kept == null) throw notFound('file')
  return redirect(await records.link(file.kept.key, file.name, file.kept.versionId ?? undefined))
}

export const openRefusal: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const { id } = await readCase(table, county, caseIdOf(request))
  const kept = await readRefusal(table, county, id, numberIn(request.params.number))
  if (kept?.letter == null) throw notFound('letter')
  return redirect(await records.link(kept.letter.key, kept.letter.fileName, kept.letter.versionId))
}
