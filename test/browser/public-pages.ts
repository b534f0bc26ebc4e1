import { expect, it } from 'vitest'
import { choose, press, textOf, write } from './acts.ts'
import { apply } from './application.ts'
import { openEyes } from './look.ts'
import { budgetYear, days, round, type Site } from './site.ts'

const eligible = 'Kan ni söka bidraget?'
const check = 'Kontrollera en kvittens'
const feedback = 'Berätta om något inte fungerar'

/** The receipt of an application as data, with everything in it as it was given. */
const receiptOf = async (site: Site): Promise<Buffer> => {
  const page = await site.enter('Eva Nordqvist')
  const id = await apply(site, page)
  return (await page.request.get(`/ansok/arende/${id}/kvittens.json`)).body()
}

/** What anybody can read and do without signing in, in both languages. */
export const publicPages = (site: () => Site) => {
  it('shows anybody pages without fault', async () => {
    const { visit } = await openEyes(site(), null)
    await visit({
      '/': 'Sök statsbidrag mot våld och förtryck',
      [`/utlysningar/05/${round}`]: `Statsbidrag ${budgetYear}, Östergötlands län (exempel)`,
      '/om': 'Om statsbidraget',
      '/fragor': 'Vad ansökan frågar efter',
      '/tillganglighet': 'Tillgänglighet',
      '/personuppgifter': 'Personuppgifter och kakor',
      '/logga-ut': 'Du är utloggad',
      '/logga-in?efter=/aterstall/01KGXYZ0000000000000000001': 'Du behöver logga in igen',
    })
    await visit({ '/logga-in/klar?error=access_denied&state=x': 'Inloggningen gäller inte längre' }, 400)
    await visit({ '/finns-inte': 'Sidan finns inte' }, 404)
  })

  it('shows the three questions with each answer without fault', async () => {
    const { page, look, visit } = await openEyes(site(), null)
    await visit({ '/kan-ni-soka': eligible })
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
    const { page, look, visit } = await openEyes(site(), null)
    await visit({ '/tillganglighet/synpunkt': feedback })
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
    const { page, look, visit } = await openEyes(site(), null)
    await visit({ '/kvittens': check })
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

  it('shows anybody the same in English', async () => {
    const { page, look, visit } = await openEyes(site(), null)
    await page.goto('/sprak/en?efter=/')
    await look('Apply for a state grant against violence and oppression')
    await visit({
      [`/utlysningar/05/${round}`]: `Statsbidrag ${budgetYear}, Östergötlands län (exempel)`,
      '/om': 'About the grant',
      '/kan-ni-soka': 'Can you apply for the grant?',
      '/fragor': 'What the application asks for',
      '/tillganglighet': 'Accessibility',
      '/tillganglighet/synpunkt': 'Tell us if something does not work',
      '/personuppgifter': 'Personal data and cookies',
      '/kvittens': 'Check a receipt',
    })
    await press(page, /^Check$/)
    await look('Check a receipt', 422)
  })

  it('shows an applicant a draft, its sections and a case in English', async () => {
    const { page, look, visit } = await openEyes(site(), 'Eva Nordqvist')
    const id = await apply(site(), page)
    await page.goto('/sprak/en?efter=/ansok')
    await look('Our applications')
    await page.goto(`/ansok/ny/${round}`)
    await choose(page, { sokande: 'kommunalforbund', andamal: 'area' })
    await page.locator('main button').click()
    await page.locator('main button').click()
    await look('Application for a state grant')
    const draft = new URL(page.url()).pathname
    await visit({
      [`${draft}/contact`]: 'Contact details',
      [`${draft}/measures`]: 'Measures and costs',
      [`${draft}/granska`]: 'Check and send in',
      [`/ansok/arende/${id}`]: 'Application for a state grant',
    })
  })
}
