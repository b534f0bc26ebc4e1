import { readPublicRound } from '../../../shared/aws/rounds.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { checkEligibility } from '../../../shared/domain/eligibility.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { roundId, ulid } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { isAnswered, readAnswers, writtenIn } from '../../../shared/web/eligibility.tsx'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf, type Page } from '../acting.ts'
import { readSpace, type Space } from '../organisation/space.ts'
import { createDraft } from './create-draft.ts'
import { comingPage, questionsPage, type RoundState, resultPage } from './start-page.tsx'

/** The round of the organisation's own county: another county's is no round at all (5 §). Throws NotFound. */
const findRound = async (
  { table }: WithTable,
  session: Session,
  id: string | undefined,
): Promise<{ space: Space; round: Round }> => {
  const space = await readSpace(table, organisationOf(session))
  const wanted = roundId.safeParse(id)
  if (space === null || !wanted.success) throw notFound('round')
  return { space, round: await readPublicRound(table, space.county, wanted.data) }
}

const stateOf = ({ opensOn, lastDay }: Round, now: number): RoundState => {
  const today = dayOf(toInstant(now))
  if (today < opensOn) return 'coming'
  return today > lastDay ? 'closed' : 'open'
}

export const askEligibility: Page = async (deps, { request: { query, params }, session }) => {
  const { space, round } = await findRound(deps, session, params.round)
  const state = stateOf(round, deps.now())
  if (state === 'coming') return html(comingPage(session, round))
  const written = writtenIn(query, space.kind)
  if (!isAnswered(query)) return html(questionsPage(session, { round, state, written }))
  const read = readAnswers(written)
  if ('problems' in read)
    return html(questionsPage(session, { round, state, written, problems: read.problems }), 422)
  const { answers } = read
  const result = checkEligibility(answers)
  return html(resultPage(session, { round, state, answers, result, instance: deps.newId() }))
}

export const startDraft: Page = async (deps, { request, session }) => {
  const { space, round } = await findRound(deps, session, request.params.round)
  if (stateOf(round, deps.now()) === 'coming') return html(comingPage(session, round), 409)
  const given = ulid.safeParse(one(request.form, 'instance'))
  const id = given.success ? given.data : deps.newId()
  const { subject, name } = session
  await createDraft(deps, { id, space, round, by: { subject, name }, at: request.receivedAt })
  return redirect(`/ansok/utkast/${id}`)
}
