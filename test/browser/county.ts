import type { Page } from 'playwright-core'
import { choose, press, write } from './acts.ts'
import { budgetYear, days } from './site.ts'

/** A form of a case. Whoever is asked first whether they have a conflict of interest has none, and comes to the form. */
export const openForm = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  const declare = page.getByRole('button', { name: 'Lämna förklaringen' })
  if ((await declare.count()) > 0) await declare.click()
}

/** Everything in order as far as the page does not say otherwise by itself; nothing barred. It leads on to the assessment. */
export const reviewFormally = async (page: Page, address: string): Promise<void> => {
  await openForm(page, `${address}/granska`)
  for (const row of await page.locator('.sb-row .govuk-radios').all())
    if ((await row.locator(':checked').count()) === 0) await row.locator('[value=ok]').check()
  await press(page, 'Spara granskningen')
}

/** Reviewed, and every measure assessed as clear in every criterion. */
export const review = async (page: Page, address: string): Promise<void> => {
  await reviewFormally(page, address)
  await page.goto(`${address}/bedom`)
  for (const mark of await page.locator('input[type=radio][value="2"]').all()) await mark.check()
  await write(page, { reason: 'Bedömningen bygger på ansökan och dess bilaga.' })
  await press(page, 'Spara bedömningen')
}

export const askCompletion = async (page: Page, address: string): Promise<void> => {
  await openForm(page, `${address}/komplettering`)
  await write(page, { lastDay: days.answer })
  await press(page, 'Skicka begäran')
}

/** What the page itself suggests, paid on one day, and not before a condition is fulfilled where one is given. */
export const propose = async (page: Page, address: string, condition = ''): Promise<void> => {
  await openForm(page, `${address}/foresla`)
  await choose(page, { outcome: 'grant' })
  await write(page, { 'payments.0.payOn': days.payment, 'payments.0.condition': condition })
  await press(page, 'Lämna förslaget')
}

export const decide = async (page: Page, address: string): Promise<void> => {
  await openForm(page, `${address}/besluta`)
  await press(page, 'Besluta enligt förslaget')
}

const waits = 'Väntar på bekräftelse'

/** What the register says of the account on the page. */
export const confirmAccount = async (page: Page): Promise<void> => {
  await choose(page, { how: 'supplier-register' })
  await write(page, { note: 'Post 40017 i leverantörsregistret.', supplier: '40017' })
  await press(page, 'Bekräfta kontot')
}

/** Finance confirms every account that waits. */
const confirmAccounts = async (page: Page): Promise<void> => {
  for (;;) {
    await page.goto('/ekonomi/mottagare')
    const waiting = page.locator('tr', { hasText: waits })
    if ((await waiting.count()) === 0) return
    await waiting.first().getByRole('link').click()
    await confirmAccount(page)
  }
}

export const lockBatch = async (page: Page): Promise<void> => {
  await confirmAccounts(page)
  await page.goto(`/ekonomi?ar=${budgetYear}`)
  await press(page, /^Lås underlag/)
}

/** Kept out of every batch, with a task for the officer. */
export const holdPayment = async (page: Page, id: string, number: number): Promise<void> => {
  await page.goto(`/ekonomi/betalning/${id}/${number}/hall`)
  await write(page, { reason: 'Mottagaren har bytt namn. Är det rätt organisation?' })
  await press(page, 'Håll tillbaka betalningen')
}
