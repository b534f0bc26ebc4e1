import * as z from 'zod'
import { caseFileItem } from '../../../shared/aws/case-files.ts'
import { readBody } from '../../../shared/aws/cases.ts'
import { readOpinion } from '../../../shared/aws/opinions.ts'
import { recordKeys } from '../../../shared/aws/records.ts'
import { put } from '../../../shared/aws/write.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { opinionLetter } from '../../../shared/letters/opinion.ts'
import { aboutCase, pdf } from './diary-files.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'

const numbered = z.object({ number: z.int().min(1) })

/** The opinion an event is about. Throws NotFound. */
export const opinionOf = async ({ table }: Pick<EffectDeps, 'table'>, { header, event }: CaseSubject) => {
  const found = await readOpinion(table, header.county, header.id, numbered.parse(event.data).number)
  if (found === null) throw notFound('opinion')
  return found
}

/** The request for an opinion, to be sent to whom it asks. */
export const makeOpinionRequest: Effect<CaseSubject> = {
  name: 'OPINION',
  run: async (deps, subject) => {
    const { county, id, body } = subject.header
    const [{ receivedAt: _received, ...about }, asked, { application }] = await Promise.all([
      aboutCase(deps, subject),
      opinionOf(deps, subject),
      readBody(deps.table, county, id, body),
    ])
    const { name, organisationNumber } = application.applicant
    const { number, body: asks, question, lastDay, askedBy } = asked
    const letter = await opinionLetter(await deps.letters(), {
      ...about,
      applicant: { name, organisationNumber },
      opinion: { number, body: asks, question, lastDay, askedBy },
    })
    const key = recordKeys.opinion(county, id, number)
    const kept = await deps.records.keep(key, letter, pdf)
    return [put(caseFileItem(county, id, 'OPINION', { number, at: about.at, key, ...kept }))]
  },
}
