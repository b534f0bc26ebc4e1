import { expect, it } from 'vitest'
import { choose, press, textOf, write } from './acts.ts'
import { apply } from './application.ts'
import { openEyes } from './look.ts'
import { budgetYear, days, type Site } from './site.ts'

const eligible = 'Kan ni söka bidraget?'
const check = 'Kontrollera en kvittens'
const feedback = 'Berätta om något inte fungerar'

/** The receipt of an application as data, with everything in it as it was given. */
const receiptOf = async (site: Site): Promise<Buffer> => {
  const page = await site.enter('Eva Nordqvist')
  const id = await apply(site, page)
  return (await page.request.get(`/ansok/arende/${id}/kvittens.json`)).body()
}

/** What anybody can do without signing in, and what is said of it. */
export const publicPages = (site: () => Site) => {
  it('says without fault that an address leads nowhere, in both languages', async () => {
    const { page, visit } = await openEyes(site(), null)
    await visit({ '/logga-in/klar?error=access_denied&state=x': 'Inloggningen gäller inte längre' }, 400)
    await visit({ '/finns-inte': 'Sidan finns inte' }, 404)
    await page.goto('/sprak/en?efter=/om')
    await visit({ '/finns-inte': 'The page does not exist' }, 404)
  })

  it('shows the three questions with each answer without fault', async () => {
    const { page, look, visit } = await openEyes(site(), null)
    await page.goto('/kan-ni-soka')
    await press(page, 'Visa svaret')
    await look(eligible, 422)
    await choose(page, { andamal: 'area' })
    await press(page, 'Visa svaret')
    await look(eligible, 422)
    await visit({
      '/kan-ni-soka?sokande=region&andamal=resource-centre': 'Ni kan söka bidraget',
      '/kan-ni-soka?sokande=kommun&andamal=area&hinder=statutory-duty':
        'Ni kan söka. Beskriv det här i ansökan',
      '/kan-ni-soka?sokande=other': 'Bidraget är inte till för er organisationsform',
    })
  })

  it('takes a remark on accessibility, and says what is missing in it', async () => {
    const { page, look } = await openEyes(site(), null)
    await page.goto('/tillganglighet/synpunkt')
    await write(page, { replyTo: 'ingen adress' })
    await press(page, 'Skicka')
    await look(feedback, 422)
    await page.locator('[name=county]').selectOption('05')
    await write(page, { text: 'Tabellen går inte att läsa upp.', replyTo: '' })
    await press(page, 'Skicka')
    await look('Tack, vi har tagit emot det du skrev')
  })

  it('checks a receipt for anybody: as it was, changed, and none at all', async () => {
    const receipt = await receiptOf(site())
    const { page, look } = await openEyes(site(), null)
    await page.goto('/kvittens')
    await press(page, /^Kontrollera$/)
    await look(check, 422)
    await write(page, { data: receipt.toString() })
    await press(page, /^Kontrollera$/)
    await look(check)
    expect(await textOf(page)).toContain('Kvittensen stämmer med sig själv, men är inte publicerad än')
    const changed = receipt.toString().replace(days.lastToApply, `${budgetYear}-12-31`)
    await page.goto('/kvittens')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'kvittens.json', mimeType: 'application/json', buffer: Buffer.from(changed) })
    await press(page, /^Kontrollera$/)
    await look(check)
    expect(await textOf(page)).toContain('Kvittensen är ändrad')
  })

  it('says what is wrong in English too', async () => {
    const { page, look } = await openEyes(site(), null)
    await page.goto('/sprak/en?efter=/kvittens')
    await press(page, /^Check$/)
    await look('Check a receipt', 422)
  })
}
