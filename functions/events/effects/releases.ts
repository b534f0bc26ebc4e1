import { readCaseDocument } from '../../../shared/aws/documents.ts'
import { recordKeys } from '../../../shared/aws/records.ts'
import { readRelease, releaseFilesWrite } from '../../../shared/aws/releases.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { DomainError, notFound } from '../../../shared/domain/errors.ts'
import type { Release, ReleaseFile } from '../../../shared/domain/release.ts'
import { provisionText } from '../../../shared/domain/secrecy.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { toMilliseconds } from '../../../shared/domain/time.ts'
import { releasedCopy } from '../../../shared/letters/released.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'
import { letterFacts } from './letter-facts.ts'

const pdf = 'application/pdf'
type FilePart = Extract<Release['parts'][number], { kind: 'file' }>

/** The pages of a file that may leave; why it cannot be made is said in its place, and nothing leaves. */
const cut = async (
  { records }: EffectDeps,
  { county, id }: CaseHeader,
  { part, release, document }: { part: FilePart; release: Release; document: CaseDocument },
): Promise<Pick<ReleaseFile, 'kept' | 'problem'>> => {
  const { withoutPages } = await import('../../../shared/redaction/without-pages.ts')
  const why = part.provision === null ? '' : ` enligt ${provisionText(part.provision)}`
  const said = (page: number): string[] => [`Sidan ${page} är borttagen${why}.`]
  const at = new Date(toMilliseconds(release.at))
  try {
    const bytes = await records.read(recordKeys.document(county, id, document.id))
    if (hashOf(bytes) !== document.sha256) throw new DomainError('OtherBytes', { document: document.id })
    const made = await withoutPages(bytes, { pages: part.pages, said, at })
    const key = recordKeys.release(county, id, release.number, document.id)
    return { kept: { key, ...(await records.keep(key, made, pdf)) }, problem: null }
  } catch (error) {
    const name = error instanceof DomainError ? error.name : ''
    if (name === 'UnreadablePdf' || name === 'NoSuchPage') return { kept: null, problem: name }
    throw error
  }
}

const fileOf = async (
  deps: EffectDeps,
  header: CaseHeader,
  release: Release,
  part: FilePart,
): Promise<ReleaseFile> => {
  const { county, id } = header
  const document = await readCaseDocument(deps.table, county, id, part.document)
  if (document === null || document.sha256 === null) throw notFound('document')
  const named = { target: part.target, name: document.name }
  if (part.how === 'parts') return { ...named, ...(await cut(deps, header, { part, release, document })) }
  const key = recordKeys.document(county, id, document.id)
  const { sha256, size } = document
  return { ...named, kept: { key, versionId: null, sha256, size }, problem: null }
}

/** What leaves: one PDF of the texts with their gaps, and each file whole or without the pages that are secret. */
export const makeRelease: Effect<CaseSubject> = {
  name: 'RELEASE',
  run: async (deps, { header, event }) => {
    const { county, id } = header
    const kept = await readRelease(deps.table, county, id, event.version)
    if (kept === null) throw notFound('release')
    const { release } = kept
    const { common } = await letterFacts(deps, header)
    const { at, by, parts } = release
    const copy = await releasedCopy(await deps.letters(), { ...common, at, release: { by, parts } })
    const key = recordKeys.release(county, id, release.number, 'handlingar')
    const texts: ReleaseFile = {
      target: 'texts',
      name: `utlamnat-${id}-${release.number}.pdf`,
      kept: { key, ...(await deps.records.keep(key, copy, pdf)) },
      problem: null,
    }
    const files: ReleaseFile[] = [texts]
    for (const part of release.parts)
      if (part.kind === 'file' && part.how !== 'refused')
        files.push(await fileOf(deps, header, release, part))
    return [releaseFilesWrite(county, id, release.number, files)]
  },
}
