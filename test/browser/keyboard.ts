import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { headingOf, textOf } from './acts.ts'
import { contact, startDraft } from './application.ts'
import { desk, type Site } from './site.ts'

/** What has the focus, and whether it can be seen that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const { top, left, width, height } = element.getBoundingClientRect()
    return {
      name: element.getAttribute('name'),
      text: (element.textContent ?? '').trim(),
      marked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      inSight: top >= 0 && left >= 0 && top < innerHeight && width > 1 && height > 1,
    }
  })
type Focused = NonNullable<Awaited<ReturnType<typeof focused>>>

/** Presses Tab until something has the focus; each stop on the way shall be seen. */
const tabTo = async (page: Page, wanted: (stop: Focused) => boolean): Promise<void> => {
  for (let left = 60; left > 0; left -= 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === null) continue
    expect(stop).toMatchObject({ marked: true, inSight: true })
    if (wanted(stop)) return
  }
  throw new Error('the keyboard does not reach it')
}

export const keyboardOnly = (site: () => Site) => {
  it('offers first of all to skip to the content, and takes the focus there', async () => {
    for (const viewport of [desk, undefined]) {
      const page = await site().enter('Maria Sandell', '/ansok', viewport && { viewport })
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({
        text: 'Gå till innehållet',
        marked: true,
        inSight: true,
      })
      await page.keyboard.press('Enter')
      expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(true)
      await tabTo(page, () => true)
      expect(await page.locator('main :focus').count()).toBe(1)
    }
  })

  it('has a section filled in and saved', async () => {
    const page = await site().enter('Johan Ekvall')
    const draft = await startDraft(page)
    await page.goto(`${draft}/contact`)
    for (const [field, value] of Object.entries(contact)) {
      await tabTo(page, ({ name }) => name === field)
      await page.keyboard.type(value)
    }
    await tabTo(page, ({ text }) => text === 'Spara och gå till översikten')
    await Promise.all([page.waitForURL(`**${draft}?sparad`), page.keyboard.press('Enter')])
    expect(await headingOf(page)).toBe('Ansökan om statsbidrag')
    expect(await textOf(page)).toMatch(
      /Kontaktuppgifter Senast ändrad av Johan Ekvall .* Klar Områden Inte påbörjad/,
    )
    await page.goto(`${draft}/areas`)
    await tabTo(page, ({ name }) => name === 'areas')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/measures')
    await page.goto(`${draft}/areas`)
    expect(await page.locator('[name=areas]:checked').count()).toBe(1)
  })
}
