import { dueKey, readUploadDues } from '../../shared/aws/due.ts'
import { remove } from '../../shared/aws/write.ts'
import type { EffectDeps } from './effects/effect.ts'

/** Files that were taken out of a draft go from the bucket, and then what was due of them. What fails is tried again next time. */
export const removeUploads = async (
  deps: Pick<EffectDeps, 'table' | 'uploads' | 'now' | 'log'>,
): Promise<{ uploads: number }> => {
  let uploads = 0
  for (const due of await readUploadDues(deps.table, deps.now())) {
    try {
      await deps.uploads.remove(due.upload)
      await deps.table.write(remove(dueKey(due)))
      uploads += 1
    } catch (error) {
      deps.log.error('upload-not-removed', { error: error instanceof Error ? error.name : 'unknown' })
    }
  }
  return { uploads }
}
