import { join } from 'node:path'
import { openCredentials } from './aws/credentials.ts'
import { openMailStore } from './aws/mail-store.ts'
import { openDataFolder } from './data-folder.ts'
import { endLeftover } from './dynamodb/leftover.ts'
import { openDeadLetters } from './events/dead-letters.ts'
import { openLog } from './log.ts'

/**
 * Takes the data folder into use and opens what lives in it as plain files.
 * @throws StartRefused when it is in use, from a newer version, or somebody else's
 */
export const openStores = async (dataDir: string, reset: boolean, now: () => number) => {
  await endLeftover(dataDir)
  const folder = openDataFolder(dataDir, reset)
  const dir = folder.path
  return {
    dir,
    folder,
    log: openLog(dir, now),
    credentials: openCredentials(dir, now),
    mails: openMailStore(join(dir, 'mail')),
    deadLetters: openDeadLetters(dir, now),
  }
}
export type Stores = Awaited<ReturnType<typeof openStores>>
