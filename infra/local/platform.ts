import { assemble, type Closing, type PlatformOptions } from './assemble.ts'
import { openFront } from './front.ts'

export type { PlatformOptions } from './assemble.ts'

const closeAll = async (closing: Closing): Promise<void> => {
  for (const close of closing.splice(0).reverse()) await close()
}

/**
 * The whole system on this machine, ready for requests when the promise resolves. `kill` ends it as `kill -9` would.
 * @throws StartRefused for a taken port, or a data folder that is in use, somebody else's or from a newer version
 */
export const startPlatform = async (options: PlatformOptions) => {
  const front = await openFront(options.port ?? 0)
  const closing: Closing = [front.close]
  try {
    const { kill, ...platform } = await assemble(options, front, closing)
    return {
      ...platform,
      close: () => closeAll(closing),
      kill: async (): Promise<void> => {
        await Promise.all(kill.map((end) => end()))
        await closeAll(closing)
      },
    }
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}
export type Platform = Awaited<ReturnType<typeof startPlatform>>
