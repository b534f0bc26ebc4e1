import { expect, it } from 'vitest'
import { headingOf, textOf } from './acts.ts'
import { attested, caseIn, fillDraft, startDraft } from './application.ts'
import { openEyes } from './look.ts'
import { days, round, type Site } from './site.ts'

/** Moves the clock past the round's last day, and it never comes back: nothing that is to be in time may follow. */
export const afterTheDeadline = (site: () => Site) => {
  it('receives and flags an application whose form was open when the deadline passed', async () => {
    const { clock, enter } = site()
    clock.moveTo(Math.max(clock.now(), Date.parse(`${days.lastToApply}T15:00:00Z`)))
    const page = await enter('Karin Thorell')
    const draft = await startDraft(page)
    await fillDraft(page, draft)
    const button = await attested(page, draft)
    clock.moveTo(Date.parse(`${days.lastToApply}T22:59:59.999Z`) + 1)
    await button.click()
    expect(await headingOf(page)).toBe('Ansökan har kommit in')
    expect(await textOf(page)).toContain('Efter sista dagen')
    const id = caseIn(page)
    await site().settled()
    await page.goto(`/ansok/arende/${id}`)
    expect(await textOf(page)).toContain('Ansökan kom in efter sista dagen.')
    const officer = await enter('Sara Hellgren', `/lan/arende/${id}`)
    expect(await textOf(officer)).toContain('För sent')

    const late = await openEyes(site(), 'Maria Sandell')
    await late.visit({
      '/ansok': 'Våra ansökningar',
      [`/ansok/ny/${round}`]: 'Kan ni söka bidraget?',
      '/': 'Sök statsbidrag mot våld och förtryck',
    })
  })
}
