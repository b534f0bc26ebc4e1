import { canonical } from '../../../shared/domain/chain.ts'
import { attachmentName } from '../../../shared/proof/pdf-file.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { texts } from '../text/texts.ts'
import { loadCase } from './load-case.ts'
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

export const openLetter: Page = async (deps, { request, session }) => {
  const { header, letter } = await loadCase(deps, session, request)
  return open(deps, session, header.id, letter, letter?.fileName ?? '')
}
