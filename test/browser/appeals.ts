import { expect, it } from 'vitest'
import { attach, choose, press, reloadUntil, textOf, write } from './acts.ts'
import { apply } from './application.ts'
import { decide, propose, review } from './county.ts'
import { openEyes } from './look.ts'
import { days, type Site } from './site.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const registering = 'Registrera ett överklagande'
const handingOver = 'Lämna över överklagandet'
const dismissing = 'Avvisa överklagandet'
const one = 'Överklagande från Exempelförbundet Motala'

/** From the envelope to the court, as the registrar, the officer, the decider, the manager and the applicant see it. */
export const appealPages = (site: () => Site) => {
  it('shows an appeal without fault from its arrival to the court', async () => {
    const applicant = await openEyes(site(), 'Eva Nordqvist')
    const id = await apply(site(), applicant.page)
    const officer = await openEyes(site(), 'Peter Åström')
    const address = `/lan/arende/${id}`
    await review(officer.page, address)
    await propose(officer.page, address)
    const decider = await openEyes(site(), 'Birgitta Wallén')
    await decide(decider.page, address)
    await site().settled()

    const registrar = await openEyes(site(), 'Lena Björk')
    await registrar.visit({ [`${address}/overklagande`]: 'Överklaganden' })
    await registrar.page.getByRole('link', { name: registering }).click()
    await registrar.look(registering)
    await press(registrar.page, 'Registrera överklagandet')
    await registrar.look(registering, 422)
    await attach(registrar.page, 'overklagande.pdf', pdf)
    await choose(registrar.page, { channel: 'post' })
    await write(registrar.page, {
      day: days.first,
      clock: '23.59',
      party: 'Exempelförbundet Motala',
      asks: 'Hela det sökta beloppet',
    })
    await press(registrar.page, 'Registrera överklagandet')
    await registrar.look(registering, 422)
    await write(registrar.page, { clock: '00.01' })
    await press(registrar.page, 'Registrera överklagandet')
    await registrar.look('Överklaganden')
    await site().settled()

    await applicant.visit({ [`/ansok/arende/${id}`]: 'Ansökan om statsbidrag' })
    expect(await textOf(applicant.page)).toContain('Ett överklagande av beslutet har kommit in')
    const manager = await openEyes(site(), 'Mikael Forsell')
    await manager.visit({ '/lan/installningar/forvaltningsratt': 'Förvaltningsrätt' })
    await press(manager.page, 'Spara')
    await manager.look('Förvaltningsrätt', 422)

    await decider.visit({ [`${address}/overklagande`]: 'Överklaganden' })
    await decider.page.locator('tbody a').first().click()
    await decider.look(one)
    const appeal = new URL(decider.page.url()).pathname
    await decider.visit({ [`${appeal}/avvisa`]: dismissing })
    await press(decider.page, dismissing)
    await decider.look(dismissing, 422)

    await officer.visit({ '/lan?urval=appeal-waiting': 'Ärenden', [appeal]: one })
    await officer.visit({ [`${appeal}/overlamna`]: handingOver })
    await press(officer.page, 'Lämna över till förvaltningsrätten')
    await officer.look(handingOver, 422)
    await choose(officer.page, { timeliness: 'in-time' })
    await write(officer.page, { countedFrom: days.first })
    await press(officer.page, 'Lämna över till förvaltningsrätten')
    await officer.look(one)
    await reloadUntil(site(), officer.page, 'Missivet till förvaltningsrätten (PDF)')
    await officer.look(one)
    await applicant.visit({ [`/ansok/arende/${id}`]: 'Ansökan om statsbidrag' })
    expect(await textOf(applicant.page)).toContain('lämnat över överklagandet till förvaltningsrätten')
  })
}
