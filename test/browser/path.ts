import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { formatDay } from '../../shared/domain/time.ts'
import { choose, download, follow, headingOf, plain, press, reloadUntil, textOf, write } from './acts.ts'
import {
  attachTimetable,
  contact,
  fileName,
  measure,
  next,
  plan,
  send,
  startDraft,
  timetable,
} from './application.ts'
import { askCompletion, decide, lockBatch, openForm, propose, review } from './county.ts'
import { budgetYear, days, type Site } from './site.ts'

/** Section after section as the form leads, with an extra measure and an extra cost that are taken away again. */
const fillInEverything = async (page: Page): Promise<void> => {
  await follow(page, 'Kontaktuppgifter')
  await write(page, contact)
  await next(page)
  expect(await headingOf(page)).toBe('Områden')
  await choose(page, { areas: ['mens-violence-against-women', 'close-relations'] })
  await next(page)
  await write(page, measure)
  await choose(page, { 'measures.0.kind': 'leaving-violence' })
  await press(page, 'Lägg till en kostnad')
  await write(page, { 'measures.0.costs.1.what': 'Hyra', 'measures.0.costs.1.amount': '150000' })
  await press(page, 'Lägg till en åtgärd')
  await write(page, { 'measures.1.title': 'Skrevs i fel ruta' })
  await press(page, 'Ta bort åtgärd 2')
  expect(await page.locator('[name="measures.1.title"]').count()).toBe(0)
  await page.getByRole('button', { name: 'Lägg till en kostnad' }).click()
  await page
    .getByRole('button', { name: /^Ta bort/ })
    .nth(2)
    .click()
  expect(await page.locator('[name="measures.0.costs.1.what"]').inputValue()).toBe('Hyra')
  await next(page)
  expect(await headingOf(page)).toBe('Behovet av åtgärderna')
  await write(page, { description: 'Var tredje månad får vi säga nej till någon som behöver en plats.' })
  await next(page)
  expect(await headingOf(page)).toBe('Organisation och samverkan')
  await write(page, { organisation: 'En samordnare på socialkontoret leder arbetet.' })
  await next(page)
  await write(page, { child: 'Barn får eget stöd.', equality: 'Uppgifter redovisas efter kön.' })
  await next(page)
  await write(page, { plan })
  await next(page)
  expect(await headingOf(page)).toBe('Resurscentrum')
  await next(page)
  await write(page, { otherGrants: 'Inga', notCovered: 'Kostnaderna bokförs på ett eget projekt.' })
  await next(page)
  expect(await headingOf(page)).toBe('Konto för utbetalning')
  await write(page, { bankgiro: '5050-1055' })
  await next(page)
}

/** From the first page of all to a draft that a colleague can sign. */
const writeDraft = async (site: Site): Promise<string> => {
  const page = await site.open()
  expect(await textOf(page)).toContain('Östergötlands län')
  await follow(page, 'Logga in och ansök')
  await press(page, 'Maria Sandell')
  expect(await headingOf(page)).toBe('Våra ansökningar')
  const draft = await startDraft(page)
  await fillInEverything(page)
  expect(await headingOf(page)).toBe('Bilagor')
  await attachTimetable(page)
  expect(await textOf(page)).toContain('Filen är uppladdad och kontrolleras.')
  await reloadUntil(site, page, `${fileName} 1 kB`)
  await reloadUntil(site, page, 'Accepterad')
  await page.goto(`${draft}/granska`)
  const review = await textOf(page)
  expect(review).toContain('På vilket sätt går åtgärderna utöver')
  expect(review).toContain('600 000 kr')
  expect(review).toContain('Bara den som har rätt att skriva under kan skicka in.')
  expect(review).toContain('Karin Thorell')
  expect(await page.getByRole('button', { name: 'Intyga och skicka in' }).count()).toBe(0)
  return draft
}

/** The signatory reads, attests and sends. Gives the case's id. */
const sign = async (site: Site, page: Page, draft: string): Promise<string> => {
  const id = await send(page, draft)
  expect(await headingOf(page)).toBe('Ansökan har kommit in')
  expect(await textOf(page)).toContain(`I tid. Sista dag är ${plain(formatDay(days.lastToApply))} kl. 23.59.`)
  expect(await textOf(page)).toMatch(/[0-9a-f]{64}/)
  await reloadUntil(site, page, 'Hämta kvittensen')
  const receipt = await download(page, /Hämta kvittensen/)
  expect(receipt.name).toBe(`kvittens-${id}.pdf`)
  expect(receipt.content.subarray(0, 5).toString()).toBe('%PDF-')
  return id
}

