import { readHeads, readProof } from '../../../shared/aws/proofs.ts'
import { judge } from '../../../shared/proof/judge.ts'
import { type ReadReceipt, readReceipt } from '../../../shared/proof/read-receipt.ts'
import type { Visit } from '../../../shared/web/http/route.ts'
import { one, type Request } from '../../../shared/web/request.ts'
import { html, type Response } from '../../../shared/web/response.ts'
import type { PublicDeps } from '../deps.ts'
import { words } from '../text/words.ts'
import { type VerifyView, verifyPage } from './verify-page.tsx'

type Deps = Pick<PublicDeps, 'table'>

/** So many of the newest are listed. */
const listed = 100

const show = async (
  { table }: Deps,
  session: Visit['session'],
  view: Omit<VerifyView, 'heads'>,
  status = 200,
): Promise<Response> => {
  const heads = (await readHeads(table, listed)).map(({ head }) => head)
  return html(verifyPage(session, { ...view, heads }), status)
}

export const showVerify = (deps: Deps, { session }: Visit): Promise<Response> =>
  show(deps, session, { pasted: '' })

const givenIn = ({ form, file }: Request): Uint8Array | null => {
  const pasted = one(form, 'data').trim()
  if (file !== undefined) return file
  return pasted === '' ? null : Buffer.from(pasted)
}

const proofOf = async ({ table }: Deps, read: ReadReceipt | null) => {
  const document = read?.document ?? null
  return document === null ? null : readProof(table, document.sha256)
}

/** Says what is to be said of the receipt that was sent, and keeps nothing. */
export const verifyReceipt = async (deps: Deps, { request, session }: Visit): Promise<Response> => {
  const pasted = one(request.form, 'data')
  const wrong = (text: string) => show(deps, session, { pasted, problems: [{ field: 'file', text }] }, 422)
  const given = givenIn(request)
  if (given === null) return wrong(words.verify.problems.missing)
  const read = readReceipt(given)
  const verdict = judge(read, await proofOf(deps, read))
  if (verdict.kind === 'unreadable') return wrong(words.verify.problems.unreadable)
  return show(deps, session, { pasted: '', verdict })
}
