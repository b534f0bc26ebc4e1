import * as z from 'zod'
import { toInstant } from '../domain/time.ts'
import { type Key, keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

export const dueKinds = ['EXECUTION', 'COMPLETION'] as const
export type DueKind = (typeof dueKinds)[number]

const due = z.object({ pk: z.string(), sk: z.string(), kind: z.enum(dueKinds), case: z.string() })
export type Due = z.infer<typeof due>

/** Something to look at when an instant (ms, UTC) has come: a reminder, a daily check. */
export const dueItem = (county: string, kind: DueKind, caseId: string, at: number): Item => ({
  ...keys.due(`C#${county}`, toInstant(at), kind, caseId),
  kind,
  case: caseId,
})

/** What is due in a county at an instant, oldest first. */
export const readDue = async (table: Pick<Table, 'query'>, county: string, now: number): Promise<Due[]> => {
  const { pk } = keys.due(`C#${county}`, '', '', '')
  return (await queryAll(table, { pk, to: `${toInstant(now)}#~` })).map((item) => due.parse(item))
}

export const dueKey = ({ pk, sk }: Due): Key => ({ pk, sk })
