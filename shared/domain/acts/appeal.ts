import { type Act, type Actor, advance, reflag } from '../advance.ts'
import { type Appeal, isLateAppeal, lastDayToAppeal, type Timeliness } from '../appeal.ts'
import type { CaseHeader } from '../case.ts'
import type { AdministrativeCourt } from '../court.ts'
import { DomainError, missingContent, notFound } from '../errors.ts'
import { paperData, type RegisteredPaper } from './papers.ts'

/** An appeal has come in and is registered as any paper; somebody has to settle it. Throws NotFound for a decision that is not taken. */
export const appealReceived = (
  header: CaseHeader,
  { decision, arrival, ...paper }: RegisteredPaper & Pick<Appeal, 'decision' | 'arrival'>,
  actor: Actor,
): Act => {
  if (decision < 1 || decision > header.decision) throw notFound('decision')
  return advance(header, {
    action: 'register-appeal',
    kind: 'AppealReceived',
    actor,
    change: { flags: reflag(header.flags, ['appeal-waiting']) },
    data: { ...paperData(paper), decision, channel: arrival.channel, arrivedAt: arrival.at },
  })
}

type Settling = {
  appeal: Appeal
  court: AdministrativeCourt
  /** From which day the county's choice of court is in force. */
  courtFrom: string
  contentHash: string
  /** Whether another appeal in the case is not settled yet. */
  othersWait: boolean
}

const settled = ({ flags }: CaseHeader, { othersWait }: Settling): CaseHeader['flags'] =>
  reflag(flags, [], othersWait ? [] : ['appeal-waiting'])

const facts = ({ appeal: { number, decision }, court, courtFrom, contentHash }: Settling) => ({
  appeal: number,
  decision,
  court,
  courtFrom,
  contentHash,
})

/**
 * The appeal goes to the administrative court with what belongs to the case (FL 46 §). Throws AppealLate or AppealInTime
 * when its time is not what is said of it, MissingContent when the time is tried without a day to count from.
 */
export const handOverAppeal = (
  header: CaseHeader,
  given: Settling & { timeliness: Timeliness; countedFrom: string | null; documents: readonly string[] },
  actor: Actor,
): Act => {
  const { appeal, timeliness, countedFrom, documents } = given
  if (timeliness !== 'not-tried') {
    if (countedFrom === null) throw missingContent('countedFrom')
    const late = isLateAppeal(appeal.arrival.at, countedFrom)
    if (late && timeliness === 'in-time') throw new DomainError('AppealLate', { appeal: appeal.number })
    if (!late && timeliness !== 'in-time') throw new DomainError('AppealInTime', { appeal: appeal.number })
  }
  return advance(header, {
    action: 'hand-over-appeal',
    kind: 'AppealHandedOver',
    actor,
    change: { flags: settled(header, given) },
    data: {
      ...facts(given),
      timeliness,
      countedFrom,
      standing: header.decision,
      documents: [...documents],
    },
  })
}

/** A late appeal is dismissed by a decision of its own, which can be appealed (FL 45 §). Throws AppealInTime for one that came in time. */
export const dismissAppeal = (
  header: CaseHeader,
  given: Settling & { countedFrom: string },
  actor: Actor,
): Act => {
  const { appeal, countedFrom } = given
  if (!isLateAppeal(appeal.arrival.at, countedFrom))
    throw new DomainError('AppealInTime', { appeal: appeal.number })
  return advance(header, {
    action: 'dismiss-appeal',
    kind: 'AppealDismissed',
    actor,
    change: { flags: settled(header, given) },
    data: { ...facts(given), countedFrom, lastDay: lastDayToAppeal(countedFrom) },
  })
}
