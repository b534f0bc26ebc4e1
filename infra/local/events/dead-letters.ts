import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const letter = z.object({ at: z.string(), target: z.string(), reason: z.string(), content: z.unknown() })
export type DeadLetter = z.infer<typeof letter>

/** The on-failure queue: what was given up after its last retry, one JSON line each. */
export const openDeadLetters = (dir: string, now: () => number) => {
  const file = join(dir, 'dead-letters.jsonl')
  return {
    add: (target: string, reason: string, content: unknown): void =>
      appendFileSync(
        file,
        `${JSON.stringify({ at: new Date(now()).toISOString(), target, reason, content })}\n`,
      ),
    list: (): DeadLetter[] =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => letter.parse(JSON.parse(line)))
        : [],
  }
}
export type DeadLetters = ReturnType<typeof openDeadLetters>
