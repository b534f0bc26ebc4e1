import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { type Execution, executionSchema, type HistoryEvent, historyEventSchema } from './snapshot.ts'

const entrySchema = z.union([
  z.strictObject({ hash: z.string(), definition: z.string() }),
  z.strictObject({ execution: executionSchema, history: z.array(historyEventSchema) }),
])

type Entry = z.infer<typeof entrySchema>
export type Stored = { execution: Execution; history: HistoryEvent[] }
export type Contents = { definitions: Map<string, string>; executions: Map<string, Stored> }

export type Journal = {
  /** Resolves when the entry is on the disk; entries given meanwhile share the next write, in the order given. */
  append(entry: Entry): Promise<void>
  close(): Promise<void>
}

const line = (entry: Entry): string => `${JSON.stringify(entry)}\n`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fold({ definitions, executions }: Contents, entry: Entry): void {
  if ('definition' in entry) {
    definitions.set(entry.hash, entry.definition)
    return
  }
  const { execution, history } = entry
  const known = executions.get(execution.arn)?.history ?? []
  known.push(...history)
  executions.set(execution.arn, { execution, history: known })
}

/** Only the last line may be torn: it was never acknowledged. @throws Error when an earlier one is */
async function read(path: string): Promise<Contents> {
  const contents: Contents = { definitions: new Map(), executions: new Map() }
  if (!existsSync(path)) return contents
  let number = 0
  let torn: number | undefined
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (torn !== undefined) throw new Error(`${path}: line ${torn} is damaged`)
    number += 1
    const value = parsed(text)
    if (value === undefined) torn = number
    else fold(contents, entrySchema.parse(value))
  }
  return contents
}

function* compacted({ definitions, executions }: Contents): Generator<string> {
  for (const [hash, definition] of definitions) yield line({ hash, definition })
  for (const stored of executions.values()) yield line(stored)
}

const prune = ({ definitions, executions }: Contents, keep: (execution: Execution) => boolean): void => {
  for (const [arn, { execution }] of executions) if (!keep(execution)) executions.delete(arn)
  const used = new Set([...executions.values()].map(({ execution }) => execution.definition))
  for (const hash of definitions.keys()) if (!used.has(hash)) definitions.delete(hash)
}

async function replace(dir: string, path: string, contents: Contents): Promise<void> {
  const fresh = await open(`${path}.new`, 'w')
  for (const text of compacted(contents)) await fresh.writeFile(text)
  await fresh.sync()
  await fresh.close()
  await rename(`${path}.new`, path)
  const folder = await open(dir, 'r')
  await folder.sync()
  await folder.close()
}

/**
 * Opens the journal in `dir`: folds it, drops executions `keep` refuses, and writes it anew as one line for each.
 * @throws Error when a line other than the last is damaged
 */
export async function openJournal(
  dir: string,
  keep: (execution: Execution) => boolean,
): Promise<Contents & { journal: Journal }> {
  await mkdir(dir, { recursive: true })
  const path = join(dir, 'workflow.jsonl')
  const contents = await read(path)
  prune(contents, keep)
  await replace(dir, path, contents)

  const file = await open(path, 'a')
  let waiting: string[] = []
  let next: Promise<void> | undefined
  // A failed write leaves this rejected, so nothing is ever appended after half a line.
  let last = Promise.resolve()
  const commit = async () => {
    const batch = waiting.join('')
    waiting = []
    next = undefined
    await file.appendFile(batch)
    await file.datasync()
  }
  const append = (entry: Entry): Promise<void> => {
    waiting.push(line(entry))
    if (!next) {
      next = last.then(commit)
      last = next
    }
    return next
  }
  const close = async () => {
    try {
      await last
    } finally {
      await file.close()
    }
  }
  return { ...contents, journal: { append, close } }
}
