import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { measureKind } from '../../shared/domain/application.ts'
import { flag, outcome, status } from '../../shared/domain/case.ts'
import { eventKind } from '../../shared/domain/event.ts'

const duration = z.string().regex(/^\d+[mhd]$/)
const doing = {
  do: z.string(),
  outcome: outcome.optional(),
  days: z.int().optional(),
  stillIncomplete: z.boolean().optional(),
}

/** What happens, in order; after each, everything that can go on by itself does. */
const act = z.union([
  z.strictObject(doing),
  /** The clock goes on by so many minutes, hours or days. */
  z.strictObject({ move: duration, times: z.int().default(1) }),
  /** The next invocations of a step fail with an error of this name. */
  z.strictObject({ fail: z.string(), times: z.int(), error: z.string() }),
  /** An act that falls just before or just after the next waiting token is written, its effects included. */
  z.strictObject({ ...doing, token: z.enum(['before', 'after']) }),
  z.strictObject({ abort: z.literal(true) }),
  /** The platform is down for so long, and comes up again. */
  z.strictObject({ restart: duration }),
  /** A later version of the workflow, in which some states have other names. */
  z.strictObject({ 'new-definition': z.record(z.string(), z.string()) }),
])
export type ScenarioAct = z.infer<typeof act>

const scenario = z.strictObject({
  name: z.string(),
  given: z.strictObject({
    county: z.string(),
    measures: z.array(z.strictObject({ kind: measureKind, kronor: z.int() })),
    late: z.boolean().default(false),
  }),
  acts: z.array(act),
  /** Every state entered, execution by execution. */
  states: z.array(z.string()),
  outcome: z.strictObject({
    status,
    flags: z.array(flag),
    executions: z.array(z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'])),
    events: z.array(eventKind),
  }),
})
export type Scenario = z.infer<typeof scenario>

const folder = 'workflows/scenarios'
export const scenarios: readonly (Scenario & { file: string })[] = readdirSync(folder)
  .sort()
  .map((file) => ({ ...scenario.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))), file }))

const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 }
/** `20d` in milliseconds. */
export const durationOf = (text: string): number =>
  Number(text.slice(0, -1)) * (units[text.slice(-1)] ?? Number.NaN)
