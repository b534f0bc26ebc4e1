import * as z from 'zod'
import { type KeptAppeal, readAppeal, readAppeals } from '../../../../shared/aws/appeals.ts'
import { readEvents } from '../../../../shared/aws/cases.ts'
import { readDecision } from '../../../../shared/aws/decisions.ts'
import { readSetting } from '../../../../shared/aws/settings.ts'
import type { CountyStore } from '../../../../shared/deps.ts'
import type { AdministrativeCourt } from '../../../../shared/domain/court.ts'
import type { Decision } from '../../../../shared/domain/decision.ts'
import { notFound } from '../../../../shared/domain/errors.ts'
import type { Instant } from '../../../../shared/domain/ids.ts'
import { settingKinds } from '../../../../shared/domain/setting.ts'
import { dayOf } from '../../../../shared/domain/time.ts'
import type { SignedVisit } from '../../../../shared/web/http/route.ts'
import type { Request } from '../../../../shared/web/request.ts'
import { type CaseView, readCaseView } from '../../case/read-view.ts'
import type { OfficerDeps } from '../../deps.ts'

const number = z.coerce.number().pipe(z.int().min(1).max(99_999_999))

/** The appeal an address names. Throws NotFound: the same for another county's as for none. */
export const namedAppeal = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  { params }: Pick<Request, 'params'>,
  id: string,
): Promise<KeptAppeal> => {
  const wanted = number.safeParse(params.number)
  if (!wanted.success) throw notFound('number')
  return readAppeal(table, county, id, wanted.data)
}

export type Waiting = {
  view: CaseView
  appeal: KeptAppeal['appeal']
  /** The decision that is appealed. */
  appealed: Decision
  /** When somebody of the applicant's first opened it (UTC), as far as the service knows. */
  openedAt: Instant | null
  court: { court: AdministrativeCourt; from: string } | null
  /** Whether another appeal waits in the case. */
  othersWait: boolean
}

/** An appeal to settle, with what it is settled by. Throws NotFound when it has been settled already. */
export const readWaiting = async (deps: OfficerDeps, visit: SignedVisit): Promise<Waiting> => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const { table, county } = store
  const { appeal, ruling } = await namedAppeal(store, visit.request, header.id)
  if (ruling !== null) throw notFound('appeal')
  const [appealed, all, known, events] = await Promise.all([
    readDecision(table, county, header.id, appeal.decision),
    readAppeals(table, county, header.id),
    readSetting(table, county, settingKinds.administrativeCourt, dayOf(visit.request.receivedAt)),
    readEvents(table, county, header.id),
  ])
  const opened = events.find(({ kind, data }) => kind === 'LetterOpened' && data.decision === appeal.decision)
  const othersWait = all.some((each) => each.ruling === null && each.appeal.number !== appeal.number)
  const court = known === null ? null : { court: known.content.court, from: known.validFrom }
  return { view, appeal, appealed, openedAt: opened?.at ?? null, court, othersWait }
}
