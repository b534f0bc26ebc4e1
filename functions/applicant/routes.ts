import type { ApplicantRoute } from './acting.ts'
import { showAnswers, showCase, showReceipt } from './case/case.ts'
import { openLetter, openReceipt } from './case/files.tsx'
import { askToWithdraw, withdrawApplication } from './case/withdraw.ts'
import { sendCompletion, showCompletion } from './completion/complete.ts'
import { showDocuments, takeAway } from './documents/documents.ts'
import { receiveUpload } from './documents/receive-upload.ts'
import { showDraft } from './draft/task-list.ts'
import { showHome } from './home/home.ts'
import { editMember, showMembers } from './members/members.ts'
import { describeAssociation, registerAssociation } from './organisation/association.ts'
import { chooseOrganisation, enterOrganisation } from './organisation/choose.ts'
import { checkAnswers, send } from './review/review.ts'
import { showSection, writeInSection } from './section/section.ts'
import { askEligibility, startDraft } from './start/start.ts'

/** The first that fits is taken: an address of its own stands before the one with a name in its place. */
export const routes: readonly ApplicantRoute[] = [
  showHome,
  chooseOrganisation,
  enterOrganisation,
  describeAssociation,
  registerAssociation,
  showMembers,
  editMember,
  askEligibility,
  startDraft,
  showDraft,
  showDocuments,
  takeAway,
  receiveUpload,
  checkAnswers,
  send,
  showSection,
  writeInSection,
  showCase,
  showReceipt,
  openReceipt,
  showAnswers,
  openLetter,
  askToWithdraw,
  withdrawApplication,
  showCompletion,
  sendCompletion,
]
