import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const mail = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
})
/** One mail as it was sent. `at` is an instant in UTC. */
export type Mail = z.infer<typeof mail>

/** Sent mail: each an `.eml` file, and one line each in a list. */
export const openMailStore = (dir: string) => {
  mkdirSync(dir, { recursive: true })
  const index = join(dir, 'index.jsonl')
  const list = (): Mail[] =>
    existsSync(index)
      ? readFileSync(index, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => mail.parse(JSON.parse(line)))
      : []
  return {
    list,
    find: (id: string): Mail | undefined => list().find((one) => one.id === id),
    add: (one: Mail, eml: string): void => {
      writeFileSync(join(dir, `${one.id}.eml`), eml)
      appendFileSync(index, `${JSON.stringify(one)}\n`)
    },
  }
}
export type MailStore = ReturnType<typeof openMailStore>
