import type { Browser } from '../../client/browser.ts'
import { holding } from '../../client/forms.ts'

export const withdraw = async (browser: Browser, caseId: string): Promise<void> => {
  const page = await browser.get(`/ansok/arende/${caseId}/aterta`)
  await browser.submit(page, holding('reason'), {
    reason: 'Vi har ändrat planerna och söker inte längre.',
  })
}
