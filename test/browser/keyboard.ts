import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { headingOf, textOf } from './acts.ts'
import { contact, fileName, measure, plan, timetable } from './application.ts'
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
  for (let left = 120; left > 0; left -= 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === null) continue
    expect(stop).toMatchObject({ marked: true, inSight: true })
    if (wanted(stop)) return
  }
  throw new Error('the keyboard does not reach it')
}

const next = 'Spara och fortsätt'

/** To a link or a button, which is pressed. */
const goWith = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, ({ text }) => text.startsWith(name))
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

const fillWith = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [field, value] of Object.entries(fields)) {
    await tabTo(page, ({ name }) => name === field)
    await page.keyboard.type(value)
  }
}

const markWith = async (page: Page, field: string): Promise<void> => {
  await tabTo(page, ({ name }) => name === field)
  await page.keyboard.press('Space')
}

const startWithKeys = async (page: Page): Promise<void> => {
  await goWith(page, 'Starta ansökan')
  await markWith(page, 'sokande')
  await markWith(page, 'andamal')
  await goWith(page, 'Visa svaret')
  await goWith(page, 'Starta ansökan')
}

const chooseWith = async (page: Page): Promise<void> => {
  await tabTo(page, ({ name }) => name === 'file')
  await page.keyboard.press('Enter')
}

/** The window where a file is chosen is the browser's own: it is waited for in good time before the key that opens it. */
const attachWith = async (page: Page): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), chooseWith(page)])
  await chooser.setFiles({ name: fileName, mimeType: 'application/pdf', buffer: timetable })
  await goWith(page, 'Ladda upp filen')
}

const inviteWith = async (page: Page): Promise<void> => {
  await fillWith(page, { sok: 'Uppsala' })
  await goWith(page, 'Sök')
  await markWith(page, 'orgId')
  await goWith(page, 'Bjud in')
}

const centre = 'En samordnare leder arbetet.'

/** Heading → what is written in the section → what is marked in it afterwards, in the order of the form. */
const sections: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
  ['Områden', {}, ['areas']],
  ['Åtgärder och kostnader', measure, []],
  ['Behovet av åtgärderna', { description: 'Var tredje månad får vi säga nej.' }, []],
  ['Organisation och samverkan', { organisation: centre }, []],
  [
    'Barnperspektiv och jämställdhet',
    { child: 'Barn får eget stöd.', equality: 'Allt följs efter kön.' },
    [],
  ],
  ['Uppföljning', { plan }, []],
  ['Resurscentrum', {}, []],
  ['Det som bidraget inte får användas till', { otherGrants: 'Inga', notCovered: 'Eget projekt.' }, []],
  ['Konto för utbetalning', { bankgiro: '5050-1055' }, []],
]

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

  it('has a whole application written, signed and sent', async () => {
    const page = await site().enter('Eva Nordqvist')
    await startWithKeys(page)
    expect(await headingOf(page)).toBe('Ansökan om statsbidrag')
    await goWith(page, 'Kontaktuppgifter')
    await fillWith(page, contact)
    for (const [heading, fields, marks] of sections) {
      await goWith(page, next)
      expect(await headingOf(page)).toBe(heading)
      await fillWith(page, fields)
      for (const mark of marks) await markWith(page, mark)
    }
    await goWith(page, next)
    expect(await headingOf(page)).toBe('Bilagor')
    await attachWith(page)
    expect(await textOf(page)).toContain(fileName)
    await goWith(page, 'Till översikten')
    await goWith(page, 'Samverkansparter')
    await inviteWith(page)
    expect(await textOf(page)).toContain('Parten är inbjuden.')
    await goWith(page, 'Ansökan om statsbidrag')
    await goWith(page, 'Kontrollera och skicka in')
    expect(await textOf(page)).toContain('Inget av det hindrar er från att skicka in.')
    for (const mark of ['declarations', 'declarations', 'declarations', 'ground']) await markWith(page, mark)
    await goWith(page, 'Intyga och skicka in')
    expect(await headingOf(page)).toBe('Ansökan har kommit in')
    expect(await textOf(page)).toContain('I tid.')
  })
}
