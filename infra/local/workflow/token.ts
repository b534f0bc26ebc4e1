import { createHash } from 'node:crypto'
import * as z from 'zod'
import { ApiError } from './errors.ts'

const contents = z.tuple([z.string(), z.int(), z.string()])

/** The token of one try of a callback task: made from the execution alone, so a restart makes the same. */
export function tokenFor(executionArn: string, seed: string, attempt: number): string {
  const proof = createHash('sha256').update(`${seed}#${attempt}`).digest('base64url')
  return Buffer.from(JSON.stringify([executionArn, attempt, proof])).toString('base64url')
}

/** The execution a token belongs to. @throws ApiError InvalidToken */
export function executionOf(token: string): string {
  try {
    return contents.parse(JSON.parse(Buffer.from(token, 'base64url').toString()))[0]
  } catch {
    throw new ApiError('InvalidToken', 'Invalid token')
  }
}
