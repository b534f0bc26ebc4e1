import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import * as z from 'zod'
import type { Act } from '../domain/advance.ts'
import type { CaseHeader } from '../domain/case.ts'
import { canonical, hashOf } from '../domain/chain.ts'
import { DomainError, notFound } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import { type SubmissionBody, submissionBody } from '../domain/submission.ts'
import { type Acts, actsWrites } from './act-writes.ts'
import { readEvent, readHeader, stepKey } from './case-items.ts'
import { declaredCheck } from './declarations.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { putNew, type Write } from './write.ts'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** The header as it stands. Throws NotFound: the same for another county's case as for none. */
export const readCase = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
): Promise<CaseHeader> => {
  const item = await table.get(keys.case(county, id))
  if (item === null) throw notFound('case')
  return readHeader(item)
}

/** Events after a version, oldest first, strongly consistent. */
export const readEvents = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
  after = 0,
): Promise<Event[]> => {
  const { pk } = keys.case(county, id)
  const items = await queryAll(table, {
    pk,
    from: keys.event(county, id, after + 1).sk,
    to: 'EVENT#99999999',
  })
  return items.map(readEvent)
}

/** Everything of one case in one partition: header, events, documents, decisions, payments. */
export const readCasePartition = (table: Pick<Table, 'query'>, county: string, id: string): Promise<Item[]> =>
  queryAll(table, { pk: keys.case(county, id).pk })

/** Anything long as canonical JSON, compressed. */
export const packed = (content: unknown): Promise<Buffer> => compress(canonical(content))

export const unpacked = async (content: Uint8Array): Promise<unknown> =>
  JSON.parse((await decompress(content)).toString('utf8'))

/** A body, compressed, under the hash of its canonical JSON: written once, the same content is the same item. */
export const bodyItem = async (
  county: string,
  id: string,
  body: SubmissionBody,
): Promise<{ hash: string; item: Item }> => {
  const text = canonical(body)
  const hash = hashOf(text)
  return { hash, item: { ...keys.body(county, id, hash), content: await compress(text) } }
}

export const parseBody = async (item: Item): Promise<SubmissionBody> => {
  const { content } = z.object({ content: z.instanceof(Uint8Array) }).parse(item)
  return submissionBody.parse(await unpacked(content))
}

export const readBody = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  hash: string,
): Promise<SubmissionBody> => {
  const item = await table.get(keys.body(county, id, hash))
  if (item === null) throw notFound('body')
  return parseBody(item)
}

/** Acts of one person on one case in one transaction. Throws as commitAct does. */
export const commitActs = (
  table: Pick<Table, 'transact'>,
  before: CaseHeader,
  acts: Acts,
  also: readonly Write[] = [],
): Promise<void> => table.transact([...actsWrites(before, acts), ...declaredCheck(before, acts[0]), ...also])

/** One act, one transaction. Throws ChangedMeanwhile when somebody was first, NotDeclared for who has not (FL 18 §). */
export const commitAct = (
  table: Pick<Table, 'transact'>,
  before: CaseHeader,
  act: Act,
  also: readonly Write[] = [],
): Promise<void> => commitActs(table, before, [act], also)

const stepAlreadyRan = () => new DomainError('StepAlreadyRan')

/** A workflow step's act: done once for its state and event, however often the step is tried. False when it had been done. */
export const commitStep = async (
  table: Pick<Table, 'transact'>,
  before: CaseHeader,
  act: Act,
  { state, since }: { state: string; since: number },
  also: readonly Write[] = [],
): Promise<boolean> => {
  const mark = putNew(
    {
      ...keys.idempotency(`C#${before.county}`, stepKey(before.id, state, since)),
      case: before.id,
      version: act.header.version,
    },
    stepAlreadyRan,
  )
  try {
    await table.transact([mark, ...actsWrites(before, [act]), ...also])
    return true
  } catch (error) {
    if (error instanceof DomainError && error.name === 'StepAlreadyRan') return false
    throw error
  }
}
