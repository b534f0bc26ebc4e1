import type { Browser } from '../../client/browser.ts'
import { openForm } from './open-form.ts'

export const decideCase = async (browser: Browser, address: string): Promise<void> => {
  const page = await openForm(browser, `${address}/besluta`)
  await browser.submit(page, '/besluta')
}

export const returnProposal = async (browser: Browser, address: string): Promise<void> => {
  const page = await openForm(browser, `${address}/besluta`)
  await browser.submit(page, '/aterforvisa', {
    reason: 'Skälen behöver läsas igenom en gång till (exempel).',
  })
}
