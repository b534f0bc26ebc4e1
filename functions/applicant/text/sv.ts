import { svAccount } from './sv-account.ts'
import { svAfterwards } from './sv-afterwards.ts'
import { svAuthorityProof } from './sv-authority-proof.ts'
import { svCase, svCompletion } from './sv-case.ts'
import { svDraft, svHome, svStart } from './sv-draft.ts'
import { svAnswerFiles, svChangeFiles, svFiles, svUnsent } from './sv-files.ts'
import { svConfirm, svInvitations } from './sv-members.ts'
import { svOrganisation } from './sv-organisation.ts'
import { svAuthority, svPartners } from './sv-partners.ts'
import { svPrint } from './sv-print.ts'
import { svProof } from './sv-proof.ts'
import { svReview } from './sv-review.ts'
import { svDocument, svDocuments, svSection, svUploading } from './sv-section.ts'
import { svTogether } from './sv-together.ts'

/** Every sentence applicants read, but the form's own labels. */
export const sv = {
  back: 'Tillbaka',
  choose: 'Välj',
  organisation: svOrganisation,
  confirm: svConfirm,
  invitations: svInvitations,
  home: svHome,
  start: svStart,
  draft: svDraft,
  section: svSection,
  together: svTogether,
  documents: svDocuments,
  document: svDocument,
  uploading: svUploading,
  review: svReview,
  authority: svAuthority,
  authorityProof: svAuthorityProof,
  partners: svPartners,
  case: svCase,
  completion: svCompletion,
  answerFiles: svAnswerFiles,
  afterwards: svAfterwards,
  account: svAccount,
  files: svFiles,
  unsent: svUnsent,
  changeFiles: svChangeFiles,
  proof: svProof,
  print: svPrint,
}
