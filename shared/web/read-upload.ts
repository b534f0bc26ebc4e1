import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { DomainError } from '../domain/errors.ts'
import { largestBody, type Request, readForm, readRequest } from './request.ts'

const formIn = async (body: Buffer<ArrayBuffer>, type: string): Promise<FormData> => {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new DomainError('NotAForm')
  }
}

/**
 * The request of a form that may hold a file, whole and in memory: for small files that are looked at and not kept.
 * Throws BodyTooLarge, NotAForm or TooManyFields.
 */
export const readUpload = async (
  event: APIGatewayProxyEventV2,
  params: Record<string, string>,
): Promise<Request> => {
  const type = event.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return readRequest(event, params)
  const { body = '', ...rest } = event
  const bytes = Buffer.from(body, event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > largestBody) throw new DomainError('BodyTooLarge')
  const fields = new URLSearchParams()
  let file: Uint8Array | undefined
  for (const [name, value] of await formIn(bytes, type)) {
    if (typeof value === 'string') fields.append(name, value)
    else if (value.size > 0) file = await value.bytes()
  }
  return {
    ...readRequest(rest, params),
    form: readForm(fields.toString()),
    ...(file === undefined ? {} : { file }),
  }
}
