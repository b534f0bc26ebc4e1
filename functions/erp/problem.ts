import { DomainError } from '../../shared/domain/errors.ts'
import type { Problem } from '../../shared/exports/pull/shapes.ts'
import { overloaded } from '../../shared/web/http/overloaded.ts'
import { problems } from './text/sv.ts'

const nameOf = (error: unknown): string => {
  if (error instanceof DomainError && Object.hasOwn(problems, error.name)) return error.name
  if (error instanceof DomainError && error.name === 'OutsideTheWall') return 'NotFound'
  return error instanceof Error && overloaded.includes(error.name) ? 'Busy' : 'Fault'
}

/** An error as a machine reads it (RFC 9457); nothing of the inside shows. */
export const problemOf = (error: unknown, reference: string): Problem => {
  const found = problems[nameOf(error)]
  if (found === undefined) throw error
  return { ...found, type: `urn:statsbidrag:problem:${found.type}`, reference }
}
