import { it } from 'vitest'
import { press, write } from './acts.ts'
import { attachTimetable, contact, next, startDraft } from './application.ts'
import { openEyes } from './look.ts'
import { round, type Site } from './site.ts'

const sections = {
  contact: 'Kontaktuppgifter',
  areas: 'Områden',
  measures: 'Åtgärder och kostnader',
  need: 'Behovet av åtgärderna',
  cooperation: 'Organisation och samverkan',
  perspective: 'Barnperspektiv och jämställdhet',
  followup: 'Uppföljning',
  centre: 'Resurscentrum',
  bars: 'Det som bidraget inte får användas till',
  account: 'Konto för utbetalning',
  bilagor: 'Bilagor',
  granska: 'Kontrollera och skicka in',
}

/** Addresses below another. */
export const below = (address: string, pages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(pages).map(([path, heading]) => [`${address}${path}`, heading]))

/** Each kind of page at both widths. Nothing is ever sent to county 03, so that its pages are always empty. */
export const everyPage = (site: () => Site) => {
  it('shows pages without fault where nothing has come in', async () => {
    const applicant = await openEyes(site(), 'Anders Lindmark')
    await applicant.visit({
      '/ansok': 'Våra ansökningar',
      '/ansok/organisation?sok=finns+inte': 'Anslut till er organisation',
    })
    const officer = await openEyes(site(), 'Elin Sundvall')
    await officer.visit({
      '/lan': 'Ärenden',
      '/lan?urval=mina': 'Ärenden',
      '/lan?urval=status-in-review': 'Ärenden',
      '/lan?urval=epost': 'Ärenden',
      '/lan/rangordning': 'Rangordning',
      '/lan/diarium': 'Diarium',
    })
    const finance = await openEyes(site(), 'Nadia Karlsson')
    await finance.visit({ '/ekonomi': 'Utbetalningsunderlag' })
    const operator = await openEyes(site(), 'Oskar Lindh')
    await operator.visit({ '/valj-organisation': 'Du hör inte till någon organisation ännu' })
    await operator.page.goto('/ansok/organisation?sok=Ydre')
    await press(operator.page, 'Fortsätt')
    await operator.visit({ '/ansok/organisation/K0512/bekrafta': 'Bekräfta organisationen' })
    await press(operator.page, 'Be länsstyrelsen bekräfta oss')
    await operator.look('Bekräfta organisationen')
    await site().settled()
    const registrar = await openEyes(site(), 'Lena Björk')
    await registrar.visit({
      '/lan/organisationer': 'Organisationer',
      '/lan/organisationer/K0512': 'Ydre kommun',
    })
  })

  it('shows a draft without fault, empty and with problems', async () => {
    const { page, look, visit } = await openEyes(site(), 'Eva Nordqvist')
    await visit({
      [`/ansok/ny/${round}?sokande=kommunalforbund&andamal=area`]: 'Ni kan söka bidraget',
      [`/ansok/ny/${round}?sokande=other`]: 'Bidraget är inte till för er organisationsform',
    })
    await visit({ [`/ansok/ny/${round}?sokande=`]: 'Kan ni söka bidraget?' }, 422)
    const draft = await startDraft(page)
    await look('Ansökan om statsbidrag')
    await visit(below(`${draft}/`, sections))
    await page.goto(`${draft}/contact`)
    await write(page, { ...contact, email: 'eva', phone: 'inget' })
    await next(page)
    await look(sections.contact, 422)
    await page.goto(`${draft}/measures`)
    await press(page, 'Lägg till en åtgärd')
    await write(page, { 'measures.1.costs.0.amount': '12,50', 'measures.0.description': '19811218-9876' })
    await next(page)
    await look(sections.measures, 422)
    await page.goto(`${draft}/bilagor`)
    await attachTimetable(page)
    await look(sections.bilagor)
    await page.goto(`${draft}/granska`)
    await press(page, 'Intyga och skicka in')
    await look(sections.granska, 422)
  })
}
