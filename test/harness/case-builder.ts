import { eventItem, headerItem, outboxItem } from '../../shared/aws/case-items.ts'
import { bodyItem } from '../../shared/aws/cases.ts'
import { documentItem } from '../../shared/aws/documents.ts'
import { frameItem, publicRoundItem, roundItem } from '../../shared/aws/rounds.ts'
import { put, putNew } from '../../shared/aws/write.ts'
import { submit } from '../../shared/domain/acts/submit.ts'
import type { Measure } from '../../shared/domain/application.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { fromKronor, type Ore } from '../../shared/domain/money.ts'
import type { Round } from '../../shared/domain/round.ts'
import type { CaseDocument } from '../../shared/domain/submission.ts'
import { dayOf, daysAfter, toInstant } from '../../shared/domain/time.ts'
import { defaultPolicy } from '../../shared/policy/policies.ts'
import { aMeasure, anApplication } from '../rules/build.ts'
import type { World } from './world.ts'

const budgetYear = 2027
const basis = { number: 'exempel-1', date: '2026-12-01' }

export type GivenCase = {
  county?: string
  orgId?: string
  /** The measures' costs and kinds; one leaving-violence measure of 1 000 kr when not said. */
  measures?: Measure[]
  /** Sent the day after the last day. */
  late?: boolean
  documents?: CaseDocument[]
  /** What the county may pay in the year, öre. */
  frame?: Ore
}

const aRound = (county: string, today: string, late: boolean): Round => ({
  id: late ? '2027-2' : '2027-1',
  county,
  title: 'Statsbidrag 2027',
  opensOn: daysAfter(today, -30),
  lastDay: daysAfter(today, late ? -1 : 60),
  budgetYear,
  text: 'Exempeltext.',
  contact: { name: 'Enheten', email: 'lan@example.se', phone: '' },
  conditions: ['Medlen används till åtgärderna i beslutet.'],
  reportLastDay: '2028-03-01',
  policy: defaultPolicy,
  basis,
  example: true,
  version: 1,
  changedAt: toInstant(Date.parse(today)),
})

/** A county's round and frame, if they are not there yet. */
const openRound = async ({ table }: World, round: Round, limit: Ore): Promise<void> => {
  const { county } = round
  const frame = { county, budgetYear, limit, left: limit, basis, version: 1, example: true }
  for (const item of [roundItem(round), publicRoundItem(round), frameItem(frame)]) {
    if ((await table.get({ pk: String(item.pk), sk: String(item.sk) })) === null) await table.write(put(item))
  }
}

/** A submitted case, written as the product writes one: header, event, outbox, body and documents in one transaction. */
export const submitCase = async (world: World, given: GivenCase = {}): Promise<CaseHeader> => {
  const { county = '01', orgId = `K${county}80`, measures = [aMeasure()], documents = [] } = given
  const { clock, deps, table } = world
  const at = toInstant(clock.now())
  const round = aRound(county, dayOf(at), given.late ?? false)
  await openRound(world, round, given.frame ?? fromKronor(1_000_000))
  const plain = anApplication({ measures })
  const application = { ...plain, applicant: { ...plain.applicant, orgId, county } }
  const id = deps.newId()
  const body = await bodyItem(county, id, {
    application,
    documents: documents.map(({ state: _s, sha256: _h, scanner: _c, reason: _r, ...sent }) => sent),
    declarations: ['true-and-complete'],
  })
  const { header, event } = submit(
    {
      id,
      draft: deps.newId(),
      round,
      application,
      documents,
      contentHash: body.hash,
      county,
      confirmed: { authority: true, seat: true },
    },
    { subject: 'SIGNATORY-1', role: 'signatory', at },
  )
  await table.transact([
    putNew(headerItem(header)),
    putNew(eventItem(header, event)),
    put(outboxItem(header, event)),
    putNew(body.item),
    ...documents.map((document) => putNew(documentItem(county, id, document))),
  ])
  return header
}
