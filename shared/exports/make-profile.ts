import { readLines } from '../aws/batch-lines.ts'
import { type ProfileFile, profileFileItem, readProfileFiles } from '../aws/batch-profiles.ts'
import { readBatch } from '../aws/batches.ts'
import { keys } from '../aws/keys.ts'
import { commitLog } from '../aws/log.ts'
import { recordKeys } from '../aws/records.ts'
import { retryChanged } from '../aws/table.ts'
import { check, putNew } from '../aws/write.ts'
import type { Actor } from '../domain/advance.ts'
import { canonical, hashOf } from '../domain/chain.ts'
import { changedMeanwhile, notFound, notYourRole } from '../domain/errors.ts'
import type { Batch } from './batch.ts'
import type { BatchDeps } from './claim-line.ts'
import type { Profile } from './profile.ts'
import { profileContent } from './profile-content.ts'

/** Which profile a file was made by, whatever the profile has become since. */
const madeBy = (profile: Profile): string => hashOf(canonical(profile)).slice(0, 12)

/** The file of a profile as it now is, among those that are made. */
export const fileOf = (files: readonly ProfileFile[], profile: Profile): ProfileFile | undefined =>
  files.find((each) => each.profile === profile.id && each.made === madeBy(profile))

export const profileFileName = (
  { county, id }: Pick<Batch, 'county' | 'id'>,
  { id: profile, extension }: Profile,
): string => `utbetalningsunderlag-${county}-${id}-${profile}.${extension}`

/**
 * Makes a locked batch in a profile, from its frozen lines, and keeps it: once, and the same file for whoever asks
 * again. Throws NotFound for a batch that is not locked, NotYourRole.
 */
export const makeProfile = (
  { table, records, county }: Pick<BatchDeps, 'table' | 'records' | 'county'>,
  id: string,
  profile: Profile,
  actor: Actor,
): Promise<void> =>
  retryChanged(async () => {
    const batch = await readBatch(table, county, id)
    if (batch.status !== 'locked') throw notFound('batch')
    if (fileOf(await readProfileFiles(table, county, id), profile) !== undefined) return
    const content = profileContent(profile, await readLines(table, county, id))
    const made = madeBy(profile)
    const key = recordKeys.batchProfile(county, id, profile.id, made, profile.extension)
    const file = { key, ...(await records.keep(key, content, 'application/octet-stream')) }
    const data = { batch: id, profile: profile.id, made, ...file }
    await commitLog(table, `C#${county}`, { kind: 'BatchProfileMade', actor, data }, [
      check(keys.staff(county, actor.subject), { roles: { contains: 'finance' } }, () =>
        notYourRole('make-profile'),
      ),
      putNew(profileFileItem(county, id, { profile: profile.id, made, file }), () =>
        changedMeanwhile('batch'),
      ),
    ])
  })
