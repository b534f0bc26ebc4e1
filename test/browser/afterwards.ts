import { expect, it } from 'vitest'
import { choose, press, textOf, write } from './acts.ts'
import { apply } from './application.ts'
import { askCompletion, decide, openForm, propose, review } from './county.ts'
import { openEyes } from './look.ts'
import { days, type Site } from './site.ts'

const from = 'Ansökan från Exempelförbundet Motala'
const change = 'Ändra ansökan'
const notify = 'Anmäl ändrade förhållanden'
const moreTime = 'Be om längre tid'
const decline = 'Avstå från bidraget'
const account = 'Konto för utbetalning'
const messages = 'Meddelanden'

/** What an applicant does with a case, as both sides see it. */
export const afterwards = (site: () => Site) => {
  it('shows what both sides write in a case without fault', async () => {
    const { page, look, visit } = await openEyes(site(), 'Eva Nordqvist')
    const id = await apply(site(), page)
    const own = `/ansok/arende/${id}`
    await visit({ [`${own}/mer-tid`]: moreTime, [`${own}/avsta`]: decline })
    await page.goto(`${own}/meddelanden`)
    await press(page, 'Skicka meddelandet')
    await look(messages, 422)
    await write(page, { text: 'Vi har fått en ny kontaktperson.' })
    await press(page, 'Skicka meddelandet')
    await look(messages)
    await page.goto(`${own}/andrat`)
    await press(page, 'Skicka anmälan')
    await look(notify, 422)
    await write(page, { text: 'Boendet öppnar en månad senare.' })
    await press(page, 'Skicka anmälan')
    await look(messages)
    await page.goto(`${own}/konto`)
    await press(page, 'Spara det nya kontot')
    await look(account, 422)
    await write(page, { bankgiro: '', plusgiro: '1234-4', reference: 'Projekt 18' })
    await press(page, 'Spara det nya kontot')
    await look(account)
    await page.goto(`${own}/andra`)
    await press(page, 'Intyga och skicka in ändringen')
    await look(change, 422)

    const officer = await openEyes(site(), 'Sara Hellgren')
    const address = `/lan/arende/${id}`
    await openForm(officer.page, `${address}/komplettering`)
    await officer.visit({ [`${address}/meddelanden`]: from })
    await press(officer.page, 'Skicka meddelandet')
    await officer.look(from, 422)
    await write(officer.page, { text: 'Tack, det är noterat.' })
    await press(officer.page, 'Skicka meddelandet')
    await officer.look(from)
    await askCompletion(officer.page, address)
    await site().settled()
    await visit({ [`${own}/mer-tid`]: moreTime })
    await press(page, 'Skicka begäran')
    await look(moreTime, 422)
    await write(page, { wantedDay: days.lastToApply, text: 'Nämnden möts först i januari.' })
    await press(page, 'Skicka begäran')
    await look(messages)
    await visit({ [own]: 'Ansökan om statsbidrag' })
    await officer.visit({ [`${address}/meddelanden`]: from, '/lan': 'Ärenden' })
  })

  it('lets a grant be declined', async () => {
    const { page, look, visit } = await openEyes(site(), 'Eva Nordqvist')
    const id = await apply(site(), page)
    const officer = await site().enter('Peter Åström')
    const address = `/lan/arende/${id}`
    await review(officer, address)
    await propose(officer, address)
    await decide(await site().enter('Birgitta Wallén'), address)
    await site().settled()
    const own = `/ansok/arende/${id}`
    await visit({ [`${own}/andra`]: change, [`${own}/avsta`]: decline })
    await press(page, decline)
    await look(decline, 422)
    await choose(page, { confirmed: 'yes' })
    await press(page, decline)
    await look(messages)
    await visit({ [own]: 'Ansökan om statsbidrag' })
    expect(await textOf(page)).toContain('Ni har avstått från bidraget.')
  })
}
