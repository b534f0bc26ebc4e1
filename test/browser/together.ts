import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { press, textOf, write } from './acts.ts'
import { fileName, startDraft, timetable } from './application.ts'
import { openEyes } from './look.ts'
import { desk, type Site } from './site.ts'

const withScript = { javaScriptEnabled: true, viewport: desk }

const status = (page: Page) => page.locator('[data-autosave] [role=status]')
const says = (page: Page, text: string) => status(page).filter({ hasText: text }).waitFor()
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
/** Writes and leaves the field, which saves. */
const writeAndLeave = async (page: Page, name: string, text: string) => {
  await field(page, name).fill(text)
  await field(page, name).blur()
}

/** A small generator with a fixed start, so that a failure can be seen again. */
const dice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

/** Two browsers in one draft, with the script of the pages. */
export const together = (site: () => Site) => {
  const two = async () => {
    const maria = await site().enter('Maria Sandell', '/ansok', withScript)
    const draft = await startDraft(maria)
    const johan = await site().enter('Johan Ekvall', `${draft}/need`, withScript)
    await maria.goto(`${draft}/need`)
    return { maria, johan, draft }
  }

  it('saves while somebody writes, and goes on from there with the button', async () => {
    const { maria, johan, draft } = await two()
    await writeAndLeave(maria, 'description', 'Ett behov')
    await says(maria, 'Sparat kl.')
    await field(maria, 'description').pressSequentially(' till')
    expect(await maria.locator('#description-ord').textContent()).toBe('3 av 500 ord')
    await press(maria, 'Spara och gå till översikten')
    await maria.waitForURL(`**${draft}?sparad`)
    await johan.goto(`${draft}/need`)
    expect(await field(johan, 'description').inputValue()).toBe('Ett behov till')
    expect(await textOf(johan)).toContain('Maria Sandell skriver i Behovet av åtgärderna.')
  })

  it('shows both texts to the second, and loses neither', async () => {
    const { maria, johan } = await two()
    await writeAndLeave(maria, 'description', 'Marias text')
    await says(maria, 'Sparat kl.')
    await writeAndLeave(johan, 'description', 'Johans text')
    await says(johan, 'Maria Sandell har sparat en annan text.')
    expect(await field(johan, 'description').inputValue()).toBe('Johans text')
    await press(johan, 'Granska skillnaderna')
    const both = await textOf(johan)
    expect(both).toContain('Marias text')
    expect(both).toContain('Johans text')
  })

  it('keeps what is written while the network is away, and saves it afterwards', async () => {
    const { maria, johan, draft } = await two()
    await maria.context().setOffline(true)
    await writeAndLeave(maria, 'description', 'Skrivet på tåget')
    await says(maria, 'Kunde inte sparas, försöker igen.')
    await press(maria, 'Spara och fortsätt')
    expect(await field(maria, 'description').inputValue()).toBe('Skrivet på tåget')
    await maria.context().setOffline(false)
    await says(maria, 'Sparat kl.')
    await johan.goto(`${draft}/need`)
    expect(await field(johan, 'description').inputValue()).toBe('Skrivet på tåget')
  })

  it('keeps what is written when the session is over, and gives it back after signing in', async () => {
    const { maria, draft } = await two()
    const other = await maria.context().newPage()
    await other.goto('/logga-ut')
    await press(other, /^Logga ut$/)
    await writeAndLeave(maria, 'description', 'Skrivet efteråt')
    await says(maria, 'Du har loggats ut.')
    expect(await field(maria, 'description').inputValue()).toBe('Skrivet efteråt')
    await press(maria, 'Spara och gå till översikten')
    expect(await field(maria, 'description').inputValue()).toBe('Skrivet efteråt')
    await other.goto('/logga-in?efter=/ansok')
    await press(other, /^Maria Sandell$/)
    await other.waitForURL('**/ansok')
    await press(maria, 'Spara och gå till översikten')
    await maria.waitForURL('**/aterstall/**')
    await maria.locator('main').getByRole('button').click()
    await maria.waitForURL(`**${draft}?sparad`)
    await maria.goto(`${draft}/need`)
    expect(await field(maria, 'description').inputValue()).toBe('Skrivet efteråt')
  })

  it('adds up amounts as they are written', async () => {
    const maria = await site().enter('Maria Sandell', '/ansok', withScript)
    const draft = await startDraft(maria)
    await maria.goto(`${draft}/measures`)
    await write(maria, { 'measures.0.costs.0.amount': '1 250 000' })
    expect(await maria.locator('[data-sum]').textContent()).toBe('1\u00a0250\u00a0000\u00a0kr')
    await field(maria, 'measures.0.costs.0.amount').blur()
    await says(maria, 'Sparat kl.')
    expect(await maria.locator('[data-summary]').textContent()).toContain('1\u00a0250\u00a0000\u00a0kr')
  })

  it('sends several files at once', async () => {
    const maria = await site().enter('Maria Sandell', '/ansok', withScript)
    const draft = await startDraft(maria)
    await maria.goto(`${draft}/bilagor`)
    const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: timetable })
    await maria.locator('input[type=file]').setInputFiles([file(fileName), file('Två.pdf'), file('Tre.pdf')])
    await press(maria, 'Ladda upp filerna')
    await maria.waitForURL('**/bilagor?hant=several')
    const list = await textOf(maria)
    for (const name of [fileName, 'Två.pdf', 'Tre.pdf']) expect(list).toContain(name)
    const { page, look } = await openEyes(site(), 'Maria Sandell')
    await page.goto(`${draft}/bilagor`)
    await look('Bilagor')
    await page.getByRole('link', { name: 'Beskriv eller ersätt Två.pdf' }).click()
    await look('Två.pdf')
  })

  it('loses nothing that somebody was told is saved, whatever two people do', async () => {
    const { maria, johan, draft } = await two()
    const pages = [maria, johan]
    const roll = dice(20_270_111)
    /** What each was told is saved, in order: every text is the one its writer saw and one number more. */
    const saved: number[] = []
    for (let turn = 0; turn < 24; turn += 1) {
      const page = pages[roll(2)] ?? maria
      if (roll(3) === 0) {
        await page.goto(`${draft}/need`)
        expect(await field(page, 'description').inputValue()).toBe(saved.join(' '))
      }
      const seen = await field(page, 'version').inputValue()
      const text = `${await field(page, 'description').inputValue()} ${turn}`.trim()
      await writeAndLeave(page, 'description', text)
      await status(page)
        .filter({ hasText: /Sparat|en annan text/ })
        .waitFor()
      if (seen !== (await field(page, 'version').inputValue())) saved.push(turn)
      else await page.goto(`${draft}/need`)
    }
    await maria.goto(`${draft}/need`)
    expect(await field(maria, 'description').inputValue()).toBe(saved.join(' '))
    expect(saved.length).toBeGreaterThan(6)
    expect(saved.length).toBeLessThan(24)
  })
}
