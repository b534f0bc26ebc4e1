import * as z from 'zod'
import { keys } from '../../../shared/aws/keys.ts'
import { readPaper } from '../../../shared/aws/papers.ts'
import { put, update } from '../../../shared/aws/write.ts'
import { cameInAt } from '../../../shared/domain/arrival.ts'
import { day } from '../../../shared/domain/ids.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'
import { opinionOf } from './opinions.ts'

/** What each event is called in the diary: the matter in short (OSL 5 kap. 2 § 4). */
const direction: Record<string, 'in' | 'out' | 'own'> = {
  Submitted: 'in',
  CompletionAsked: 'out',
  InjunctionIssued: 'out',
  CompletionExtended: 'out',
  CompletionAnswered: 'in',
  WithdrawalAsked: 'in',
  Communicated: 'out',
  StatementMade: 'in',
  OpinionRequested: 'out',
  OpinionReceived: 'in',
  AuthorityHandedIn: 'in',
  DocumentReceived: 'in',
  AuthorityAssessed: 'out',
  MoreTimeAsked: 'in',
  ChangeNotified: 'in',
  GrantDeclined: 'in',
  ApplicationChanged: 'in',
  Decided: 'own',
  DecisionChanged: 'own',
  HandedOver: 'out',
  LetterIssued: 'out',
}

/** A message goes either way: by who wrote it. */
const directionOf = ({ kind, role }: CaseSubject['event']): 'in' | 'out' | 'own' =>
  kind === 'MessageSent' ? (role === 'officer' ? 'out' : 'in') : (direction[kind] ?? 'own')

/** Sender or receiver: the applicant, or whose opinion was asked for. */
const partyOf = async (deps: EffectDeps, subject: CaseSubject) => {
  const { kind } = subject.event
  return kind === 'OpinionRequested' || kind === 'OpinionReceived'
    ? { orgId: null, name: (await opinionOf(deps, subject)).body }
    : { orgId: subject.header.orgId, name: subject.header.orgName }
}

/** A diary line: date, designation, sender or receiver, and the matter (OSL 5 kap. 2 §). Counts as archived when made. */
export const diaryLine: Effect<CaseSubject> = {
  name: 'DIARY',
  run: async (deps, subject) => {
    const { header, event } = subject
    const { county, id } = header
    const on = dayOf(cameInAt(event))
    const key = keys.diary(county, on.slice(0, 4), on, id, event.version)
    return [
      put({
        ...key,
        line: {
          day: on,
          case: id,
          version: event.version,
          matter: event.kind,
          direction: directionOf(event),
          party: await partyOf(deps, subject),
        },
      }),
    ]
  },
}

const registeredPaper = z.object({ direction: z.enum(['in', 'out']), day, leftOut: z.boolean() })

/** The line of what was registered by hand: its own day and words, or the fields left out (OSL 5 kap. 2 § second paragraph). */
export const paperLine: Effect<CaseSubject> = {
  name: 'DIARY',
  run: async ({ table }, { header: { county, id }, event }) => {
    const { direction, day: on, leftOut } = registeredPaper.parse(event.data)
    const paper = await readPaper(table, county, id, event.version)
    const said =
      leftOut || paper === null
        ? { party: null, about: '' }
        : { party: { name: paper.party }, about: paper.about }
    const line = { day: on, case: id, version: event.version, matter: event.kind, direction, ...said }
    return [put({ ...keys.diary(county, on.slice(0, 4), on, id, event.version), line })]
  },
}

/** Applications per county and round; equals a recount of the Submitted events (QUALITY, invariant 11). */
export const countApplication: Effect<CaseSubject> = {
  name: 'COUNT',
  run: async (_deps, { header: { county, round } }) => [
    update(keys.count(`C#${county}`, round), { add: { applications: 1 } }),
  ],
}
