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
    '/arende/{id}/ansokan',
    members,
    later(async () => (await import('./case/case.ts')).showAnswers),
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
