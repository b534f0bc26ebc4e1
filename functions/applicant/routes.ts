import { later } from '../../shared/later.ts'
import type { Allow } from '../../shared/web/http/route.ts'
import { type ApplicantRoute, members, type Page, signatories } from './acting.ts'

type Signed = Exclude<Allow, 'anyone'>
const get = (path: string, allow: Signed, run: Page): ApplicantRoute => ({
  method: 'GET',
  path: `/ansok${path}`,
  allow,
  run,
})
const post = (path: string, allow: Signed, run: Page): ApplicantRoute => ({
  method: 'POST',
  path: `/ansok${path}`,
  allow,
  run,
})

/**
 * Every page and act of an applicant, each with the roles that may use it. The first that fits is taken: an address
 * of its own stands before the one with a name in its place.
 */
export const routes: readonly ApplicantRoute[] = [
  get(
    '',
    members,
    later(async () => (await import('./home/home.ts')).showHome),
  ),
  get(
    '/organisation',
    'signed-in',
    later(async () => (await import('./organisation/choose.ts')).chooseOrganisation),
  ),
  post(
    '/organisation',
    'signed-in',
    later(async () => (await import('./organisation/choose.ts')).enterOrganisation),
  ),
  get(
    '/organisation/forbund',
    'signed-in',
    later(async () => (await import('./organisation/association.ts')).describeAssociation),
  ),
  post(
    '/organisation/forbund',
    'signed-in',
    later(async () => (await import('./organisation/association.ts')).registerAssociation),
  ),
  get(
    '/organisation/{org}/bekrafta',
    'signed-in',
    later(async () => (await import('./organisation/confirm.ts')).showConfirm),
  ),
  post(
    '/organisation/{org}/bekrafta',
    'signed-in',
    later(async () => (await import('./organisation/confirm.ts')).actConfirm),
  ),
  get(
    '/inbjudan/{org}/{id}/{secret}',
    'signed-in',
    later(async () => (await import('./members/accept-page.tsx')).showInvitation),
  ),
  post(
    '/inbjudan/{org}/{id}/{secret}',
    'signed-in',
    later(async () => (await import('./members/accept-page.tsx')).acceptInvitation),
  ),
  post(
    '/medlemmar/inbjudan',
    signatories,
    later(async () => (await import('./members/invitations.ts')).inviteMember),
  ),
  post(
    '/medlemmar/inbjudan/{id}/aterta',
    signatories,
    later(async () => (await import('./members/invitations.ts')).takeBackInvitation),
  ),
  get(
    '/medlemmar',
    members,
    later(async () => (await import('./members/members.ts')).showMembers),
  ),
  post(
    '/medlemmar',
    signatories,
    later(async () => (await import('./members/members.ts')).editMember),
  ),
  get(
    '/ny/{round}',
    members,
    later(async () => (await import('./start/start.ts')).askEligibility),
  ),
  post(
    '/ny/{round}',
    members,
    later(async () => (await import('./start/start.ts')).startDraft),
  ),
  get(
    '/utkast/{id}',
    members,
    later(async () => (await import('./draft/task-list.ts')).showDraft),
  ),
  get(
    '/utkast/{id}/bilagor',
    members,
    later(async () => (await import('./documents/documents.ts')).showDocuments),
  ),
  post(
    '/utkast/{id}/bilagor',
    members,
    later(async () => (await import('./documents/documents.ts')).takeAway),
  ),
  get(
    '/utkast/{id}/bilagor/klar',
    members,
    later(async () => (await import('./documents/receive-upload.ts')).receiveUpload),
  ),
  get(
    '/utkast/{id}/utskrift',
    members,
    later(async () => (await import('./draft/print.tsx')).printDraft),
  ),
  get(
    '/utkast/{id}/bilagor/ny',
    members,
    later(async () => (await import('./documents/documents.ts')).oneMoreForm),
  ),
  get(
    '/utkast/{id}/bilagor/{document}',
    members,
    later(async () => (await import('./documents/document.ts')).showDocument),
  ),
  get(
    '/utkast/{id}/bilagor/{document}/klar',
    members,
    later(async () => (await import('./documents/receive-upload.ts')).receiveUpload),
  ),
  post(
    '/utkast/{id}/bilagor/{document}',
    members,
    later(async () => (await import('./documents/document.ts')).describeDocument),
  ),
  get(
    '/utkast/{id}/granska',
    members,
    later(async () => (await import('./review/review.ts')).checkAnswers),
  ),
  post(
    '/utkast/{id}/skicka',
    signatories,
    later(async () => (await import('./review/review.ts')).send),
  ),
  get(
    '/utkast/{id}/samverkan',
    members,
    later(async () => (await import('./partners/partners.ts')).showPartners),
  ),
  post(
    '/utkast/{id}/samverkan',
    members,
    later(async () => (await import('./partners/partners.ts')).changePartners),
  ),
  get(
    '/samverkan/{id}',
    members,
    later(async () => (await import('./partners/invited.ts')).showInvited),
  ),
  post(
    '/samverkan/{id}',
    members,
    later(async () => (await import('./partners/invited.ts')).commentAsPartner),
  ),
  get(
    '/samverkan/{id}/bekrafta',
    members,
    later(async () => (await import('./partners/confirm.ts')).askToConfirm),
  ),
  post(
    '/samverkan/{id}/bekrafta',
    members,
    later(async () => (await import('./partners/confirm.ts')).answerInvitation),
  ),
  get(
    '/samverkan/{id}/ansokan',
    members,
    later(async () => (await import('./partners/invited.ts')).showSentAnswers),
  ),
  get(
    '/samverkan/{id}/beslut.pdf',
    members,
    later(async () => (await import('./partners/invited.ts')).openSentLetter),
  ),
  get(
    '/samverkan/{id}/del/{section}',
    members,
    later(async () => (await import('./partners/invited-section.ts')).showInvitedSection),
  ),
  post(
    '/samverkan/{id}/del/{section}',
    members,
    later(async () => (await import('./partners/invited-section.ts')).writeInvitedSection),
  ),
  get(
    '/utkast/{id}/{section}',
    members,
    later(async () => (await import('./section/section.ts')).showSection),
  ),
  post(
    '/utkast/{id}/{section}',
    members,
    later(async () => (await import('./section/section.ts')).writeInSection),
  ),
  get(
    '/arende/{id}',
    members,
    later(async () => (await import('./case/case.ts')).showCase),
  ),
  get(
    '/arende/{id}/kvittens',
    members,
    later(async () => (await import('./case/case.ts')).showReceipt),
  ),
  get(
    '/arende/{id}/kvittens.pdf',
    members,
    later(async () => (await import('./case/files.tsx')).openReceipt),
  ),
  get(
    '/arende/{id}/kvittens.json',
    members,
    later(async () => (await import('./case/files.tsx')).openReceiptData),
  ),
  get(
    '/arende/{id}/ansokan',
    members,
    later(async () => (await import('./case/case.ts')).showAnswers),
  ),
  get(
    '/arende/{id}/ansokan.pdf',
    members,
    later(async () => (await import('./case/files.tsx')).openApplication),
  ),
  get(
    '/arende/{id}/begaran.pdf',
    members,
    later(async () => (await import('./case/files.tsx')).openRequest),
  ),
  get(
    '/arende/{id}/beslut.pdf',
    members,
    later(async () => (await import('./case/files.tsx')).openLetter),
  ),
  get(
    '/arende/{id}/aterta',
    signatories,
    later(async () => (await import('./case/withdraw.ts')).askToWithdraw),
  ),
  post(
    '/arende/{id}/aterta',
    signatories,
    later(async () => (await import('./case/withdraw.ts')).withdrawApplication),
  ),
  get(
    '/arende/{id}/andra',
    signatories,
    later(async () => (await import('./completion/change.ts')).showChange),
  ),
  post(
    '/arende/{id}/andra',
    signatories,
    later(async () => (await import('./completion/change.ts')).sendChange),
  ),
  get(
    '/arende/{id}/meddelanden',
    members,
    later(async () => (await import('./case/write.ts')).showMessages),
  ),
  post(
    '/arende/{id}/meddelanden',
    members,
    later(async () => (await import('./case/write.ts')).sendMessage),
  ),
  get(
    '/arende/{id}/mer-tid',
    members,
    later(async () => (await import('./case/write.ts')).showMoreTime),
  ),
  post(
    '/arende/{id}/mer-tid',
    members,
    later(async () => (await import('./case/write.ts')).askMoreTime),
  ),
  get(
    '/arende/{id}/andrat',
    members,
    later(async () => (await import('./case/write.ts')).showChange),
  ),
  post(
    '/arende/{id}/andrat',
    members,
    later(async () => (await import('./case/write.ts')).notifyChange),
  ),
  get(
    '/arende/{id}/avsta',
    signatories,
    later(async () => (await import('./case/write.ts')).showDecline),
  ),
  post(
    '/arende/{id}/avsta',
    signatories,
    later(async () => (await import('./case/write.ts')).declineGrant),
  ),
  get(
    '/arende/{id}/kopiera',
    members,
    later(async () => (await import('./home/copy.ts')).showCopy),
  ),
  post(
    '/arende/{id}/kopiera',
    members,
    later(async () => (await import('./home/copy.ts')).copyApplication),
  ),
  get(
    '/arende/{id}/behorighet',
    members,
    later(async () => (await import('./authority/show.ts')).showProof),
  ),
  get(
    '/arende/{id}/behorighet/vald',
    members,
    later(async () => (await import('./authority/show.ts')).showChosen),
  ),
  post(
    '/arende/{id}/behorighet',
    members,
    later(async () => (await import('./authority/hand-in.ts')).handInProof),
  ),
  get(
    '/arende/{id}/komplettera',
    members,
    later(async () => (await import('./completion/complete.ts')).showCompletion),
  ),
  post(
    '/arende/{id}/komplettera',
    members,
    later(async () => (await import('./completion/complete.ts')).sendCompletion),
  ),
]
