import * as z from 'zod'
import type { Clock } from '../clock.ts'
import { ApiError } from './errors.ts'
import type { Executor } from './executor.ts'
import type { Stored } from './journal.ts'

export type Machine = { arn: string; definition: string; createdAt: number }
export type ApiDeps = { executor: Executor; machines: ReadonlyMap<string, Machine>; clock: Clock }
export type Operation = (deps: ApiDeps, input: unknown) => Promise<object> | object

/** An API operation behind its schema: a field we do not know is refused by name. */
export const operation =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (deps: ApiDeps, input: z.output<Schema>) => Promise<object> | object,
  ): Operation =>
  (deps, input) => {
    const { success, data, error } = schema.safeParse(input)
    if (success) return run(deps, data)
    const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`)
    throw new ApiError('ValidationException', faults.join('; '))
  }

/** The API's timestamps are seconds. */
export const seconds = (instant: number): number => instant / 1000

/** @throws ApiError StateMachineDoesNotExist */
export function machineOf({ machines }: Pick<ApiDeps, 'machines'>, arn: string): Machine {
  const machine = machines.get(arn)
  if (machine) return machine
  throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`)
}

const EXECUTION_ARN = /^arn:[^:]+:states:[^:]*:[^:]*:execution:[^:]+:[^:]+$/

/** @throws ApiError InvalidArn, ExecutionDoesNotExist */
export function storedOf({ executor }: Pick<ApiDeps, 'executor'>, arn: string): Stored {
  if (!EXECUTION_ARN.test(arn)) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`)
  const stored = executor.executions.get(arn)
  if (stored) return stored
  throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
}

export const arn = z.string().min(1).max(256)
export const error = z.string().max(256).optional()
export const cause = z.string().max(32_768).optional()
export const maxResults = z
  .int()
  .min(0)
  .max(1000)
  .default(0)
  .transform((wanted) => wanted || 100)
