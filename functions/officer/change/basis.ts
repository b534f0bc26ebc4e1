import { readMoney } from '../../../shared/aws/bindings.ts'
import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { readDecision } from '../../../shared/aws/decisions.ts'
import { readInstalments } from '../../../shared/aws/payables.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { Money } from '../../../shared/domain/binding.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { type Instalment, isStanding } from '../../../shared/domain/instalment.ts'
import { type Ore, sum } from '../../../shared/domain/money.ts'
import type { Round } from '../../../shared/domain/round.ts'

/** What a change of a decision is made from. */
export type ChangeBasis = {
  header: CaseHeader
  before: Decision
  round: Round
  application: Application
  money: Money
  /** What finance has of the decision: it stands. */
  kept: Instalment[]
  /** What it has not: a new decision takes its place. */
  open: Instalment[]
}

export const amountOf = (instalments: readonly Pick<Instalment, 'amount'>[]): Ore =>
  sum(instalments.map(({ amount }) => amount))

/** The decision in force and how far its payments have come. Throws NotFound, or NotCarriedOut until they have been made. */
export const readChangeBasis = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  id: string,
): Promise<ChangeBasis> => {
  const header = await readCase(table, county, id)
  const [before, round, { application }, instalments] = await Promise.all([
    readDecision(table, county, id, header.decision),
    readRound(table, county, header.round),
    readBody(table, county, id, header.body),
    readInstalments(table, county, id),
  ])
  const made = instalments.some(({ decision }) => decision === before.number)
  if (before.content.payments.length > 0 && !made) throw new DomainError('NotCarriedOut')
  const money = await readMoney(table, county, round.budgetYear)
  const standing = instalments.filter(isStanding)
  return {
    header,
    before,
    round,
    application,
    money,
    kept: standing.filter(({ status }) => status !== 'payable'),
    open: standing.filter(({ status }) => status === 'payable'),
  }
}