/** The officer finds the case, reads all of it with its document, and asks for what is missing. */
const handle = async (site: Site, page: Page, id: string): Promise<string> => {
  expect(await headingOf(page)).toBe('Ärenden')
  expect(await textOf(page)).toContain('Prioriterad: stöd för att lämna våld (6 § första stycket 1)')
  const address = `/lan/arende/${id}`
  await page.locator(`a[href="${address}"]`).click()
  expect(await headingOf(page)).toBe('Ansökan från Linköpings kommun')
  expect(await textOf(page)).toContain(plan)
  await openForm(page, `${address}/granska`)
  await page.goto(address)
  await press(page, 'Ta ärendet')
  await page.goto(`${address}/dokument`)
  const document = await download(page, fileName)
  expect(document.name).toBe(fileName)
  expect(document.content.equals(timetable)).toBe(true)
  await page.goto(`${address}/granska`)
  expect(await textOf(page)).toContain('Andra statliga bidrag och skyldigheter enligt lag (4 §)')
  await askCompletion(page, address)
  expect(await textOf(page)).toContain('Begäran om komplettering är skickad till sökanden.')
  await site.settled()
  return address
}

const answer = async (site: Site, page: Page, id: string): Promise<void> => {
  await page.goto(`/ansok/arende/${id}`)
  expect(await textOf(page)).toContain(`Komplettera ansökan senast ${plain(formatDay(days.answer))}.`)
  await follow(page, 'Komplettera ansökan')
  await write(page, {
    answer: 'Vi har beskrivit skillnaden.',
    notStatutory: 'Ingen lag kräver boendet av oss.',
  })
  await press(page, 'Skicka in kompletteringen')
  expect(await textOf(page)).toContain('Kompletteringen har kommit in.')
  await site.settled()
}

const letterIn = async (page: Page, link: RegExp, id: string): Promise<Buffer> => {
  const letter = await download(page, link)
  expect(letter.name).toBe(`beslut-${id}-1.pdf`)
  expect(letter.content.subarray(0, 5).toString()).toBe('%PDF-')
  return letter.content
}

/** Finance locks a batch and opens its file as the finance system would. */
const pay = async (page: Page, id: string, letter: Buffer): Promise<void> => {
  await lockBatch(page)
  expect(await textOf(page)).toContain('Underlaget är låst.')
  const { name, content } = await download(page, 'Hämta filen (CSV)')
  expect(name).toMatch(new RegExp(`^utbetalningsunderlag-05-${budgetYear}-\\d{4}[.]csv$`))
  expect(await textOf(page)).toContain(createHash('sha256').update(content).digest('hex'))
  const rows: unknown[] = parse(content, { bom: true, delimiter: ';', columns: true })
  expect(rows).toContainEqual(
    expect.objectContaining({
      Ärende: id,
      Mottagare: 'Linköpings kommun',
      Organisationsnummer: '212000-0449',
      Belopp: '600000,00',
      'Betalas ut': days.payment,
      'Beslutsbrevets sha256': createHash('sha256').update(letter).digest('hex'),
    }),
  )
}

export const wholePath = (site: () => Site) => {
  it('takes an application from the first page to a payment file, on a phone without script', async () => {
    const draft = await writeDraft(site())
    const signatory = await site().enter('Karin Thorell')
    const id = await sign(site(), signatory, draft)

    const officer = await site().enter('Sara Hellgren')
    const address = await handle(site(), officer, id)
    await answer(site(), signatory, id)
    await review(officer, address)
    expect(await textOf(officer)).toContain('De delar som 5 § kräver finns med.')
    await propose(officer, address)
    expect(await textOf(officer)).toContain('Förslaget är lämnat till beslutsfattaren.')

    const decider = await site().enter('Birgitta Wallén')
    await openForm(decider, `${address}/besluta`)
    expect(await textOf(decider)).toContain('beviljar Linköpings kommun statsbidrag med 600 000 kr.')
    expect(await textOf(decider)).toContain('Beslutet får inte överklagas (15 § förordningen 2025:838).')
    await decide(decider, address)
    expect(await textOf(decider)).toContain('Beslutet är fattat.')
    await reloadUntil(site(), decider, 'Beslutsbrevet (PDF)')
    const letter = await letterIn(decider, /^Beslutsbrevet/, id)

    await pay(await site().enter('Amir Haddad'), id, letter)

    await signatory.goto('/ansok')
    expect(await textOf(signatory)).toContain('Beslut fattat')
    await signatory.goto(`/ansok/arende/${id}`)
    expect(await textOf(signatory)).toContain('Summa 600 000 kr 600 000 kr')
    expect((await letterIn(signatory, /^Öppna beslutet/, id)).equals(letter)).toBe(true)
  })
}
