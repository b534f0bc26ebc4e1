import { expect, it } from 'vitest'
import { choose, press, textOf, write } from './acts.ts'
import { fillDraft, measure, startDraft } from './application.ts'
import { openEyes } from './look.ts'
import type { Site } from './site.ts'

const owner = 'Ansökan från Exempelförbundet Motala'
const partners = 'Samverkansparter'
const answer = 'Svara och bekräfta'
const members = 'Medlemmar'
const costs = 'Åtgärder och kostnader'
const cooperation = 'Organisation och samverkan'

const pasted = 'Hyra;Lokaler;2028;120 000,00\nTolkar;Personal;2028;35 000,00'

/** Several organisations in one application, and several people in one organisation. */
export const joint = (site: () => Site) => {
  it('takes costs from a spreadsheet and partners by name', async () => {
    const { page, look } = await openEyes(site(), 'Eva Nordqvist')
    const draft = await startDraft(page)
    await page.goto(`${draft}/measures`)
    await write(page, measure)
    await page.locator('summary').first().click()
    await write(page, { 'measures.0.paste': pasted })
    await page.locator('button[value^="paste:"]').first().click()
    expect(await page.locator('[name="measures.0.costs.2.what"]').inputValue()).toBe('Tolkar')
    await look(costs)
    await page.locator('button[value=next]').click()
    await page.goto(`${draft}/cooperation`)
    await press(page, /^Lägg till/)
    await look(cooperation)
    await page.goto(`${draft}/account`)
    await write(page, { bankgiro: '5050-1056' })
    await page.locator('button[value=next]').click()
    await look('Konto för utbetalning', 422)
  })

  it('shows an invited partner everything without fault, from the invitation to what was sent', async () => {
    const eva = await openEyes(site(), 'Eva Nordqvist')
    const anders = await openEyes(site(), 'Anders Lindmark')
    const draft = await startDraft(eva.page)
    await fillDraft(eva.page, draft)
    await eva.page.goto(`${draft}/samverkan`)
    await write(eva.page, { sok: 'Uppsala' })
    await press(eva.page, 'Sök')
    await eva.look(partners)
    await press(eva.page, 'Bjud in')
    await eva.look(partners, 422)
    await choose(eva.page, { orgId: 'R03', mayEdit: 'need' })
    await press(eva.page, 'Bjud in')
    await eva.look(partners)
    await site().settled()

    const invited = draft.replace('/utkast/', '/samverkan/')
    await anders.visit({ '/ansok': 'Våra ansökningar', [invited]: owner })
    await press(anders.page, 'Spara kommentaren')
    await anders.look(owner, 422)
    await write(anders.page, { text: 'Vi kan ta emot från två kommuner till.' })
    await press(anders.page, 'Spara kommentaren')
    await anders.look(owner)
    await anders.page.goto(`${invited}/bekrafta`)
    await press(anders.page, 'Bekräfta ansökan')
    await anders.look(answer, 422)
    await choose(anders.page, { costs: 'nowhere' })
    await press(anders.page, 'Bekräfta ansökan')
    await anders.look(owner)

    await eva.page.goto(`${draft}/need`)
    await write(eva.page, { description: 'Behovet är större än vi trodde.' })
    await press(eva.page, 'Spara och gå till översikten')
    await anders.page.goto(invited)
    expect(await textOf(anders.page)).toContain('Er bekräftelse gäller inte längre.')
    await anders.look(owner)
    await eva.visit({
      [`${draft}/samverkan`]: partners,
      [draft]: 'Ansökan om statsbidrag',
      [`${draft}/granska`]: 'Kontrollera och skicka in',
    })
    await choose(eva.page, { declarations: 'correct', ground: 'delegation' })
    await press(eva.page, 'Intyga och skicka in')
    await site().settled()
    await eva.visit({ [draft]: 'Ansökan är inskickad' })
    await anders.visit({ [invited]: owner })
  })

  it('shows members, invitations and what confirms an organisation without fault', async () => {
    const { page, look, visit } = await openEyes(site(), 'Karin Thorell')
    await visit({ '/ansok/organisation/K0580/bekrafta': 'Organisationen är bekräftad' })
    await page.goto('/ansok/medlemmar')
    await press(page, 'Bjud in')
    await look(members, 422)
    await write(page, { email: 'ny.kollega@linkoping.example.se' })
    await choose(page, { role: 'applicant' })
    await press(page, 'Bjud in')
    await site().settled()
    await visit({ '/ansok/medlemmar': members })
    const ended = `/ansok/inbjudan/K0580/01KGXYZ0000000000000000001/${'A'.repeat(43)}`
    await visit({ [ended]: 'Inbjudan gäller inte' }, 404)
  })
}
