import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes the assembly into the data folder, as a deployment does: functions load their pages when somebody asks for
 * them, and whoever synthesises meanwhile must not take those away. Gives back the folder that runs.
 */
export const deploy = async (cdkOut: string, dataDir: string): Promise<string> => {
  const deployed = join(dataDir, 'deployed')
  await rm(deployed, { recursive: true, force: true })
  await cp(cdkOut, deployed, { recursive: true })
  return deployed
}
