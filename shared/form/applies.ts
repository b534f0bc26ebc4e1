import type { SectionName } from './definition.ts'
import type { Values } from './section-schema.ts'

const isWritten = (value: unknown): boolean =>
  typeof value === 'string' || Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined

/** Whether a section belongs in a view of what was sent: the questions about a resource centre only when somebody answered one. */
export const applies = (name: SectionName, values: Values): boolean =>
  name !== 'centre' || Object.values(values).some(isWritten)
