import { expect, it } from 'vitest'
import { attach, choose, press, write } from './acts.ts'
import { applicantAddresses, type Ids, noIds, partnerAddresses, publicAddresses } from './addresses.ts'
import {
  attachTimetable,
  attested,
  caseIn,
  fileName,
  fillDraft,
  startDraft,
  timetable,
} from './application.ts'
import { askCompletion } from './county.ts'
import { openEyes } from './look.ts'
import { round, type Site } from './site.ts'

type Eyes = Awaited<ReturnType<typeof openEyes>>
type Page = Eyes['page']

const nothing: Ids = { ...noIds, round }
const idOf = (address: string): string => /[0-9A-Z]{26}$/.exec(address)?.[0] ?? ''

const invitePartner = async (page: Page, draft: string): Promise<void> => {
  await page.goto(`${draft}/samverkan?sok=Uppsala`)
  await choose(page, { orgId: 'R03', mayEdit: 'need' })
  await press(page, 'Bjud in')
}

/** With a partner, and a document promised that shows the authority. */
const sendTogether = async (page: Page, draft: string): Promise<string> => {
  await fillDraft(page, draft)
  await invitePartner(page, draft)
  const button = await attested(page, draft)
  await choose(page, { ground: 'delegation' })
  await button.click()
  return caseIn(page)
}

const inviteMember = async (site: Site, page: Page): Promise<string> => {
  const email = 'ny.handlaggare@motala.example.se'
  await page.goto('/ansok/medlemmar')
  await write(page, { email })
  await choose(page, { role: 'applicant' })
  await press(page, 'Bjud in')
  await site.settled()
  const mail = site.mails().find(({ to }) => to.includes(email))
  return /\/ansok\/inbjudan\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
}

/** A file under a draft, or under a change of what was sent. */
const documentIn = async (page: Page, address: string): Promise<string> => {
  await page.goto(`${address}/bilagor`)
  await attachTimetable(page)
  return idOf((await page.locator('main a[href*="/bilagor/"]').last().getAttribute('href')) ?? '')
}

/** Everything there is a page for: what is written, what is sent and asked about, and what has been asked of others. */
const makeAll = async (site: Site, page: Page): Promise<Ids> => {
  const sent = await startDraft(page)
  const id = await sendTogether(page, sent)
  const draft = await startDraft(page)
  await invitePartner(page, draft)
  const document = await documentIn(page, draft)
  const changed = await documentIn(page, `/ansok/arende/${id}/andra`)
  const invitation = await inviteMember(site, page)
  await askCompletion(await site.enter('Sara Hellgren'), `/lan/arende/${id}`)
  await page.goto(`/ansok/arende/${id}/behorighet`)
  await attach(page, fileName, timetable)
  const chosen = new URL(page.url()).search
  const org = invitation.split('/')[3] ?? ''
  return { round, draft: idOf(draft), document, changed, sent: idOf(sent), case: id, org, invitation, chosen }
}

/** Each page in both languages; those that are about nothing say so with 404. */
const lookAtAll = async ({ page, look }: Eyes, pages: Record<string, string>): Promise<void> => {
  for (const language of ['sv', 'en']) {
    await page.goto(`/sprak/${language}?efter=/om`)
    for (const [route, address] of Object.entries(pages)) {
      await page.goto(address)
      await look(null, route === '/aterstall/{id}' ? 404 : 200)
      expect.soft(await page.locator('html').getAttribute('lang'), route).toBe(language)
    }
  }
}

export const everyRoute = (site: () => Site) => {
  it('shows every page of the public without fault in Swedish and English', async () => {
    await lookAtAll(await openEyes(site(), null), publicAddresses(nothing))
  })

  it('shows every page of an applicant and of a partner without fault in Swedish and English', {
    timeout: 900_000,
  }, async () => {
    const eyes = await openEyes(site(), 'Eva Nordqvist')
    const ids = await makeAll(site(), eyes.page)
    await lookAtAll(eyes, applicantAddresses(ids))
    await lookAtAll(await openEyes(site(), 'Anders Lindmark'), partnerAddresses(ids))
  })
}
