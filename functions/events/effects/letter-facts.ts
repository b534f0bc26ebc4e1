import { readBody } from '../../../shared/aws/cases.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import type { EffectDeps } from './effect.ts'

/** What every letter about giving out says of its case. */
export const letterFacts = async ({ table }: EffectDeps, header: CaseHeader) => {
  const { county, id, diaryNumber } = header
  const [round, { application }] = await Promise.all([
    readRound(table, county, header.round),
    readBody(table, county, id, header.body),
  ])
  const { name, organisationNumber } = application.applicant
  return {
    round,
    common: {
      authority: countyByCode(county)?.authority.name ?? county,
      case: id,
      diaryNumber,
      applicant: { name, organisationNumber },
      example: round.example,
    },
  }
}
