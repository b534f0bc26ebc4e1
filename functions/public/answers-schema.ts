import { answersJsonSchema } from '../../shared/exports/answers/schema.ts'
import type { Response } from '../../shared/web/response.ts'

/** The JSON Schema of a payment acknowledgement, for whatever writes one. */
export const answersSchema = async (): Promise<Response> => ({ kind: 'json', value: answersJsonSchema() })
