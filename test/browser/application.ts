import type { Locator, Page } from 'playwright-core'
import { smallPdf } from '../../infra/round/attachment.ts'
import { attach, choose, follow, press, write } from './acts.ts'
import type { Site } from './site.ts'

export const next = (page: Page): Promise<void> => press(page, 'Spara och fortsätt')

/** From the list of applications to a new draft; gives its address. */
export const startDraft = async (page: Page): Promise<string> => {
  await page.goto('/ansok')
  await follow(page, 'Starta ansökan')
  await choose(page, { sokande: 'kommun', andamal: 'area' })
  await press(page, 'Visa svaret')
  await press(page, 'Starta ansökan')
  return new URL(page.url()).pathname
}

export const contact = {
  name: 'Maria Sandell',
  email: 'maria.sandell@linkoping.example.se',
  phone: '013-20 60 00',
  officialMailbox: 'kommun@linkoping.example.se',
}

/** One measure with one cost, as the first item of the form. */
export const measure = {
  'measures.0.title': 'Stödboende med plats för barn',
  'measures.0.description': 'Vi öppnar ett boende med sex platser.',
  'measures.0.targetGroup': 'Vuxna och barn som lämnar en våldsam relation.',
  'measures.0.smallestUseful': '300 000',
  'measures.0.costs.0.what': 'Personal',
  'measures.0.costs.0.amount': '450 000',
}

export const plan =
  'Vi räknar hur många som får stöd och hur länge. Socialchefen redovisar två gånger om året.'

export const fileName = 'Tidplan och bemanning åäö.pdf'
export const timetable = Buffer.from(smallPdf(['Tidplan (exempel)', 'Stödboendet öppnar i mars']))

/** What a draft needs so that nothing that 5 § requires is missing, written without looking at the pages. */
export const fillDraft = async (page: Page, draft: string): Promise<void> => {
  await page.goto(`${draft}/measures`)
  await write(page, measure)
  await choose(page, { 'measures.0.kind': 'leaving-violence' })
  await next(page)
  await write(page, { description: 'Var tredje månad får vi säga nej till någon som behöver en plats.' })
  await next(page)
  await page.goto(`${draft}/account`)
  await write(page, { bankgiro: '5050-1055' })
  await press(page, 'Spara och gå till översikten')
  await page.goto(`${draft}/followup`)
  await write(page, { plan })
  await press(page, 'Spara och gå till översikten')
}

const attest = 'Intyga och skicka in'

/** Everything read and attested; only the press of the button is left, which is given back. */
export const attested = async (page: Page, draft: string): Promise<Locator> => {
  await page.goto(`${draft}/granska`)
  await choose(page, { declarations: ['correct', 'not-statutory', 'not-funded'] })
  return page.getByRole('button', { name: attest })
}

/** The id of the case whose page is in sight. */
export const caseIn = (page: Page): string => /arende\/([0-9A-Z]{26})/.exec(page.url())?.[1] ?? ''

/** Attested and sent; gives the case's id. */
export const send = async (page: Page, draft: string): Promise<string> => {
  const button = await attested(page, draft)
  await button.click()
  return caseIn(page)
}

/** From nothing to a case in the county's queue; gives its id. */
export const apply = async (site: Site, page: Page): Promise<string> => {
  const draft = await startDraft(page)
  await fillDraft(page, draft)
  const id = await send(page, draft)
  await site.settled()
  return id
}

export const attachTimetable = (page: Page): Promise<void> => attach(page, fileName, timetable)
