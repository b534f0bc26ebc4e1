/** A refusal by the API, spoken in the AWS error name the SDK turns into its exception class. */
export class ApiError extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** An error inside an execution: what ErrorEquals sees as `Error`, and its `Cause`. */
export type Failure = { error?: string; cause?: string }

/** Thrown while a state runs; the turn gives it to Retry and Catch. `location` is the field that failed. */
export class StateFailure extends Error {
  readonly failure: Failure
  readonly location: string | undefined
  constructor(error: string, cause: string, location?: string) {
    super(`${error}: ${cause}`)
    this.failure = { error, cause }
    this.location = location
  }
}

/** Whether one name in ErrorEquals covers the error (Amazon States Language, "Error names"). */
export function covers(name: string, { error }: Failure): boolean {
  if (error === 'States.Runtime') return false
  if (name === error) return true
  if (error === 'States.DataLimitExceeded') return false
  if (name === 'States.ALL') return true
  if (name === 'States.TaskFailed') return error !== 'States.Timeout'
  return name === 'States.Timeout' && error === 'States.HeartbeatTimeout'
}

/** The bytes a payload, result, output or variable may have, as on AWS. */
export const PAYLOAD_LIMIT = 256 * 1024

/** @throws StateFailure States.DataLimitExceeded */
export function withinLimit<T>(value: T, what: string, location?: string): T {
  if (Buffer.byteLength(JSON.stringify(value)) <= PAYLOAD_LIMIT) return value
  throw new StateFailure(
    'States.DataLimitExceeded',
    `${what} is larger than ${PAYLOAD_LIMIT} bytes`,
    location,
  )
}
