import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { DomainError } from '../domain/errors.ts'
import type { Instant } from '../domain/ids.ts'
import { toInstant } from '../domain/time.ts'
import { sessionCookie } from './session.ts'

/** A form as it was posted: a field sent once is text, sent more than once a list. */
export type Form = Record<string, string | string[]>

export type Request = {
  method: string
  path: string
  params: Record<string, string>
  query: URLSearchParams
  form: Form
  /** The file of a form that may hold one. */
  file?: Uint8Array
  origin: string | null
  sessionId: string | null
  /** The edge instant: when the request reached the service, not when it was handled (DESIGN 3.8). */
  receivedAt: Instant
  requestId: string
}

/** Larger bodies are refused before they are read as a form. */
export const largestBody = 1_000_000
const mostFields = 5000

/** Reads a urlencoded body without trusting it: no prototype keys, a bounded number of fields. */
export const readForm = (body: string): Form => {
  const form: Form = Object.create(null)
  let fields = 0
  for (const [name, value] of new URLSearchParams(body)) {
    fields += 1
    if (fields > mostFields) throw new DomainError('TooManyFields')
    const before = form[name]
    form[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return form
}

/** One value of a field, empty when it is missing; the last when it was sent more than once. */
export const one = (form: Form, name: string): string => {
  const value = form[name]
  return (Array.isArray(value) ? value.at(-1) : value) ?? ''
}

/** Every value of a field. */
export const many = (form: Form, name: string): string[] => {
  const value = form[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

const bodyOf = ({ body, isBase64Encoded, headers }: APIGatewayProxyEventV2): string => {
  if (body === undefined || body === '') return ''
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
  if (text.length > largestBody) throw new DomainError('BodyTooLarge')
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new DomainError('NotAForm')
  return text
}

const cookieOf = (cookies: readonly string[] | undefined): string | null => {
  const found = cookies?.find((cookie) => cookie.startsWith(`${sessionCookie}=`))
  return found === undefined ? null : found.slice(sessionCookie.length + 1)
}

/** The request as pages see it. Throws BodyTooLarge, NotAForm or TooManyFields. */
export const readRequest = (event: APIGatewayProxyEventV2, params: Record<string, string>): Request => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  params,
  query: new URLSearchParams(event.rawQueryString),
  form: readForm(bodyOf(event)),
  origin: event.headers.origin ?? null,
  sessionId: cookieOf(event.cookies),
  receivedAt: toInstant(event.requestContext.timeEpoch),
  requestId: event.requestContext.requestId,
})
