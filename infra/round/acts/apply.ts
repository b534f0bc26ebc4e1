import type { Browser, Page } from '../../client/browser.ts'
import { smallPdf } from '../attachment.ts'
import { calendar } from '../calendar.ts'
import type { WrittenApplication } from '../content/draw-application.ts'
import type { Plan } from '../plan.ts'
import { linkOf } from '../read-page.ts'
import { enterSpace } from './enter-space.ts'
import { writeMeasures } from './write-measures.ts'

const startDraft = async (browser: Browser, home: Page, { applicant, wantsCentre }: Plan): Promise<Page> => {
  const questions = await browser.get(linkOf(home, `/ansok/ny/${calendar.round}`))
  const answer = await browser.ask(questions, '/ansok/ny/', {
    sokande: applicant.kind,
    andamal: wantsCentre ? ['area', 'resource-centre'] : ['area'],
  })
  return browser.submit(answer, '/ansok/ny/')
}

/** Section by section with "save and go on", the way the form leads. */
const fillIn = async (
  browser: Browser,
  draft: Page,
  { sections, measures }: WrittenApplication,
): Promise<Page> => {
  let page = await browser.get(linkOf(draft, '/contact'))
  const write = async (name: keyof WrittenApplication['sections']): Promise<void> => {
    page = await browser.submit(page, `/${name}`, { ...sections[name], action: 'next' })
  }
  await write('contact')
  await write('areas')
  page = await writeMeasures(browser, page, measures)
  await write('need')
  await write('cooperation')
  await write('perspective')
  await write('followup')
  await write('centre')
  await write('bars')
  await write('account')
  return page
}

const attach = (browser: Browser, page: Page, { applicant }: Plan): Promise<Page> =>
  browser.upload(
    page,
    'tidplan.pdf',
    smallPdf(['Bilaga till ansökan (exempel)', applicant.name, 'Tidplan och organisation för åtgärderna']),
    'application/pdf',
  )

const declarations = ['correct', 'not-statutory', 'not-funded']

export type Receipt = { caseId: string; contentHash: string }

const receiptIn = ({ address, html }: Page): Receipt => {
  const [, caseId] = /\/ansok\/arende\/([0-9A-Z]{26})\/kvittens/.exec(address) ?? []
  const [contentHash] = /\b[0-9a-f]{64}\b/.exec(html) ?? []
  if (caseId === undefined || contentHash === undefined) throw new Error(`no receipt at ${address}`)
  return { caseId, contentHash }
}

/** From an organisation without a space to a receipt. */
export const apply = async (
  browser: Browser,
  plan: Plan,
  application: WrittenApplication,
): Promise<Receipt> => {
  const home = await enterSpace(browser, plan.applicant)
  const draft = await startDraft(browser, home, plan)
  const documents = await fillIn(browser, draft, application)
  const attached = await attach(browser, documents, plan)
  const [, draftId = ''] = /\/utkast\/([0-9A-Z]{26})/.exec(attached.address) ?? []
  const review = await browser.get(`/ansok/utkast/${draftId}/granska`)
  return receiptIn(await browser.submit(review, '/skicka', { declarations }))
}
