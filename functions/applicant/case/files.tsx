import * as z from 'zod'
import { type FileKind, readCaseFile } from '../../../shared/aws/case-files.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { attachmentName } from '../../../shared/proof/pdf-file.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { texts } from '../text/texts.ts'
import { loadCase, type OwnCase } from './load-case.ts'
import { noteOpened } from './note-opened.ts'
import { receiptOf } from './receipt.ts'

const text = texts.case.notMade

const notMadePage = (session: Session, id: string): string =>
  page(
    chrome(session, { title: text.title }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.text}</p>
      <LinkButton href={`/ansok/arende/${id}`}>{text.back}</LinkButton>
    </>,
  )

type Kept = { key: string; versionId: string } | null

/** A link of two minutes to a kept file, given after the case has been found to be the organisation's own. */
const open = async (
  { letters }: ApplicantDeps,
  session: Session,
  id: string,
  file: Kept,
  name: string,
): Promise<Response> =>
  file === null
    ? html(notMadePage(session, id), 404)
    : redirect(await letters.link(file.key, name, file.versionId))

export const openReceipt: Page = async (deps, { request, session }) => {
  const { header, receipt } = await loadCase(deps, session, request)
  return open(deps, session, header.id, receipt, `kvittens-${header.id}.pdf`)
}

/** The receipt as data, letter by letter what lies in the PDF: it is there at once. */
export const openReceiptData: Page = async (deps, { request, session }) => ({
  kind: 'file',
  content: Buffer.from(canonical(receiptOf(await loadCase(deps, session, request)))),
  type: 'application/json; charset=utf-8',
  name: attachmentName,
})

const number = z.coerce.number().pipe(z.int().min(1).max(99_999_999))
const versionKinds = ['Submitted', 'ApplicationChanged', 'CompletionAnswered']

/** The version asked for, else the one that stands. Throws NotFound for what is none. */
const versionIn = ({ events }: OwnCase, wanted: string | null): number => {
  const versions = events.filter(({ kind }) => versionKinds.includes(kind)).map(({ version }) => version)
  const found =
    wanted === null ? versions.at(-1) : versions.find((one) => one === number.safeParse(wanted).data)
  if (found === undefined) throw notFound('file')
  return found
}

/** The round of the request asked for, else the last one. Throws NotFound when there has been none. */
const roundIn = ({ header }: OwnCase, wanted: string | null): number => {
  const round = number.safeParse(wanted ?? header.completionRound)
  if (!round.success || round.data > header.completionRound) throw notFound('file')
  return round.data
}

const readOwn = ({ table }: ApplicantDeps, { header }: OwnCase, kind: FileKind, of: number) =>
  readCaseFile(table, header.county, header.id, kind, of)

/** The letter of the decision asked for, else of the one in force. */
export const openLetter: Page = async (deps, visit) => {
  const { request, session } = visit
  const own = await loadCase(deps, session, request)
  const { header, letter, letters } = own
  const wanted = request.query.get('beslut')
  if (wanted === null || Number(wanted) === header.decision) await noteOpened(deps, visit, own)
  const file = wanted === null ? letter : (letters.get(Number(wanted)) ?? null)
  return open(deps, session, header.id, file, file?.fileName ?? '')
}

/** A version of the application, whole. */
export const openApplication: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const { id } = own.header
  const version = versionIn(own, request.query.get('handelse'))
  const file = await readOwn(deps, own, 'APPLICATION', version)
  return open(deps, session, id, file, `ansokan-${id}-${version}.pdf`)
}

/** What the county has asked for. */
export const openRequest: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const { id } = own.header
  const round = roundIn(own, request.query.get('omgang'))
  const file = await readOwn(deps, own, 'REQUEST', round)
  return open(deps, session, id, file, `begaran-${id}-${round}.pdf`)
}

/** What the county has sent out about an appeal: the cover letter to the court, or its own decision to dismiss it. */
export const openAppeal: Page = async (deps, { request, session }) => {
  const { header, appealLetters } = await loadCase(deps, session, request)
  const wanted = number.safeParse(request.query.get('nummer'))
  const file = wanted.success ? appealLetters.get(wanted.data) : undefined
  if (file === undefined) throw notFound('file')
  return open(deps, session, header.id, file, file?.fileName ?? '')
}
