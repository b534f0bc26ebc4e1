import { keys } from '../../shared/aws/keys.ts'
import type { Decision } from '../../shared/domain/decision.ts'
import { allowsOwn, askedOf } from '../../shared/domain/delegation.ts'
import type { Event, EventKind } from '../../shared/domain/event.ts'
import { settingKinds } from '../../shared/domain/setting.ts'
import { dayOf } from '../../shared/domain/time.ts'
import type { Contents } from './store-contents.ts'

/** The event and the decision name a rule of the county's that was in force then and lets just this be decided. */
const letBy = (
  items: Contents['items'],
  county: string,
  { at, data }: Event,
  decisions: readonly Decision[],
): boolean => {
  if (typeof data.ownRule !== 'string') return false
  const { pk, sk } = keys.setting(county, settingKinds.delegation.kind, data.ownRule)
  const found = items.find((item) => item.pk === pk && item.sk === sk)
  const taken = decisions.find(({ number }) => number === data.number)
  if (found === undefined || taken?.ownRule?.validFrom !== sk) return false
  const { validFrom, content } = settingKinds.delegation.schema.parse(found.setting)
  const later = items.some((item) => item.pk === pk && String(item.sk) > sk && String(item.sk) <= dayOf(at))
  return validFrom <= dayOf(at) && !later && allowsOwn(content, askedOf(taken.content))
}

const decisive: readonly EventKind[] = ['Decided', 'DecisionChanged']

/** 5. Who decides did not prepare, and who pays did neither. */
export const handsApart = ({ items, cases }: Contents): string[] =>
  cases.flatMap(({ header, events, decisions }) => {
    const by = (...kinds: EventKind[]) =>
      new Set(events.filter(({ kind }) => kinds.includes(kind)).map(({ actor }) => actor))
    const prepared = by('Reviewed', 'Assessed', 'AssessmentsReconciled', 'Proposed', 'ChangeProposed')
    const decided = by(...decisive)
    return [
      ...events
        .filter(({ kind, actor }) => decisive.includes(kind) && prepared.has(actor))
        .filter((event) => !letBy(items, header.county, event, decisions))
        .map(({ actor }) => `${header.id}: ${actor} decided`),
      ...[...by('Exported', 'PaymentReleased', 'PaymentMade', 'PaymentRefused', 'PaymentReversed')]
        .filter((who) => prepared.has(who) || decided.has(who))
        .map((who) => `${header.id}: ${who} paid`),
    ]
  })
