import * as z from 'zod'
import { readHeadList, readProof } from '../../../shared/aws/proofs.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { sha256 } from '../../../shared/domain/ids.ts'
import type { Visit } from '../../../shared/web/http/route.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { PublicDeps } from '../deps.ts'

type Deps = Pick<PublicDeps, 'table'>
type Asked = Pick<Visit, 'request'>

const rootNumber = z
  .string()
  .regex(/^[1-9]\d{0,7}$/)
  .transform(Number)

const jsonFile = (name: string, value: unknown): Response => ({
  kind: 'file',
  content: Buffer.from(canonical(value)),
  type: 'application/json; charset=utf-8',
  name,
})

/** A published root with everything under it. Throws NotFound. */
export const downloadRoot = async ({ table }: Deps, { request }: Asked): Promise<Response> => {
  const { data: number } = rootNumber.safeParse(request.params.number)
  const list = number === undefined ? null : await readHeadList(table, number)
  if (list === null) throw notFound('proof')
  return jsonFile(`kvittensrot-${list.head.number}.json`, list)
}

/** The proof of a receipt, by the receipt's checksum: whoever has the receipt has that. Throws NotFound. */
export const downloadProof = async ({ table }: Deps, { request }: Asked): Promise<Response> => {
  const { data: receipt } = sha256.safeParse(request.params.receipt)
  const proof = receipt === undefined ? null : await readProof(table, receipt)
  if (proof === null) throw notFound('proof')
  return jsonFile(`kvittensbevis-${proof.receipt.slice(0, 12)}.json`, proof)
}
