import {
  dueKey,
  readUnsentDues,
  readUploadDues,
  type UnsentDue,
  unsentDueItem,
} from '../../shared/aws/due.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import { forgetUnsent } from '../../shared/aws/unsent-files.ts'
import { put, remove } from '../../shared/aws/write.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { goesAt } from '../../shared/domain/unsent-file.ts'
import type { EffectDeps } from './effects/effect.ts'

type Deps = Pick<EffectDeps, 'table' | 'uploads' | 'now' | 'log'>

/** How long until a file is looked at again that may still be sent with an answer. */
const patienceDays = 7

/** What was handed in stays; what never was goes from the bucket, and then what was due of it. */
const removeUnsent = async ({ table, uploads, now }: Deps, due: UnsentDue): Promise<void> => {
  const outcome = await retryChanged(() => forgetUnsent(table, due.unsent, toInstant(now())))
  if (outcome === 'gone') await uploads.remove(due.unsent.key)
  await table.transact([
    remove(dueKey(due)),
    ...(outcome === 'waits' ? [put(unsentDueItem(due.unsent, goesAt(toInstant(now()), patienceDays)))] : []),
  ])
}

const attempt = async ({ log }: Deps, act: () => Promise<void>): Promise<number> => {
  try {
    await act()
    return 1
  } catch (error) {
    log.error('upload-not-removed', { error: error instanceof Error ? error.name : 'unknown' })
    return 0
  }
}

/** Files that were taken out, or that nobody has handed in, go from the bucket, and then what was due of them. What fails is tried again next time. */
export const removeUploads = async (deps: Deps): Promise<{ uploads: number }> => {
  let uploads = 0
  for (const due of await readUploadDues(deps.table, deps.now()))
    uploads += await attempt(deps, async () => {
      await deps.uploads.remove(due.upload)
      await deps.table.write(remove(dueKey(due)))
    })
  for (const due of await readUnsentDues(deps.table, deps.now()))
    uploads += await attempt(deps, () => removeUnsent(deps, due))
  return { uploads }
}
