import type { Page } from 'playwright-core'
import { attach, choose, press, write } from './acts.ts'
import { attested, caseIn, fileName, fillDraft, startDraft, timetable } from './application.ts'
import { openForm, reviewFormally } from './county.ts'
import { days, type Site } from './site.ts'

/** The last part of an address. */
export const lastIn = (address: string): string =>
  new URL(address, 'https://x.example').pathname.split('/').at(-1) ?? ''

/** Sent with a document promised that shows the authority, which is handed in, and then changed in an answer and an amount. */
export const applyAndChange = async (site: Site, page: Page): Promise<string> => {
  const draft = await startDraft(page)
  await fillDraft(page, draft)
  const button = await attested(page, draft)
  await choose(page, { ground: 'delegation' })
  await button.click()
  const id = caseIn(page)
  await site.settled()
  await page.goto(`/ansok/arende/${id}/behorighet`)
  await attach(page, fileName, timetable)
  await press(page, 'Lämna in handlingen')
  await page.goto(`/ansok/arende/${id}/andra`)
  await write(page, { plan: 'Vi räknar hur många som får stöd, och redovisar tre gånger om året.' })
  await write(page, { 'measures.0.costs.0.amount': '420 000' })
  await choose(page, { declarations: 'correct' })
  await press(page, 'Intyga och skicka in ändringen')
  await site.settled()
  return id
}

/** Two assessors who are two apart in every criterion, and why. */
export const assessApart = async (
  { officer, colleague }: Record<'officer' | 'colleague', Page>,
  address: string,
): Promise<void> => {
  await reviewFormally(officer, address)
  for (const [page, mark] of [
    [officer, '3'],
    [colleague, '1'],
  ] as const) {
    await openForm(page, `${address}/bedom`)
    for (const each of await page.locator(`input[type=radio][value="${mark}"]`).all()) await each.check()
    await write(page, { reason: 'Bedömningen bygger på ansökan.' })
    await press(page, 'Spara bedömningen')
  }
  await officer.goto(`${address}/avstamning`)
  for (const why of await officer.locator('textarea').all()) await why.fill('Vi läste tidplanen olika.')
  await press(officer, 'Spara')
}

export const askOpinion = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/remiss`)
  await write(page, { body: 'Polisregion Öst', question: 'Hur ser samverkan ut?', lastDay: days.answer })
  await press(page, 'Begär yttrandet')
}

/** Contact details refused, the rest given out whole. */
export const release = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/sekretess`)
  await page.locator('[name=target]').selectOption('answers.contact')
  await write(page, { provision: '21:7' })
  await press(page, 'Gör markeringen')
  await page.goto(`${address}/lamna-ut`)
  await choose(page, { post: ['answers.contact', 'answers.measures'] })
  await press(page, 'Gå vidare till prövningen')
  await choose(page, { 'how.answers.contact': 'refused' })
  await write(page, { 'provision.answers.contact': '21:7' })
  await press(page, 'Förhandsgranska')
  await press(page, 'Lämna ut')
}

export const writeWorkingNote = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/anteckning`)
  await write(page, { note: 'Ring förbundet om tidplanen.' })
  await press(page, 'Spara minnesanteckningen')
}

export const linkTo = async (page: Page, address: string, part: string): Promise<string> => {
  await page.goto(address)
  return lastIn((await page.locator(`main a[href*="${part}"]`).first().getAttribute('href')) ?? '')
}

export const reportConflict = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/jav`)
  await page.locator('[name=vem]').selectOption({ label: 'Peter Åström' })
  await choose(page, { ground: 'other' })
  await write(page, { text: 'Har tidigare arbetat i förbundet.' })
  await press(page, 'Anmäl jäv')
}

/** A new scenario of the round, by somebody who has declared for everybody in it; gives its address. */
export const trySomething = async (page: Page, name: string): Promise<string> => {
  await page.goto('/lan/scenarier')
  await write(page, { name })
  await press(page, 'Skapa scenariot')
  return new URL(page.url()).pathname
}

/** Every reviewed case proposed in one act. */
export const chooseScenario = async (page: Page): Promise<string> => {
  const address = await trySomething(page, 'Det vi föreslår')
  await page.goto(`${address}/valj`)
  await write(page, { payOn: days.payment })
  await press(page, 'Lämna förslagen')
  return lastIn(address)
}

export const proposeChange = async (page: Page, address: string, reasons: string): Promise<void> => {
  await openForm(page, `${address}/andra`)
  await choose(page, { 'change-kind': 'change' })
  await write(page, { 'change-reason': 'Förbundet har bytt lokal.', reasons })
  await press(page, 'Lämna förslaget till ändring')
}

export const decideChange = async (page: Page, address: string): Promise<void> => {
  await openForm(page, `${address}/andra/besluta`)
  await press(page, 'Besluta enligt förslaget')
}

/** A row that is not there, and the first of a batch, which the bank has refused; gives the address of what came of them. */
export const acknowledge = async (page: Page, batch: string): Promise<string> => {
  const id = lastIn(batch)
  await page.goto('/ekonomi/kvittenser')
  const rows = [
    'Bunt;Rad;Status;Datum;Referens;Orsak',
    `${id};1;avvisad;;;Kontot är avslutat`,
    `${id};99;avvisad;;;Okänd rad`,
  ]
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'kvittens.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
  await press(page, 'Läs filen')
  await press(page, 'Bekräfta 1 rad')
  return new URL(page.url()).pathname
}

/** A form that was sent before its writer had declared, as it waits for them afterwards. */
export const formKept = async (page: Page, address: string): Promise<string> => {
  await writeWorkingNote(page, address)
  await press(page, 'Lämna förklaringen')
  return new URL(page.url()).pathname
}
