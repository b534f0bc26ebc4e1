import type { Browser } from '../../client/browser.ts'

/** The missing plan for follow-up, written where the page asks for it. */
export const answerCompletion = async (browser: Browser, caseId: string, plan: string): Promise<void> => {
  const page = await browser.get(`/ansok/arende/${caseId}/komplettera`)
  await browser.submit(page, '/komplettera', {
    plan,
    answer: 'Här kommer planen för uppföljning som saknades.',
    action: 'send',
  })
}
