import { expect, it } from 'vitest'
import { attach, choose, press, reloadUntil, textOf, write } from './acts.ts'
import { openEyes } from './look.ts'
import { days, round, type Site } from './site.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const title = 'Registrera ansökan från Kinda kommun'

/** The registrar's work in one case, from the envelope to the copy that leaves and the round that is published. */
export const registryPages = (site: () => Site) => {
  it('shows registering, searching, marking, giving out, refusing and publishing without fault', async () => {
    const registrar = await openEyes(site(), 'Lena Björk')
    const { page, look, visit } = registrar
    await visit({ '/lan/registrera?sok=finns+inte': 'Registrera en ansökan' })
    await page.goto('/lan/registrera?sok=kinda')
    await page.getByRole('link', { name: 'Sökanden är ett kommunalförbund' }).click()
    await look('Registrera ansökan från ett kommunalförbund')
    await page.goto('/lan/registrera?sok=kinda')
    await page.getByRole('link', { name: 'Kinda kommun', exact: true }).click()
    await look(title)
    await attach(page, 'ansokan.pdf', pdf)
    await look(title)
    await press(page, 'Registrera ansökan')
    await look(title, 422)
    await press(page, 'Lägg till en åtgärd')
    await look(title)
    await choose(page, { channel: 'post' })
    await write(page, { day: days.first, clock: '07.30', 'measures.M1.title': 'Stödboende' })
    await write(page, { 'measures.M1.amount': '250 000' })
    await page.locator('[name="measures.M1.kind"]').selectOption('leaving-violence')
    await press(page, 'Registrera ansökan')
    const from = 'Ansökan från Kinda kommun'
    await look(from)
    const address = new URL(page.url()).pathname
    await reloadUntil(site(), page, 'Under granskning')

    await page.goto(`${address}/handling`)
    await press(page, 'Registrera handlingen')
    await look('Registrera en handling', 422)
    await choose(page, { direction: 'in' })
    await write(page, { party: 'Polismyndigheten', day: days.first, about: 'Yttrande' })
    await press(page, 'Registrera handlingen')
    await look(from)

    await page.goto(`${address}/sekretess`)
    await press(page, 'Gör markeringen')
    await look('Sekretessmarkeringar', 422)
    await page.locator('[name=target]').selectOption('answers.contact')
    await write(page, { provision: '21:7' })
    await press(page, 'Gör markeringen')
    await look('Sekretessmarkeringar')
    await visit({ [address]: from })

    await visit({
      [`/lan/diarium?fran=${days.first}&part=polis&ord=yttrande`]: 'Diarium',
    })
    await visit({ '/lan/diarium?fran=x': 'Diarium' }, 422)

    await page.goto(`${address}/lamna-ut`)
    await choose(page, { post: ['answers.contact', 'answers.measures'] })
    await press(page, 'Gå vidare till prövningen')
    await look('Pröva varje handling')
    await press(page, 'Förhandsgranska')
    await look('Pröva varje handling', 422)
    await choose(page, { 'how.answers.contact': 'refused' })
    await write(page, { 'provision.answers.contact': '21:7' })
    await press(page, 'Förhandsgranska')
    await look('Så här lämnas handlingarna ut')
    await press(page, 'Lämna ut')
    await look('Lämna ut kopia')
    await site().settled()
    await page.locator('tbody a').first().click()
    await look(null)
    const released = new URL(page.url()).pathname

    const manager = await openEyes(site(), 'Mikael Forsell')
    await manager.page.goto('/lan/installningar/kammarratt')
    await press(manager.page, 'Spara')
    await manager.look('Kammarrätt', 422)
    await choose(manager.page, { court: 'jonkoping' })
    await write(manager.page, { basisNumber: '1-2027', basisDate: days.first })
    await press(manager.page, 'Spara')
    await manager.look('Inställningar')
    const refuse = 'Beslut att inte lämna ut'
    await manager.visit({ [`${released}/beslut`]: refuse })
    await press(manager.page, 'Besluta att inte lämna ut')
    await manager.look(refuse, 422)
    await write(manager.page, { reasons: 'Uppgifterna rör enskilda.' })
    await press(manager.page, 'Besluta att inte lämna ut')
    await manager.look('Lämna ut kopia')
    await manager.page.goto(released)
    await reloadUntil(site(), manager.page, '(PDF)')
    await manager.look(null)

    await manager.visit({ [`/lan/sammanstallning?utlysning=${round}`]: 'Sammanställning' })
    await press(manager.page, 'Publicera sammanställningen')
    await manager.look('Sammanställning')
    await site().settled()
    const anyone = await openEyes(site(), null)
    const published = `/utlysningar/05/${round}`
    for (const address of [published, `${published}/sammanstallning`]) {
      await anyone.page.goto(address)
      await anyone.look(null)
    }
    expect(await textOf(anyone.page)).toContain('Kinda kommun')
  })
}
