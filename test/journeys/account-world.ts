import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { readLines } from '../../shared/aws/batch-lines.ts'
import { keys } from '../../shared/aws/keys.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import type { Role } from '../../shared/domain/roles.ts'
import type { Form } from '../../shared/web/request.ts'
import { confirmation, hiddenIn } from '../harness/confirm-receivers.ts'
import { visitor } from '../harness/pages.ts'
import { anApplication } from '../rules/build.ts'
import { startBothSides } from './case-world.ts'
import { measureOf } from './officer-world.ts'

export const first = { bankgiro: '5050-1055', plusgiro: '', reference: 'Projekt 17' }
export const second = { bankgiro: '', plusgiro: '1234-4', reference: 'Kanariereferens' }
export const receiverAddress = '/ekonomi/mottagare/K0580'

/** Both sides of a case and the county's finance: what one of them writes, the others read. */
export const startAccounts = async () => {
  const at = await startBothSides()
  const { world, county } = at
  for (const subject of ['FINANCE-1', 'FINANCE-2'])
    await world.table.write(put(staffItem(county, { subject, name: `Namn ${subject}`, roles: ['finance'] })))
  const finance = (subject = 'FINANCE-1', of = county, roles: Role[] = ['finance']) =>
    visitor(financeRoutes, at.deps, {
      subject,
      name: `Namn ${subject}`,
      tenant: { kind: 'county', id: of, name: 'Länsstyrelsen' },
      roles,
    })
  /** A grant with a number and an organisation number, its letter out. */
  const granted = async (account = first): Promise<string> => {
    const applicant = { ...anApplication().applicant, organisationNumber: '212000-0449' }
    const measures = [measureOf('M1', 'leaving-violence', 10_000)]
    const { id } = await at.submitted({ measures, over: { account, applicant } })
    await at.reviewed(id)
    await at.proposed(id, { 'measures.M1.granted': '10 000' })
    await at.decide(id)
    await world.settle()
    return id
  }
  const change = (id: string, account: Form = second, who = at.maria) => at.write(`${id}/konto`, account, who)
  const confirm = async (over: Form = {}, who = finance()) => {
    const { html } = await who.get(receiverAddress)
    return who.post(receiverAddress, { ...hiddenIn(html), ...confirmation, ...over })
  }
  /** What the next batch of the year would hold, locked when it holds anything; the lines it got. */
  const lock = async (who = finance()) => {
    const { html } = await who.get('/ekonomi?ar=2027')
    const [, batch = ''] = /name="batch" value="([^"]+)"/.exec(html) ?? []
    if (batch === '') return []
    await who.post('/ekonomi/underlag', { batch })
    await world.settle()
    return readLines(world.table, county, batch)
  }
  const log = async () =>
    (await queryAll(world.table, { pk: keys.log(`C#${county}`).pk, prefix: 'EVENT#' })).filter((item) =>
      JSON.stringify(item).includes('ReceiverConfirmed'),
    )
  return { ...at, finance, granted, change, confirm, lock, log }
}
export type Accounts = Awaited<ReturnType<typeof startAccounts>>
