import type { Browser } from '../../client/browser.ts'

/** The decision letter and the receipt, as their receiver takes them home. */
export const fetchPapers = async (browser: Browser, caseId: string) => ({
  letter: await browser.download(`/ansok/arende/${caseId}/beslut.pdf`),
  receipt: await browser.download(`/ansok/arende/${caseId}/kvittens.pdf`),
})
