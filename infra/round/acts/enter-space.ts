import type { Browser, Page } from '../../client/browser.ts'
import { holding } from '../../client/forms.ts'
import type { RoundApplicant } from '../applicants.ts'

const registerAssociation = async (browser: Browser, applicant: RoundApplicant): Promise<Page> => {
  const page = await browser.get('/ansok/organisation/forbund')
  return browser.submit(page, holding('seat'), {
    name: applicant.name,
    number: applicant.organisationNumber ?? '',
    seat: applicant.seat ?? '',
  })
}

/** Opens the organisation's space, which the e-identity shows for all but kommunalförbund, and acts for it from then on. */
export const enterSpace = async (browser: Browser, applicant: RoundApplicant): Promise<Page> => {
  if (applicant.kind === 'kommunalforbund') return registerAssociation(browser, applicant)
  const page = await browser.get('/ansok/organisation')
  return browser.submit(page, holding('orgId'), { orgId: applicant.key })
}
