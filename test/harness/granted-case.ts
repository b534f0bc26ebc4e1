import { eventItem, headerItem, outboxItem } from '../../shared/aws/case-items.ts'
import { bodyItem, commitAct } from '../../shared/aws/cases.ts'
import { decisionItem, letterItem } from '../../shared/aws/decisions.ts'
import { indexKeys, keys } from '../../shared/aws/keys.ts'
import type { Table } from '../../shared/aws/table.ts'
import { put, putNew, type Write } from '../../shared/aws/write.ts'
import type { Account } from '../../shared/domain/account.ts'
import { instalmentsMade, letterIssued } from '../../shared/domain/acts/aftermath.ts'
import { decide, propose } from '../../shared/domain/acts/decide.ts'
import { placedInQueue, prioritised } from '../../shared/domain/acts/queue.ts'
import { review } from '../../shared/domain/acts/review.ts'
import { submit } from '../../shared/domain/acts/submit.ts'
import type { Act, Actor } from '../../shared/domain/advance.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { canonical, hashOf } from '../../shared/domain/chain.ts'
import type { Decision } from '../../shared/domain/decision.ts'
import { influences } from '../../shared/domain/influence.ts'
import type { Instalment } from '../../shared/domain/instalment.ts'
import { instalmentsOf } from '../../shared/domain/instalments.ts'
import { type Ore, sum } from '../../shared/domain/money.ts'
import { defaultPolicy, policyOf } from '../../shared/policy/policies.ts'
import { aDecidedMeasure, aGrant, aMeasure, anApplication } from '../rules/build.ts'
import { confirmAccount } from './confirm-account.ts'
import { declareFor } from './declare.ts'

/** A bankgiro with a right check digit, that a granted case is paid to. */
export const grantedAccount: Account = { bankgiro: '5050-1055', plusgiro: '', reference: '' }

export type GrantedCase = {
  county: string
  newId: () => string
  name?: string
  organisationNumber?: string | null
  payments: { budgetYear: number; payOn: string; amount: Ore }[]
  officer?: string
  decider?: string
  letter?: boolean
  account?: Account
  /** Whether finance has confirmed the account; it has unless a test says otherwise. */
  confirmed?: boolean
}
export type Granted = { header: CaseHeader; decision: Decision; instalments: Instalment[]; name: string }

const at = '2027-01-10T09:00:00.000Z'
const as = (subject: string, role: Actor['role']): Actor => ({ subject, role, at })
const named = (subject: string, role: Actor['role']) => ({ subject, name: `Namn ${subject}`, role })

const submitted = async (table: Table, given: GrantedCase, requested: Ore, name: string) => {
  const { county, newId, organisationNumber = '212000-0142', account = grantedAccount } = given
  const id = newId()
  const plain = anApplication({
    account,
    measures: [aMeasure({ costs: [{ id: '1', what: 'Lön', year: 2027, amount: requested }] })],
  })
  const applicant = { ...plain.applicant, orgId: `K${county}80`, county, name, organisationNumber }
  const application = { ...plain, applicant }
  const body = await bodyItem(county, id, { application, documents: [], declarations: [] })
  const round = {
    id: '2027-1',
    county,
    title: 'Statsbidrag 2027',
    opensOn: '2026-12-01',
    lastDay: '2027-01-31',
    budgetYear: 2027,
    text: '',
    contact: { name: '', email: '', phone: '' },
    conditions: [],
    reportLastDay: '2028-03-01',
    policy: defaultPolicy,
    basis: { number: 'exempel-1', date: '2026-12-01' },
    example: true,
    version: 1,
    changedAt: at,
  }
  const contentHash = body.hash
  const confirmed = { authority: true, seat: true }
  const { header, event } = submit(
    { id, draft: newId(), round, application, documents: [], contentHash, county, confirmed },
    as('SIGNATORY-1', 'signatory'),
  )
  await table.transact([
    putNew(headerItem(header)),
    putNew(eventItem(header, event)),
    put(outboxItem(header, event)),
    putNew(body.item),
  ])
  return header
}

/** A case that was granted and handed to finance, act by act as the product writes them, with the payments given. */
export const grantCase = async (table: Table, given: GrantedCase): Promise<Granted> => {
  const {
    officer = 'OFFICER-1',
    decider = 'DECIDER-1',
    letter = true,
    payments,
    name = 'Exempel kommun',
  } = given
  const granted = sum(payments.map(({ amount }) => amount))
  let header = await submitted(table, given, granted, name)
  const step = async (make: (now: CaseHeader) => Act, also: Write[] = []) => {
    const act = make(header)
    if (influences(act.action, act.event.role)) await declareFor(table, header, act.event.actor)
    await commitAct(table, header, act, also)
    header = act.header
  }
  const { county, id } = header
  const policy = policyOf(header.policy)
  const measure = aDecidedMeasure({ requested: granted, eligible: granted, granted })
  const content = aGrant({ measures: [measure], payments, reportLastDay: '2028-03-01' })
  const words = {
    content,
    contentHash: hashOf(canonical(content)),
    mayBind: payments.map(({ budgetYear }) => budgetYear),
  }
  const decision: Decision = {
    case: id,
    number: 1,
    decidedAt: at,
    content,
    decidedBy: named(decider, 'decider'),
    presentedBy: named(officer, 'officer'),
    others: [],
    dissent: '',
  }
  const issued = {
    key: `letters/${county}/${id}/beslut-1.pdf`,
    versionId: 'v1',
    sha256: hashOf(id),
    size: 1000,
    fileName: `beslut-${id}-1.pdf`,
  }
  const instalments = instalmentsOf(decision, header, { id: header.round })
  await step((now) => prioritised(now, policy, as('SYSTEM', 'system')))
  await step((now) => placedInQueue(now, as('SYSTEM', 'system')))
  const assessed = { id: 'M1', kind: 'leaving-violence' as const, eligible: granted, barred: [] }
  const written = { measures: [assessed], checks: [], contentHash: hashOf('text') }
  await step((now) => review(now, written, policy, as(officer, 'officer')))
  await step((now) => propose(now, words, as(officer, 'officer')))
  await step(
    (now) => decide(now, words, policy, as(decider, 'decider')),
    [putNew(decisionItem(county, decision))],
  )
  if (letter)
    await step(
      (now) => letterIssued(now, issued, as('SYSTEM', 'system')),
      [putNew(letterItem(county, id, 1, issued))],
    )
  await step(
    (now) => instalmentsMade(now, instalments, as('SYSTEM', 'system')),
    instalments.map((one) =>
      putNew({
        ...keys.instalment(county, id, one.number),
        ...indexKeys.payable(county, one.budgetYear, one.payOn, id, one.number),
        status: one.status,
        instalment: one,
      }),
    ),
  )
  if (given.confirmed !== false) await confirmAccount(table, header, given.account ?? grantedAccount)
  return { header, decision, instalments, name }
}
