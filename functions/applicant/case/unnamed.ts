import * as z from 'zod'
import type { Item } from '../../../shared/aws/table.ts'
import type { Message } from '../../../shared/domain/message.ts'
import { withheld } from '../../../shared/domain/withheld.ts'

/** The reason stays unread here. */
const decided = z.object({
  decision: z.object({ withheld: z.object({ persons: withheld.shape.persons }).optional() }),
})

/** Whose names no notice of the case's decisions gives (FL 33 § fourth paragraph): neither do its pages. */
export const unnamedIn = (decisions: readonly Item[]): ReadonlySet<string> =>
  new Set(decisions.flatMap((item) => decided.parse(item).decision.withheld?.persons ?? []))

/** What somebody at the county wrote, from the county and not from them by name. */
export const unnamed =
  (persons: ReadonlySet<string>) =>
  (message: Message): Message =>
    persons.has(message.by.subject) ? { ...message, by: { ...message.by, name: '' } } : message
