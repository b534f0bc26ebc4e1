/**
 * Every key of the table, in one place, so that IAM LeadingKeys can enforce the county wall (DESIGN 3.4, 5).
 * Upper case and digits only in what a key is searched by: the local store ignores case in begins_with.
 */
export type Key = { pk: string; sk: string }
export type Item = Record<string, unknown>

/** Index name → its two attributes. */
export const indexes = {
  round: { pk: 'roundPk', sk: 'roundSk' },
  desk: { pk: 'deskPk', sk: 'deskSk' },
  attention: { pk: 'attentionPk', sk: 'attentionSk' },
  organisation: { pk: 'orgPk', sk: 'orgSk' },
  payable: { pk: 'payablePk', sk: 'payableSk' },
} as const
export type IndexName = keyof typeof indexes

const padded = (version: number): string => String(version).padStart(8, '0')

export const countyPrefix = (county: string): string => `C#${county}#`
export const organisationPrefix = (orgId: string): string => `O#${orgId}`

export const keys = {
  session: (id: string): Key => ({ pk: `S#${id}`, sk: 'SESSION' }),
  signIn: (id: string): Key => ({ pk: `S#${id}`, sk: 'SIGN-IN' }),
  personRole: (subject: string, tenant: string): Key => ({ pk: `P#${subject}`, sk: `ROLE#${tenant}` }),
  personSession: (subject: string, id: string): Key => ({ pk: `P#${subject}`, sk: `SESSION#${id}` }),
  parked: (subject: string, id: string): Key => ({ pk: `S#PARKED#${subject}`, sk: id }),

  organisation: (orgId: string): Key => ({ pk: `O#${orgId}`, sk: 'META' }),
  organisationNumber: (number: string): Key => ({ pk: `O#NUMBER#${number}`, sk: 'META' }),
  member: (orgId: string, subject: string): Key => ({ pk: `O#${orgId}`, sk: `MEMBER#${subject}` }),
  memberInvitation: (orgId: string, id: string): Key => ({ pk: `O#${orgId}`, sk: `INVITATION#${id}` }),
  confirmationCode: (orgId: string, subject: string): Key => ({ pk: `O#${orgId}`, sk: `CODE#${subject}` }),
  officialMailbox: (orgId: string): Key => ({ pk: `O#${orgId}`, sk: 'MAILBOX' }),
  draftPointer: (orgId: string, draft: string): Key => ({ pk: `O#${orgId}`, sk: `DRAFT#${draft}` }),
  draft: (orgId: string, draft: string): Key => ({ pk: `O#${orgId}#DRAFT#${draft}`, sk: 'META' }),
  draftSection: (orgId: string, draft: string, section: string): Key => ({
    pk: `O#${orgId}#DRAFT#${draft}`,
    sk: `SECTION#${section.toUpperCase()}`,
  }),
  draftDocument: (orgId: string, draft: string, document: string): Key => ({
    pk: `O#${orgId}#DRAFT#${draft}`,
    sk: `DOC#${document}`,
  }),
  /** What will go with the next answer or change: `ANSWER` or `CHANGE`. */
  waitingDocument: (orgId: string, draft: string, kind: string, document: string): Key => ({
    pk: `O#${orgId}#DRAFT#${draft}`,
    sk: `${kind}#${document}`,
  }),
  /** What somebody has written of it and not sent. */
  keptForm: (orgId: string, draft: string, kind: string, subject: string): Key => ({
    pk: `O#${orgId}#DRAFT#${draft}`,
    sk: `KEPT#${kind}#${subject}`,
  }),
  draftPresence: (orgId: string, draft: string, subject: string): Key => ({
    pk: `O#${orgId}#DRAFT#${draft}`,
    sk: `PRESENCE#${subject}`,
  }),
  draftPartner: (orgId: string, draft: string, partner: string): Key => ({
    pk: `O#${orgId}#DRAFT#${draft}`,
    sk: `PARTNER#${partner}`,
  }),
  draftComment: (orgId: string, draft: string, comment: string): Key => ({
    pk: `O#${orgId}#DRAFT#${draft}`,
    sk: `COMMENT#${comment}`,
  }),
  partnerPointer: (partner: string, draft: string): Key => ({ pk: `O#${partner}`, sk: `INVITED#${draft}` }),

  case: (county: string, id: string): Key => ({ pk: `C#${county}#CASE#${id}`, sk: 'HEADER' }),
  body: (county: string, id: string, sha256: string): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `BODY#${sha256.toUpperCase()}`,
  }),
  event: (county: string, id: string, version: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `EVENT#${padded(version)}`,
  }),
  document: (county: string, id: string, document: string): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `DOC#${document}`,
  }),
  decision: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `DECISION#${padded(number)}`,
  }),
  letter: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `LETTER#${padded(number)}`,
  }),
  file: (county: string, id: string, kind: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `FILE#${kind}#${padded(number)}`,
  }),
  instalment: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `PAY#${padded(number)}`,
  }),
  task: (county: string, id: string, kind: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `TASK#${kind}#${padded(number)}`,
  }),
  message: (county: string, id: string, version: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `MESSAGE#${padded(version)}`,
  }),
  /** A case's place in one of the county's lists. */
  listEntry: (county: string, id: string, slot: string): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `LIST#${slot}`,
  }),
  review: (county: string, id: string, version: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `REVIEW#${padded(version)}`,
  }),
  note: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `NOTE#${padded(number)}`,
  }),
  /** What came in or went out outside the service. */
  paper: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `PAPER#${padded(number)}`,
  }),
  secrecyMark: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `SECRECY#${padded(number)}`,
  }),
  release: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `RELEASE#${padded(number)}`,
  }),
  refusal: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `REFUSAL#${padded(number)}`,
  }),
  appeal: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `APPEAL#${padded(number)}`,
  }),
  wait: (county: string, id: string): Key => ({ pk: `C#${county}#CASE#${id}`, sk: 'WAIT' }),
  done: (pk: string, version: number, effect: string): Key => ({
    pk,
    sk: `DONE#${padded(version)}#${effect.toUpperCase()}`,
  }),

  proposal: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `PROPOSAL#${padded(number)}`,
  }),
  /** A file that has been uploaded at the county's desk and is not registered yet. */
  deskFile: (county: string, id: string, document: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `UPLOAD#${document}`,
  }),
  assessment: (county: string, id: string, subject: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `ASSESSMENT#${subject}`,
  }),
  /** Minnesanteckning. */
  workingNote: (county: string, id: string, note: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: `NOTE#${note}`,
  }),
  reconciliation: (county: string, id: string): Key => ({
    pk: `C#${county}#WORK#${id}`,
    sk: 'RECONCILIATION',
  }),

  /** What a person has declared of a round's applicants as it now stands. */
  declared: (county: string, round: string, subject: string): Key => ({
    pk: `C#${county}#CONFLICT#${round}`,
    sk: subject,
  }),
  /** One declaration as it was made. */
  declaration: (county: string, round: string, subject: string, id: string): Key => ({
    pk: `C#${county}#CONFLICT#${round}`,
    sk: `${subject}#${id}`,
  }),
  conflict: (county: string, id: string, report: number): Key => ({
    pk: `C#${county}#CASE#${id}`,
    sk: `CONFLICT#${padded(report)}`,
  }),

  log: (tenant: string): Key => ({ pk: `${tenant}#LOG`, sk: 'HEADER' }),
  logEvent: (tenant: string, version: number): Key => ({
    pk: `${tenant}#LOG`,
    sk: `EVENT#${padded(version)}`,
  }),

  countyOrganisation: (county: string, orgId: string): Key => ({
    pk: `C#${county}#ORGANISATIONS`,
    sk: orgId,
  }),
  organisationCase: (county: string, orgId: string, id: string): Key => ({
    pk: `C#${county}#ORGANISATION#${orgId}`,
    sk: `CASE#${id}`,
  }),
  organisationPerson: (county: string, orgId: string, subject: string): Key => ({
    pk: `C#${county}#ORGANISATION#${orgId}`,
    sk: `PERSON#${subject}`,
  }),
  organisationCheck: (county: string, orgId: string, id: string): Key => ({
    pk: `C#${county}#ORGANISATION#${orgId}`,
    sk: `CHECK#${id}`,
  }),
  staff: (county: string, subject: string): Key => ({ pk: `C#${county}#STAFF`, sk: subject }),
  setting: (county: string, kind: string, validFrom: string): Key => ({
    pk: `C#${county}#SETTING#${kind}`,
    sk: validFrom,
  }),
  round: (county: string, id: string): Key => ({ pk: `C#${county}#ROUND#${id}`, sk: 'META' }),
  /** What the county has released of its own closed rounds, and what it may see of others': never the same item. */
  releasedMedians: (county: string, round: string): Key => ({ pk: `C#${county}#RELEASED`, sk: round }),
  othersMedians: (county: string, year: number): Key => ({ pk: `C#${county}#MEDIANS`, sk: String(year) }),
  /** What somebody wrote about accessibility, until it has been sent on to the county. */
  feedback: (id: string): Key => ({ pk: 'FEEDBACK', sk: id }),
  publicRound: (county: string, id: string): Key => ({ pk: 'ROUNDS', sk: `${id}#${county}` }),
  /** What the county publishes of a round, and the copy anyone may read. */
  publication: (county: string, round: string): Key => ({
    pk: `C#${county}#PUBLICATION#${round}`,
    sk: 'META',
  }),
  published: (county: string, round: string): Key => ({ pk: 'PUBLISHED', sk: `${round}#${county}` }),
  frame: (county: string, year: number): Key => ({ pk: `C#${county}#FRAME#${year}`, sk: 'META' }),
  /** What may be bound of later budget years, in one partition: the desk reads all of it in one query. */
  binding: (county: string, year: number): Key => ({ pk: `C#${county}#BINDING`, sk: String(year) }),
  scenario: (county: string, round: string, id: string): Key => ({
    pk: `C#${county}#SCENARIO#${round}`,
    sk: id,
  }),
  /** What became of one case of a chosen scenario. */
  scenarioCase: (county: string, scenario: string, id: string): Key => ({
    pk: `C#${county}#CHOSEN#${scenario}`,
    sk: id,
  }),
  diary: (county: string, year: string, day: string, id: string, version: number): Key => ({
    pk: `C#${county}#DIARY#${year}`,
    sk: `${day}#${id}#${padded(version)}`,
  }),
  /** Which cases have a diarienummer; folded to upper case. */
  diaryNumber: (county: string, number: string, id: string): Key => ({
    pk: `C#${county}#NUMBER#${number.toUpperCase()}`,
    sk: id,
  }),
  count: (tenant: string, round: string): Key => ({ pk: `${tenant}#COUNT#${round}`, sk: 'META' }),
  /** How many cases stand in each list of a round, or how many one officer has. */
  tally: (county: string, round: string, subject: string | null): Key => ({
    pk: `C#${county}#COUNT#${round}`,
    sk: subject === null ? 'LISTS' : `DESK#${subject}`,
  }),
  batch: (county: string, id: string): Key => ({ pk: `C#${county}#EXPORT#${id}`, sk: 'META' }),
  batchLine: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#EXPORT#${id}`,
    sk: `LINE#${padded(number)}`,
  }),
  /** A locked batch as a profile wants it; `made` is the profile as it was, so that another version is another file. */
  batchProfile: (county: string, id: string, profile: string, made: string): Key => ({
    pk: `C#${county}#EXPORT#${id}`,
    sk: `PROFILE#${profile.toUpperCase()}#${made.toUpperCase()}`,
  }),
  batchPointer: (county: string, id: string): Key => ({ pk: `C#${county}#EXPORTS`, sk: id }),

  /** A receipt that waits for the next root. */
  waitingReceipt: (county: string, instant: string, id: string): Key => ({
    pk: `C#${county}#PROOF`,
    sk: `${instant}#${id}`,
  }),
  proofHead: (number: number): Key => ({ pk: 'PROOFS', sk: padded(number) }),
  /** A part of what stands under a root; of a root that is not published yet there may be several. */
  proofList: (number: number, sha256: string, part: number): Key => ({
    pk: `PROOFS#${padded(number)}`,
    sk: `${sha256.toUpperCase()}#${padded(part)}`,
  }),
  proof: (receipt: string): Key => ({ pk: `PROOF#${receipt.toUpperCase()}`, sk: 'META' }),

  due: (owner: string, instant: string, kind: string, id: string): Key => ({
    pk: `${owner}#DUE`,
    sk: `${instant}#${kind}#${id}`,
  }),
  /** `shard` 0–7 from the id keeps one partition from taking a whole rush. */
  outbox: (tenant: string, id: string, instant: string, version: number): Key => ({
    pk: `${tenant}#OUTBOX#${outboxShard(id)}`,
    sk: `${instant}#${id}#${padded(version)}`,
  }),
  idempotency: (tenant: string, key: string): Key => ({ pk: `${tenant}#IDEM#${key}`, sk: 'META' }),
}

