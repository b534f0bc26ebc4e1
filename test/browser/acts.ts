import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Site } from './site.ts'

/** Every blank a plain one: where lines break is another matter. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** What the page says. */
export const textOf = async (page: Page): Promise<string> =>
  plain((await page.locator('main').allInnerTexts()).join(' '))

/** The heading, and nothing but one. */
export const headingOf = async (page: Page): Promise<string> => {
  const [heading = '', ...more] = await page.locator('h1').allInnerTexts()
  expect(more).toEqual([])
  return plain(heading)
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click()

export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator('body').getByRole('link', { name }).first().click()

/** Field name → what is written in it. */
export const write = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

/** Field name → the options to take. */
export const choose = async (page: Page, choices: Record<string, string | string[]>): Promise<void> => {
  for (const [name, values] of Object.entries(choices))
    for (const value of [values].flat()) await page.locator(`[name="${name}"][value="${value}"]`).check()
}

export const attach = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await press(page, 'Ladda upp filen')
}

/** Reads the page again until it says something that follows by itself. */
export const reloadUntil = async (site: Site, page: Page, said: string): Promise<void> => {
  for (let left = 20; left > 0; left -= 1) {
    await site.settled()
    await page.reload()
    if ((await textOf(page)).includes(said)) return
  }
  throw new Error(`${page.url()} never said: ${said}`)
}

/** The file behind a link: its name and its content. */
export const download = async (page: Page, name: string | RegExp) => {
  const [file] = await Promise.all([page.waitForEvent('download'), follow(page, name)])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}
