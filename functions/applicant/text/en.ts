import { enAccount } from './en-account.ts'
import { enAfterwards } from './en-afterwards.ts'
import { enAuthorityProof } from './en-authority-proof.ts'
import { enCase, enCompletion } from './en-case.ts'
import { enDraft, enHome, enStart } from './en-draft.ts'
import { enAnswerFiles, enChangeFiles, enFiles, enUnsent } from './en-files.ts'
import { enConfirm, enInvitations } from './en-members.ts'
import { enOrganisation } from './en-organisation.ts'
import { enAuthority, enPartners } from './en-partners.ts'
import { enPrint } from './en-print.ts'
import { enProof } from './en-proof.ts'
import { enReview } from './en-review.ts'
import { enDocument, enDocuments, enSection, enUploading } from './en-section.ts'
import { enTogether } from './en-together.ts'
import type { sv } from './sv.ts'

/** Every sentence applicants read in English, but the form's own labels. */
export const en: typeof sv = {
  back: 'Back',
  choose: 'Choose',
  organisation: enOrganisation,
  confirm: enConfirm,
  invitations: enInvitations,
  home: enHome,
  start: enStart,
  draft: enDraft,
  section: enSection,
  together: enTogether,
  documents: enDocuments,
  document: enDocument,
  uploading: enUploading,
  review: enReview,
  authority: enAuthority,
  authorityProof: enAuthorityProof,
  partners: enPartners,
  case: enCase,
  completion: enCompletion,
  answerFiles: enAnswerFiles,
  afterwards: enAfterwards,
  account: enAccount,
  files: enFiles,
  unsent: enUnsent,
  changeFiles: enChangeFiles,
  proof: enProof,
  print: enPrint,
}
