import type { CaseHeader } from '../../shared/domain/case.ts'
import { type Ore, sum } from '../../shared/domain/money.ts'
import type { Frame } from '../../shared/domain/round.ts'
import { countyByCode } from '../../shared/register/register.ts'
import type { RoundApplicant } from './applicants.ts'

/** Amounts in kronor; whole ones wherever the pages only take whole ones. */
export type Row = {
  applied: number
  granted: number
  refused: number
  withdrawn: number
  requestedKronor: number
  grantedKronor: number
  frameKronor: number
  leftKronor: number
}
export type CountyRow = Row & { county: string; name: string }

const kronor = (amounts: readonly (Ore | null)[]): number =>
  sum(amounts.filter((amount) => amount !== null)) / 100

const applicationOf = (header: CaseHeader, { key, name, kind }: RoundApplicant) => ({
  applicant: key,
  name,
  kind,
  county: header.county,
  flags: header.flags,
  outcome: header.outcome,
  status: header.status,
  requestedKronor: kronor(header.measures.map(({ requested }) => requested)),
  grantedKronor: kronor(header.measures.map(({ granted }) => granted)),
  measures: header.measures.map((measure) => ({
    id: measure.id,
    claimedKind: measure.claimedKind,
    confirmedKind: measure.confirmedKind,
    class: measure.class,
    score: measure.score,
    requestedKronor: kronor([measure.requested]),
    eligibleKronor: kronor([measure.eligible]),
    proposedKronor: kronor([measure.proposed]),
    grantedKronor: kronor([measure.granted]),
  })),
})
export type ApplicationRow = ReturnType<typeof applicationOf>

const rowOf = (applications: readonly ApplicationRow[], frames: readonly Frame[]): Row => {
  const counted = (...outcomes: CaseHeader['outcome'][]) =>
    applications.filter(({ outcome }) => outcomes.includes(outcome)).length
  const total = (amount: (row: ApplicationRow) => number) =>
    applications.reduce((so, row) => so + amount(row), 0)
  return {
    applied: applications.length,
    granted: counted('grant', 'partial'),
    refused: counted('rejection', 'dismissal'),
    withdrawn: counted('write-off'),
    requestedKronor: total((row) => row.requestedKronor),
    grantedKronor: total((row) => row.grantedKronor),
    frameKronor: kronor(frames.map(({ limit }) => limit)),
    leftKronor: kronor(frames.map(({ left }) => left)),
  }
}

/** What is the same in every run of a seed: no ids, hashes or instants. */
export const summarise = (
  asked: { seed: number; round: string },
  cases: readonly { header: CaseHeader; applicant: RoundApplicant }[],
  frames: readonly Frame[],
) => {
  const applications = cases
    .map(({ header, applicant }) => applicationOf(header, applicant))
    .toSorted((a, b) => a.county.localeCompare(b.county) || a.applicant.localeCompare(b.applicant))
  const counties = frames
    .toSorted((a, b) => a.county.localeCompare(b.county))
    .map((frame): CountyRow => {
      const own = applications.filter(({ county }) => county === frame.county)
      const name = countyByCode(frame.county)?.name ?? frame.county
      return { county: frame.county, name, ...rowOf(own, [frame]) }
    })
  return {
    ...asked,
    framesAreAnExample: frames.every(({ example }) => example),
    counties,
    total: rowOf(applications, frames),
    applications,
  }
}
export type Summary = ReturnType<typeof summarise>
