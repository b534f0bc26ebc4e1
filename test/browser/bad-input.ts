import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { attach, follow, headingOf, press, reloadUntil, textOf, write } from './acts.ts'
import { apply, attested, caseIn, fillDraft, plan, startDraft } from './application.ts'
import { openEyes } from './look.ts'
import type { Site } from './site.ts'

const saveAndClose = 'Spara och gå till översikten'

/** What goes wrong around forms (issue 2): each time an answer in words, and nothing lost. */
export const badInput = (site: () => Site) => {
  it('makes one application of a double click, with the same receipt for each', async () => {
    const page = await site().enter('Karin Thorell')
    const draft = await startDraft(page)
    await fillDraft(page, draft)
    const sent: { url: string; body: string }[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/skicka')) sent.push({ url: request.url(), body: request.postData() ?? '' })
    })
    const button = await attested(page, draft)
    await button.dblclick()
    await page.waitForURL('**/kvittens**')
    const receipt = await textOf(page)
    expect(receipt).toContain('Ansökan har kommit in')
    const id = caseIn(page)
    expect(sent.length).toBeGreaterThan(0)
    for (const { url, body } of sent) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: site().origin }
      const again = await page.request.post(url, { data: body, headers })
      expect(again.url()).toContain(`/ansok/arende/${id}/kvittens`)
    }
    await page.goto(`${draft}/granska`)
    await follow(page, 'Gå till ärendet')
    expect(caseIn(page)).toBe(id)
    await follow(page, 'Se kvittensen')
    expect(await textOf(page)).toContain(/[0-9a-f]{64}/.exec(receipt)?.[0])
  })

  it('shows both texts to the second of two who save the same section, and lets the second choose', async () => {
    const [first, second] = await Promise.all([
      site().enter('Maria Sandell'),
      openEyes(site(), 'Johan Ekvall'),
    ])
    const draft = await startDraft(first)
    await first.goto(`${draft}/followup`)
    await second.page.goto(`${draft}/followup`)
    await write(first, { plan: 'Marias plan.' })
    await press(first, saveAndClose)
    await write(second.page, { plan: 'Johans plan.' })
    await press(second.page, saveAndClose)
    await second.look('Någon annan har ändrat samtidigt', 409)
    const both = await textOf(second.page)
    expect(both).toContain('Din text Johans plan.')
    expect(both).toContain('Sparad text Marias plan.')
    expect(both).toContain('Maria Sandell')
    await second.page.getByLabel('Använd den sparade texten').check()
    await press(second.page, /^Spara/)
    await first.goto(`${draft}/followup`)
    expect(await first.locator('[name=plan]').inputValue()).toBe('Marias plan.')

    await second.page.goto(`${draft}/followup`)
    await write(first, { plan: 'Marias andra plan.' })
    await press(first, saveAndClose)
    await write(second.page, { plan: 'Johans andra plan.' })
    await press(second.page, saveAndClose)
    await second.page.getByLabel('Använd din text').check()
    await press(second.page, /^Spara/)
    await first.goto(`${draft}/followup`)
    expect(await first.locator('[name=plan]').inputValue()).toBe('Johans andra plan.')
  })

  it('refuses in words a file that is not what it says, one that is too large, and none at all', async () => {
    const { page, look } = await openEyes(site(), 'Johan Ekvall')
    const draft = await startDraft(page)
    await page.goto(`${draft}/bilagor`)
    await press(page, 'Ladda upp filen')
    expect(await textOf(page)).toContain('Ingen fil var vald.')
    await attach(page, 'rapport.pdf', Buffer.from('Det här är ingen PDF.'))
    expect(await textOf(page)).toContain('Filen är uppladdad och kontrolleras.')
    await reloadUntil(site(), page, 'Inte accepterad')
    expect(await textOf(page)).toContain('Innehållet stämmer inte med filändelsen.')

    const large = join(site().folder, 'karta.pdf')
    await writeFile(large, '%PDF-1.7\n')
    await truncate(large, 26 * 1024 * 1024)
    await page.locator('input[type=file]').setInputFiles(large)
    await press(page, 'Ladda upp filen')
    expect(await textOf(page)).toContain('Filen är större än 25 MB och kan inte accepteras.')
    await look('Bilagor')
  })

  it('says without fault that something is for those who sign', async () => {
    const { visit } = await openEyes(site(), 'Johan Ekvall')
    await visit({ '/ansok/arende/01KGXYZ0000000000000000001/aterta': 'Du har inte behörighet' }, 403)
  })

  it('refuses in words a form that is too large', async () => {
    const { page, look } = await openEyes(site(), 'Johan Ekvall')
    const draft = await startDraft(page)
    await page.goto(`${draft}/need`)
    await page.locator('[name=survey]').evaluate((area: HTMLTextAreaElement) => {
      area.value = 'a'.repeat(1_000_001)
    })
    await press(page, saveAndClose)
    await look('Formuläret är för stort', 413)
  })

  it("answers another county's case as one that does not exist", async () => {
    const id = await apply(site(), await site().enter('Eva Nordqvist'))
    const officer = await site().enter('Elin Sundvall')
    const answers: string[] = []
    for (const path of [id, '01KGXYZ0000000000000000001']) {
      const response = await officer.goto(`/lan/arende/${path}`)
      expect(response?.status()).toBe(404)
      answers.push(await textOf(officer))
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toContain('Sidan finns inte')
  })

  // The clock only moves forward, and everybody's session ends with it.
  it('gives back what was written when the session ended meanwhile', async () => {
    const { page, look } = await openEyes(site(), 'Maria Sandell')
    const draft = await startDraft(page)
    await page.goto(`${draft}/followup`)
    await write(page, { plan })
    site().clock.moveTo(site().clock.now() + 9 * 3600 * 1000)
    await press(page, saveAndClose)
    await look('Du behöver logga in igen')
    await follow(page, 'Logga in')
    await press(page, 'Maria Sandell')
    await look('Det du skrev finns kvar')
    await press(page, 'Skicka formuläret igen')
    expect(await headingOf(page)).toBe('Ansökan om statsbidrag')
    await page.goto(`${draft}/followup`)
    expect(await page.locator('[name=plan]').inputValue()).toBe(plan)
  })
}
