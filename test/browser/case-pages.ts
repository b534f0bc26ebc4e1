import { it } from 'vitest'
import { choose, follow, press, reloadUntil, write } from './acts.ts'
import { apply } from './application.ts'
import {
  askCompletion,
  confirmAccount,
  decide,
  lockBatch,
  openForm,
  propose,
  review,
  reviewFormally,
} from './county.ts'
import { openEyes } from './look.ts'
import { below } from './pages.ts'
import { days, type Site } from './site.ts'

const from = 'Ansökan från Exempelförbundet Motala'
/** What a case's pages say in every state it comes to, and of what was written wrong; each as it is: `every-staff-route.ts`. */
export const casePages = (site: () => Site) => {
  it('shows a case without fault to both sides while it waits for a completion', async () => {
    const applicant = await openEyes(site(), 'Eva Nordqvist')
    const id = await apply(site(), applicant.page)
    await applicant.look('Ansökan har kommit in')
    const officer = await openEyes(site(), 'Sara Hellgren')
    const address = `/lan/arende/${id}`
    await openForm(officer.page, `${address}/komplettering`)
    await write(officer.page, { lastDay: 'i morgon', text: '' })
    await press(officer.page, 'Skicka begäran')
    await officer.look('Begär komplettering', 422)
    await askCompletion(officer.page, address)
    await officer.look(from)
    await officer.page.goto(`${address}/anteckning`)
    await press(officer.page, 'Spara minnesanteckningen')
    await officer.look(from, 422)
    await write(officer.page, { note: 'Ring kommunen om tidplanen.' })
    await press(officer.page, 'Spara minnesanteckningen')
    await officer.look(from)
    await site().settled()
    await officer.visit({ [`${address}/komplettering`]: 'Ge längre tid för komplettering' })
    await applicant.visit({
      '/ansok': 'Våra ansökningar',
      ...below(`/ansok/arende/${id}`, {
        '': 'Ansökan om statsbidrag',
        '/komplettera/bilagor': 'Filer till svaret',
        '/komplettera?alla': 'Komplettera ansökan',
      }),
    })
    await press(applicant.page, 'Skicka in kompletteringen')
    await applicant.look('Komplettera ansökan', 422)
  })

  it('shows review, proposal, decision and payment without fault', async () => {
    const applicant = await openEyes(site(), 'Eva Nordqvist')
    const id = await apply(site(), applicant.page)
    const officer = await openEyes(site(), 'Peter Åström')
    const address = `/lan/arende/${id}`
    await openForm(officer.page, `${address}/granska`)
    await choose(officer.page, { 'measures.M1.kind': 'other', 'measures.M1.bar.1': 'state-funded' })
    await press(officer.page, 'Spara granskningen')
    await officer.look('Granska ansökan', 422)
    await reviewFormally(officer.page, address)
    await officer.look('Bedöm åtgärderna')
    await press(officer.page, 'Spara bedömningen')
    await officer.look('Bedöm åtgärderna', 422)
    await review(officer.page, address)
    await officer.look(from)
    await officer.page.goto(`${address}/foresla`)
    await write(officer.page, { reasons: '' })
    await press(officer.page, 'Lämna förslaget')
    await officer.look('Föreslå beslut', 422)
    await propose(officer.page, address)
    await officer.look(from)

    const decider = await openEyes(site(), 'Birgitta Wallén')
    await openForm(decider.page, `${address}/besluta`)
    await press(decider.page, 'Återförvisa förslaget')
    await decider.look('Besluta', 422)
    await decide(decider.page, address)
    await decider.look(from)
    await officer.visit({ [`${address}/foresla`]: 'Det går inte i ärendets nuvarande läge' }, 409)
    await reloadUntil(site(), decider.page, 'Beslutsbrevet (PDF)')
    await applicant.visit({ [`/ansok/arende/${id}`]: 'Ansökan om statsbidrag' })

    const finance = await openEyes(site(), 'Amir Haddad')
    await finance.visit({ '/ekonomi': 'Utbetalningsunderlag', '/ekonomi/mottagare': 'Mottagare och konton' })
    await follow(finance.page, 'Exempelförbundet Motala')
    await finance.page.goto(`${new URL(finance.page.url()).pathname}?konto=bankgiro-5050-1055`)
    await finance.look('Exempelförbundet Motala')
    await press(finance.page, 'Bekräfta kontot')
    await finance.look('Exempelförbundet Motala', 422)
    await confirmAccount(finance.page)
    await finance.look('Exempelförbundet Motala')
    await lockBatch(finance.page)
    await finance.look(null)
    await follow(finance.page, 'Hämta underlaget i ekonomisystemets format')
    await press(finance.page, 'Gör filen: Exempel: bokföringsorder')
    await finance.look(null)
    await finance.visit({ '/lan': 'Du har inte behörighet' }, 403)

    const registrar = await openEyes(site(), 'Lena Björk')
    await registrar.page.goto(`${address}/diarienummer`)
    await press(registrar.page, 'Spara')
    await registrar.look('Diarienummer', 422)

    const elsewhere = await openEyes(site(), 'Elin Sundvall')
    await elsewhere.visit({ [address]: 'Sidan finns inte' }, 404)
  })

  it("says without fault what is wrong in a manager's settings", async () => {
    const { page, look } = await openEyes(site(), 'Mikael Forsell')
    await page.goto('/lan/installningar/utlysning')
    await write(page, { lastDay: days.first, opensOn: '31 februari' })
    await press(page, 'Spara utlysningen')
    await look('Öppna en utlysning', 422)
  })
}
