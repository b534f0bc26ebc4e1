import * as z from 'zod'
import { notFound } from '../../shared/domain/errors.ts'
import { countyCode, roundId } from '../../shared/domain/ids.ts'
import type { Request } from '../../shared/web/request.ts'

const params = z.object({ county: countyCode, id: roundId })

/** Which round an address names. Throws NotFound when it can be none. */
export const roundNamed = (request: Pick<Request, 'params'>): z.infer<typeof params> => {
  const { data } = params.safeParse(request.params)
  if (data === undefined) throw notFound('round')
  return data
}
