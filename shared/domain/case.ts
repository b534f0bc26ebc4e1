import * as z from 'zod'
import { measureKind } from './application.ts'
import { checkItem } from './check.ts'
import { countyCode, day, instant, orgId, roundId, sha256, subject, ulid } from './ids.ts'
import { amount } from './money.ts'
import { suspension } from './suspension.ts'

/** DESIGN 3.6. Late, incomplete, parked and withdrawal-asked are flags, not statuses. */
export const statuses = [
  'submitted',
  'in-review',
  'completion-asked',
  'proposed',
  'decided',
  'closed',
] as const
export const status = z.enum(statuses)
export type Status = z.infer<typeof status>

export const flags = [
  'late',
  'incomplete',
  'parked',
  'withdrawal-asked',
  'completion-expired',
  'injunction',
  'authority-not-shown',
  'authority-handed-in',
  'seat-not-confirmed',
  'message-waiting',
  'change-notified',
  'grant-declined',
  'change-proposed',
  'handed-over',
  'letter-unopened',
  'appeal-waiting',
  'payment-held',
] as const
export const flag = z.enum(flags)
export type Flag = z.infer<typeof flag>

/** 6 § first paragraph: 1 = put first by the regulation, 2 = the rest. */
export const statutoryClass = z.union([z.literal(1), z.literal(2)])

/** What the header knows of a measure: kind, class and the four amounts in öre. Texts stay in the body. */
export const caseMeasure = z.strictObject({
  id: z.string(),
  claimedKind: measureKind,
  /** What an officer confirmed or corrected the claim to; null while it is a claim. */
  confirmedKind: measureKind.nullable(),
  class: statutoryClass,
  /** Särskilda skäl (6 §): proposed by the officer, taken by the decider. A taken exception ranks with the rest. */
  exception: z.enum(['none', 'proposed', 'taken']),
  /** The officer's assessment, 0–9999 (DESIGN 5, tuple). */
  score: z.int().min(0).max(9999),
  requested: amount,
  /** Requested minus what 4 § bars; null until an officer has set it. */
  eligible: amount.nullable(),
  proposed: amount.nullable(),
  granted: amount.nullable(),
  smallestUseful: amount.nullable(),
})
export type CaseMeasure = z.infer<typeof caseMeasure>

/** Where and when an application came in that belonged to another länsstyrelse (5 § first paragraph). */
export const cameFirst = z.strictObject({ county: countyCode, case: ulid, at: instant })
export type CameFirst = z.infer<typeof cameFirst>

export const outcome = z.enum(['grant', 'partial', 'rejection', 'dismissal', 'write-off', 'revocation'])
/** What a case can be decided as first: a revocation takes back what was granted. */
export const firstOutcomes = ['grant', 'partial', 'rejection', 'dismissal', 'write-off'] as const
export type Outcome = z.infer<typeof outcome>

/** The header of a case: at most 2 KB, no free text but the applicant's name. */
export const caseHeader = z.strictObject({
  id: ulid,
  county: countyCode,
  orgId,
  orgName: z.string(),
  round: roundId,
  draft: ulid,
  status,
  flags: z.array(flag),
  /** The edge instant of the submission (DESIGN 3.8). */
  receivedAt: instant,
  /** Handed over from another länsstyrelse: which, as which case, and when it came in there. Both instants are kept. */
  cameFirst: cameFirst.optional(),
  lastDay: day,
  /** Version of the last event; the next act writes version + 1 on condition of this one. */
  version: z.int().min(1),
  headHash: sha256,
  /** Which body holds the answers as they stand. */
  body: sha256,
  contentHash: sha256,
  formVersion: z.int(),
  policy: z.string(),
  /** Execution `<caseId>-<n>` (DESIGN 3.3). */
  execution: z.int().min(1),
  /** Where a parked case goes on, and since which event. */
  parked: z.strictObject({ at: z.string(), since: z.int() }).nullable(),
  measures: z.array(caseMeasure).max(10),
  assignee: subject.nullable(),
  /** Everyone who assessed or proposed: none of them may decide (DESIGN 2). */
  prepared: z.array(subject),
  /** Whose assessments are in, under which version of the criteria, and whether the county has all it wants. */
  assessment: z
    .strictObject({ criteria: z.string().max(20), by: z.array(subject), complete: z.boolean() })
    .optional(),
  /** What the latest formal review found wrong. */
  obstacles: z.array(checkItem).optional(),
  decider: subject.nullable(),
  /** Who took the decisions that others have taken the place of: they do not pay either. */
  earlierDeciders: z.array(subject).optional(),
  /** Last day to answer the completion request that is open. */
  completionLastDay: day.nullable(),
  completionRound: z.int().min(0),
  /** Last day to state an opinion on what was communicated (FL 25 §); null when none runs, left out before the first. */
  communicationLastDay: day.nullable().optional(),
  /** By which day proof of authority was promised; null when it has come in, left out when none was. */
  promisedBy: day.nullable().optional(),
  proposal: z.int().min(0),
  decision: z.int().min(0),
  outcome: outcome.nullable(),
  /** The latest decision that a member of the applicant has opened, and the latest that was sent in another way (FL 33 §). */
  letterOpened: z.int().optional(),
  letterSent: z.int().optional(),
  /** The authority's own diarienummer, set by the registrar; until then the case id is the designation. */
  diaryNumber: z.string().max(40).nullable(),
  /** Who may not influence the case: a conflict is reported or decided (FL 16–18 §§). */
  suspended: z.array(suspension).default([]),
})
export type CaseHeader = z.infer<typeof caseHeader>

/** Whether the case has been decided: what changes it then is a decision of its own (FL 36–38 §§). */
export const isDecided = ({ status: now }: Pick<CaseHeader, 'status'>): boolean =>
  now === 'decided' || now === 'closed'
