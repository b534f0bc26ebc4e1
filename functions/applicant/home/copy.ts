import { readPublicRounds } from '../../../shared/aws/rounds.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { organisationOf, type Page } from '../acting.ts'
import { loadCase } from '../case/load-case.ts'
import { readSpace } from '../organisation/space.ts'
import { createDraft } from '../start/create-draft.ts'
import { copyPage } from './copy-page.tsx'

/** The rounds of the organisation's county that take applications on a day. */
const openRounds = async ({ table }: WithTable, county: string, today: string): Promise<Round[]> =>
  (await readPublicRounds(table)).filter(
    (round) => round.county === county && round.opensOn <= today && today <= round.lastDay,
  )

export const showCopy: Page = async (deps, { request, session }) => {
  const { header } = await loadCase(deps, session, request)
  const rounds = await openRounds(deps, header.county, dayOf(toInstant(deps.now())))
  const targets = rounds.map((round) => ({ round, instance: deps.newId() }))
  return html(copyPage(session, header.id, targets))
}

/** The answers as they now are, in a new draft; nothing that was attested, attached or judged goes along. */
export const copyApplication: Page = async (deps, { request, session }) => {
  const { header, body } = await loadCase(deps, session, request)
  const [space, rounds] = await Promise.all([
    readSpace(deps.table, organisationOf(session)),
    openRounds(deps, header.county, dayOf(request.receivedAt)),
  ])
  const round = rounds.find(({ id }) => id === one(request.form, 'round'))
  if (space === null || round === undefined) throw notFound('round')
  const id = ulid.safeParse(one(request.form, 'instance')).data ?? deps.newId()
  const { subject, name } = session
  await createDraft(deps, {
    id,
    space,
    round,
    by: { subject, name },
    at: request.receivedAt,
    sections: fromApplication(body.application),
  })
  return redirect(`/ansok/utkast/${id}`)
}
