import { fork } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import * as z from 'zod'

const sampled = z.object({ milliseconds: z.number(), cpuMilliseconds: z.number(), result: z.unknown() })
/** `said`: what the process wrote, its log among it. */
export type Sample = z.infer<typeof sampled> & { said: string }

const program = new URL('./sample.ts', import.meta.url)

/** The first call of a bundle in a process of its own. Throws what the process said when the call failed. */
export const takeSample = async (
  bundle: string,
  event: unknown,
  env: Record<string, string>,
): Promise<Sample> => {
  const eventFile = `${bundle}.event.json`
  await writeFile(eventFile, JSON.stringify(event))
  const child = fork(program, [bundle, eventFile], {
    env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  let message: unknown
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said += part.toString()
    })
  child.once('message', (content) => {
    message = content
  })
  await new Promise((resolve) => child.once('close', resolve))
  const sample = sampled.safeParse(message)
  if (!sample.success)
    throw new Error(`${bundle} did not finish its first call: ${said.trim().slice(0, 500)}`)
  return { ...sample.data, said }
}
