import { newDeskFile, readDeskFile, readDeskFiles, readDeskKey } from '../../../shared/aws/desk-files.ts'
import type { DeskUploads, UploadForm } from '../../../shared/aws/desk-uploads.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { DomainError, notFound } from '../../../shared/domain/errors.ts'
import { largestUpload } from '../../../shared/domain/file-size.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { normalise } from '../../../shared/form/read-text.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Response, redirect } from '../../../shared/web/response.ts'
import { type OfficerDeps, storeOf } from '../deps.ts'
import type { sv } from '../text/sv.ts'

export const mostFiles = 20
export type FileNotice = keyof typeof sv.deskFiles.notices

/** Files that were uploaded and refused at once are not registered: they never were readable. */
const counts = ({ reason }: CaseDocument): boolean => reason !== 'too-large'

export const filesToRegister = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  caseId: string,
): Promise<CaseDocument[]> => (await readDeskFiles(table, county, caseId)).filter(counts)

/** What waits to be registered, and the form by which one more file is uploaded and comes back to a page. */
export const deskPart = async (
  { deskFor, newId, origin }: Pick<OfficerDeps, 'deskFor' | 'newId' | 'origin'>,
  store: Pick<CountyStore, 'table' | 'county'>,
  { caseId, page }: { caseId: string; page: string },
): Promise<{ files: CaseDocument[]; upload: UploadForm }> => {
  const [files, upload] = await Promise.all([
    filesToRegister(store, caseId),
    deskFor(store.county).form(caseId, newId(), `${origin}${page}/fil`),
  ])
  return { files, upload }
}

const documentOf = (key: string, caseId: string, county: string): CaseDocument => {
  const place = readDeskKey(key)
  const own = place !== null && place.county === county && place.case === caseId
  if (!own || !ulid.safeParse(place.document).success) throw notFound('upload')
  return {
    id: place.document,
    name: normalise(place.name).slice(0, 200),
    key,
    versionId: null,
    size: null,
    state: 'waiting',
    sha256: null,
    scanner: null,
    reason: null,
  }
}

/** What is recorded already, by this way or by the check, stays as it is. */
const record = async (
  { table, county }: CountyStore,
  caseId: string,
  document: CaseDocument,
  at: string,
): Promise<void> => {
  try {
    await table.write(newDeskFile(county, caseId, document, at))
  } catch (error) {
    if (!(error instanceof DomainError) || error.name !== 'ChangedMeanwhile') throw error
  }
}

const receive = async (
  store: CountyStore,
  desk: DeskUploads,
  { key, caseId, at }: { key: string; caseId: string; at: string },
): Promise<FileNotice> => {
  if (key.endsWith('/')) return 'none'
  const document = documentOf(key, caseId, store.county)
  const version = await desk.newest(key)
  if (version === null) return 'unfinished'
  if (version.size > largestUpload) return 'too-large'
  const known = await readDeskFile(store.table, store.county, caseId, document.id)
  if (known === null && (await filesToRegister(store, caseId)).length >= mostFiles) return 'full'
  await record(store, caseId, { ...document, ...version }, at)
  return 'received'
}

/** Where the browser comes back from the bucket. The bucket is asked what came in; the address is not believed. */
export const returnFromUpload = async (
  deps: OfficerDeps,
  { request, session }: SignedVisit,
  { caseId, page }: { caseId: string; page: string },
): Promise<Response> => {
  const store = storeOf(deps, session)
  const key = request.query.get('key')
  if (key === null) return redirect(page)
  const at = toInstant(deps.now())
  return redirect(`${page}?hant=${await receive(store, deps.deskFor(store.county), { key, caseId, at })}`)
}
