import type { Answer } from './saver.ts'

const textIn = (value: object, name: string): string => {
  const text = Object.entries(value).find(([key]) => key === name)?.[1]
  return typeof text === 'string' ? text : ''
}

const fromBody = (status: number, body: unknown): Answer => {
  if (typeof body !== 'object' || body === null) return { kind: 'refused' }
  const message = textIn(body, 'message')
  if (status === 409) return { kind: 'overtaken', message }
  if (status === 422) return { kind: 'problem', message, summary: textIn(body, 'summary') }
  const version = 'version' in body && typeof body.version === 'number' ? body.version : 0
  return version > 0
    ? { kind: 'saved', version, message, others: textIn(body, 'others'), summary: textIn(body, 'summary') }
    : { kind: 'refused' }
}

/** What the service said of an autosave. An answer that sends elsewhere means that the session is over. */
export const readAnswer = async (
  response: Pick<Response, 'type' | 'status' | 'headers' | 'json'>,
): Promise<Answer> => {
  const { type, status, headers } = response
  if (type === 'opaqueredirect') return { kind: 'ended' }
  if (status === 429 || status >= 500) return { kind: 'unreached' }
  if (!headers.get('content-type')?.startsWith('application/json')) return { kind: 'refused' }
  return fromBody(status, await response.json())
}
