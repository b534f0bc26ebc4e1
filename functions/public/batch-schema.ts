import { batchJsonSchema } from '../../shared/exports/batch-schema.ts'
import type { Response } from '../../shared/web/response.ts'

/** The JSON Schema of an utbetalningsunderlag, for whoever reads one with a machine. */
export const batchSchema = async (): Promise<Response> => ({ kind: 'json', value: batchJsonSchema() })
