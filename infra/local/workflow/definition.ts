import type * as z from 'zod'
import { problemsIn } from './definition-checks.ts'
import { type Definition, definitionSchema, type Problem } from './definition-schema.ts'
import { ApiError } from './errors.ts'

const placed = (issue: z.core.$ZodIssue): Problem => {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  const inState = path[0] === 'States' && path.length > 1
  return {
    state: inState ? String(path[1]) : undefined,
    field: path.slice(inState ? 2 : 0).join('.'),
    message: issue.code === 'unrecognized_keys' ? 'is not supported' : issue.message,
  }
}

/** Reads a machine, or says all that is wrong with it, each with its state and field. */
export function readDefinition(text: string): { definition: Definition } | { problems: Problem[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problems: [{ state: undefined, field: '', message: 'is not JSON' }] }
  }
  const { success, data, error } = definitionSchema.safeParse(value)
  if (!success) return { problems: error.issues.map(placed) }
  const problems = problemsIn(data)
  return problems.length === 0 ? { definition: data } : { problems }
}

export const told = ({ state: where, field, message }: Problem): string =>
  `${where === undefined ? 'machine' : `state "${where}"`}, field ${field || '(all)'}: ${message}`

/** @throws ApiError InvalidDefinition, naming every state and field at fault */
export function parseDefinition(text: string): Definition {
  const read = readDefinition(text)
  if ('definition' in read) return read.definition
  throw new ApiError('InvalidDefinition', read.problems.map(told).join('; '))
}
