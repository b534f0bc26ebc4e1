import { it } from 'vitest'
import { choose, follow, headingOf, press, reloadUntil, write } from './acts.ts'
import { apply } from './application.ts'
import { askCompletion, decide, lockBatch, openForm, propose, review, reviewFormally } from './county.ts'
import { openEyes } from './look.ts'
import { below } from './pages.ts'
import { budgetYear, days, round, type Site } from './site.ts'

const from = 'Ansökan från Exempelförbundet Motala'
const tabs = {
  '': from,
  '/dokument': from,
  '/granskning': from,
  '/beslut': from,
  '/anteckning': from,
  '/diarium': from,
  '/jav': from,
  '/handelser': from,
  '/version/1': from,
  '/skillnader': 'Skillnader mellan versioner',
}

/** A case's pages in every state it comes to, and what else the county's people see. */
export const casePages = (site: () => Site) => {
  it('shows a case without fault to both sides while it waits for a completion', async () => {
    const applicant = await openEyes(site(), 'Eva Nordqvist')
    const id = await apply(site(), applicant.page)
    await applicant.look('Ansökan har kommit in')
    const officer = await openEyes(site(), 'Sara Hellgren')
    const address = `/lan/arende/${id}`
    await officer.visit({ '/lan': 'Ärenden', '/lan/rangordning': 'Rangordning', '/lan/diarium': 'Diarium' })
    await officer.visit(below(address, tabs))
    await officer.visit({ '/lan/jav': 'Jäv', [`/lan/jav/${round}`]: 'Är du jävig mot någon sökande?' })
    await openForm(officer.page, `${address}/komplettering`)
    await officer.visit({ [`${address}/komplettering`]: 'Begär komplettering' })
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
    await officer.page.getByRole('link', { name: 'Ändra, ta bort eller ta om hand' }).click()
    await officer.look('Minnesanteckning')
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
    await officer.visit({
      [`${address}/granska`]: 'Granska ansökan',
      [`${address}/foresla`]: 'Föreslå beslut',
    })
    await officer.page.goto(`${address}/granska`)
    await choose(officer.page, { 'measures.M1.kind': 'other', 'measures.M1.bar.1': 'state-funded' })
    await press(officer.page, 'Spara granskningen')
    await officer.look('Granska ansökan', 422)
    await reviewFormally(officer.page, address)
    await officer.look('Bedöm åtgärderna')
    await press(officer.page, 'Spara bedömningen')
    await officer.look('Bedöm åtgärderna', 422)
    await review(officer.page, address)
    await officer.look(from)
    await officer.visit({ '/lan/rangordning': 'Rangordning', [`${address}/foresla`]: 'Föreslå beslut' })
    await write(officer.page, { reasons: '' })
    await press(officer.page, 'Lämna förslaget')
    await officer.look('Föreslå beslut', 422)
    await propose(officer.page, address)
    await officer.look(from)

    const decider = await openEyes(site(), 'Birgitta Wallén')
    await openForm(decider.page, `${address}/besluta`)
    await decider.visit({ [address]: from, [`${address}/besluta`]: 'Besluta' })
    await press(decider.page, 'Återförvisa förslaget')
    await decider.look('Besluta', 422)
    await decide(decider.page, address)
    await decider.look(from)
    await officer.visit({ [`${address}/foresla`]: 'Det går inte i ärendets nuvarande läge' }, 409)
    await reloadUntil(site(), decider.page, 'Beslutsbrevet (PDF)')
    await applicant.visit({ [`/ansok/arende/${id}`]: 'Ansökan om statsbidrag' })

    const finance = await openEyes(site(), 'Amir Haddad')
    await finance.visit({ [`/ekonomi?ar=${budgetYear}`]: 'Utbetalningsunderlag' })
    await lockBatch(finance.page)
    await finance.look(await headingOf(finance.page))
    await follow(finance.page, 'Hämta underlaget i ekonomisystemets format')
    await press(finance.page, 'Gör filen: Exempel: bokföringsorder')
    await finance.look(null)
    await finance.visit({ '/ekonomi': 'Utbetalningsunderlag' })
    await finance.visit({ '/lan': 'Du har inte behörighet' }, 403)

    const registrar = await openEyes(site(), 'Lena Björk')
    await registrar.visit({ [`${address}/diarienummer`]: 'Diarienummer' })
    await press(registrar.page, 'Spara')
    await registrar.look('Diarienummer', 422)

    const elsewhere = await openEyes(site(), 'Elin Sundvall')
    await elsewhere.visit({ [address]: 'Sidan finns inte' }, 404)
  })

  it("shows the manager's settings without fault", async () => {
    const { page, look, visit } = await openEyes(site(), 'Mikael Forsell')
    await visit(
      below('/lan/installningar', {
        '': 'Inställningar',
        [`/utlysning/${round}`]: 'Ändra utlysningen',
        [`/utlysning/${round}/fragor`]: 'Frågor i ansökan',
        [`/utlysning/${round}/forlang`]: 'Förläng sista ansökningsdag',
        [`/ram/${budgetYear}`]: `Ram för ${budgetYear}`,
        '/roller': 'Personal och roller',
        '/kriterier': 'Bedömningsgrunder',
        '/jamforelse': 'Jämförelse med andra län',
        '/roller?person=DEMO-05-OFFICER-1': 'Personal och roller',
        '/utlysning': 'Öppna en utlysning',
      }),
    )
    await write(page, { lastDay: days.first, opensOn: '31 februari' })
    await press(page, 'Spara utlysningen')
    await look('Öppna en utlysning', 422)
  })
}
