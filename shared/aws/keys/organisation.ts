import type { Key } from './key.ts'

/** An organisation's own space and its drafts: no county reaches any of it (TF 2 kap. 13 §). */
export const organisationKeys = {
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
}