export const outboxShards = [0, 1, 2, 3, 4, 5, 6, 7] as const
const outboxShard = (id: string): number => (id.codePointAt(id.length - 1) ?? 0) % outboxShards.length

export const indexKeys = {
  round: (county: string, round: string, tuple: string) => ({
    roundPk: `C#${county}#ROUND#${round}`,
    roundSk: tuple,
  }),
  desk: (county: string, round: string, status: string, assignee: string | null, tuple: string) => ({
    deskPk: `C#${county}#DESK#${round}#${status}#${assignee ?? 'NONE'}`,
    deskSk: tuple,
  }),
  list: (county: string, round: string, list: string, tuple: string) => ({
    deskPk: `C#${county}#DESK#${round}#${list.toUpperCase()}`,
    deskSk: tuple,
  }),
  attention: (county: string, kind: string, instant: string, id: string) => ({
    attentionPk: `C#${county}#ATTENTION#${kind}`,
    attentionSk: `${instant}#${id}`,
  }),
  organisation: (orgId: string, id: string) => ({ orgPk: `O#${orgId}#CASES`, orgSk: id }),
  payable: (county: string, year: number, payOn: string, id: string, number: number) => ({
    payablePk: `C#${county}#PAYABLE#${year}`,
    payableSk: `${payOn}#${id}#${padded(number)}`,
  }),
}
