import * as z from 'zod'
import { instant, sha256, subject } from './ids.ts'

/** An open set: a new kind is a row here. Past tense, what happened. */
export const eventKinds = [
  'Submitted',
  'Prioritised',
  'PlacedInQueue',
  'Assigned',
  'Reviewed',
  'ExceptionProposed',
  'CompletionAsked',
  'InjunctionIssued',
  'CompletionExtended',
  'CompletionAnswered',
  'CompletionExpired',
  'Communicated',
  'StatementMade',
  'CommunicationEnded',
  'OpinionRequested',
  'OpinionReceived',
  'ChangeNotified',
  'MessageSent',
  'MoreTimeAsked',
  'MarkedHandled',
  'GrantDeclined',
  'ApplicationChanged',
  'WithdrawalAsked',
  'Proposed',
  'ProposalVoided',
  'Decided',
  'LetterIssued',
  'InstalmentsMade',
  'Closed',
  'Exported',
  'Parked',
  'Resumed',
  'DocumentReceived',
  'DocumentChecked',
  'NoteWritten',
  'DiaryNumberSet',
  'OrganisationOpened',
  'MemberJoined',
  'MemberChanged',
  'MemberInvited',
  'InvitationWithdrawn',
  'CodeAsked',
  'ConfirmationAsked',
  'OrganisationConfirmed',
  'MailboxSet',
  'AuthorityShown',
  'AuthorityHandedIn',
  'AuthorityAssessed',
  'PartnerInvited',
  'PartnerChanged',
  'PartnerWithdrawn',
  'PartnerConfirmed',
  'RoleAssigned',
  'RoundSet',
  'FrameSet',
  'BindingSet',
  'ScenarioChosen',
  'SettingSet',
  'BatchOpened',
  'BatchLocked',
] as const
export const eventKind = z.enum(eventKinds)
export type EventKind = z.infer<typeof eventKind>

export const caseRole = z.enum([
  'applicant',
  'signatory',
  'officer',
  'decider',
  'manager',
  'registrar',
  'finance',
  'system',
  'operator',
])
export type CaseRole = z.infer<typeof caseRole>

/** Ids, codes, amounts (öre), instants and hashes; never free text or names (DESIGN 3.5). */
export const eventData = z.record(z.string(), z.json())

export const event = z.strictObject({
  version: z.int().min(1),
  kind: eventKind,
  at: instant,
  role: caseRole,
  actor: subject,
  data: eventData,
  prevHash: sha256,
  hash: sha256,
})
export type Event = z.infer<typeof event>
