import { routes } from '../../functions/finance/routes.ts'
import { readInstalments } from '../../shared/aws/payables.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { put } from '../../shared/aws/write.ts'
import type { Form } from '../../shared/web/request.ts'
import { confirmReceivers } from '../harness/confirm-receivers.ts'
import { visitor } from '../harness/pages.ts'
import { anApplication } from '../rules/build.ts'
import { startBothSides } from './case-world.ts'
import { textOf } from './officer-world.ts'

export const condition = 'länsstyrelsen har fått en lägesrapport för första halvåret'

/** Two parts of 100 000 kr, the second tied to a condition. */
export const tiedParts: Form = {
  'payments.0.payOn': '2027-05-03',
  'payments.0.amount': '60 000',
  'payments.1.payOn': '2027-09-01',
  'payments.1.amount': '40 000',
  'payments.1.condition': condition,
}

/** An applicant, a county and its finance in one world. */
export const startPayments = async () => {
  const both = await startBothSides()
  const { world, county, deps } = both
  const payer = async (subject: string) => {
    await world.table.write(put(staffItem(county, { subject, name: `Namn ${subject}`, roles: ['finance'] })))
    return visitor(routes, deps, {
      subject,
      name: `Namn ${subject}`,
      tenant: { kind: 'county', id: county, name: 'Länsstyrelsen i exempellän' },
      roles: ['finance'],
    })
  }
  const finance = await payer('FINANCE-1')
  const granted = async (form: Form = {}): Promise<string> => {
    const applicant = { ...anApplication().applicant, organisationNumber: '212000-0142' }
    const account = { bankgiro: '5050-1055', plusgiro: '', reference: '' }
    const { id } = await both.submitted({ over: { applicant, account } })
    await both.reviewed(id)
    await both.proposed(id, form)
    const { status, html } = await both.decide(id)
    if (status !== 303) throw new Error(textOf(html))
    await world.settle()
    await confirmReceivers(finance)
    return id
  }
  /** Locks all that can go; how many lines the batch page then tells of. */
  const lock = async (): Promise<string> => {
    const { html } = await finance.get('/ekonomi?ar=2027')
    const [, batch = ''] = /name="batch" value="([^"]+)"/.exec(html) ?? []
    const { to } = await finance.post('/ekonomi/underlag', { batch })
    await world.settle()
    return textOf((await finance.get(to)).html)
  }
  const statuses = async (id: string) =>
    (await readInstalments(world.table, county, id)).map(({ status }) => status)
  /** A part of a page under one of its headings. */
  const under = (html: string, heading: string): string =>
    textOf(html.split(/<h2[^>]*>/).find((part) => part.startsWith(heading)) ?? '')
  return { ...both, finance, payer, granted, lock, statuses, under }
}
