import { readBody, readEvents } from '../../../shared/aws/cases.ts'
import { type Version, versionsOf } from '../../../shared/domain/application-version.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import type { CaseView } from '../case/read-view.ts'
import { sv } from '../text/sv.ts'

type Of = Pick<CaseView, 'store' | 'header'>

/** Every version of the application, oldest first. */
export const readVersions = async ({ store, header }: Of): Promise<readonly Version[]> =>
  versionsOf(header, await readEvents(store.table, store.county, header.id))

/** The version with a number as an address has it. Throws NotFound. */
export const versionNumbered = (versions: readonly Version[], number: string | undefined): Version => {
  const found = versions.find((each) => String(each.number) === number)
  if (found === undefined) throw notFound('version')
  return found
}

export const readVersionBody = ({ store, header }: Of, { body }: Version): Promise<SubmissionBody> =>
  readBody(store.table, store.county, header.id, body)

export const versionName = ({ kind, at }: Version): string =>
  sv.versions.named(sv.versions.kinds[kind], formatInstant(at))
