import { routesUnder } from '../../shared/web/http/routes-under.ts'
import { type ApplicantRoute, members, signatories } from './acting.ts'
import { caseRoutes } from './case-routes.ts'
import type { ApplicantDeps } from './deps.ts'

const { get, post } = routesUnder<ApplicantDeps>('/ansok')

/**
 * Every page and act of an applicant, each with the roles that may use it. The first that fits is taken: an address
 * of its own stands before the one with a name in its place.
 */
export const routes: readonly ApplicantRoute[] = [
  get('', members, async () => (await import('./home/home.ts')).showHome),
  get(
    '/organisation',
    'signed-in',
    async () => (await import('./organisation/choose.ts')).chooseOrganisation,
  ),
  post(
    '/organisation',
    'signed-in',
    async () => (await import('./organisation/choose.ts')).enterOrganisation,
  ),
  get(
    '/organisation/forbund',
    'signed-in',
    async () => (await import('./organisation/association.ts')).describeAssociation,
  ),
  post(
    '/organisation/forbund',
    'signed-in',
    async () => (await import('./organisation/association.ts')).registerAssociation,
  ),
  get(
    '/organisation/{org}/bekrafta',
    'signed-in',
    async () => (await import('./organisation/confirm.ts')).showConfirm,
  ),
  post(
    '/organisation/{org}/bekrafta',
    'signed-in',
    async () => (await import('./organisation/confirm.ts')).actConfirm,
  ),
  get(
    '/inbjudan/{org}/{id}/{secret}',
    'signed-in',
    async () => (await import('./members/accept-page.tsx')).showInvitation,
  ),
  post(
    '/inbjudan/{org}/{id}/{secret}',
    'signed-in',
    async () => (await import('./members/accept-page.tsx')).acceptInvitation,
  ),
  post(
    '/medlemmar/inbjudan',
    signatories,
    async () => (await import('./members/invitations.ts')).inviteMember,
  ),
  post(
    '/medlemmar/inbjudan/{id}/aterta',
    signatories,
    async () => (await import('./members/invitations.ts')).takeBackInvitation,
  ),
  get('/medlemmar', members, async () => (await import('./members/members.ts')).showMembers),
  post('/medlemmar', signatories, async () => (await import('./members/members.ts')).editMember),
  get('/ny/{round}', members, async () => (await import('./start/start.ts')).askEligibility),
  post('/ny/{round}', members, async () => (await import('./start/start.ts')).startDraft),
  get('/utkast/{id}', members, async () => (await import('./draft/task-list.ts')).showDraft),
  get('/utkast/{id}/bilagor', members, async () => (await import('./documents/documents.ts')).showDocuments),
  post('/utkast/{id}/bilagor', members, async () => (await import('./documents/documents.ts')).takeAway),
  get(
    '/utkast/{id}/bilagor/klar',
    members,
    async () => (await import('./documents/receive-upload.ts')).receiveUpload,
  ),
  get('/utkast/{id}/utskrift', members, async () => (await import('./draft/print.tsx')).printDraft),
  get('/utkast/{id}/bilagor/ny', members, async () => (await import('./documents/documents.ts')).oneMoreForm),
  get(
    '/utkast/{id}/bilagor/{document}',
    members,
    async () => (await import('./documents/document.ts')).showDocument,
  ),
  get(
    '/utkast/{id}/bilagor/{document}/klar',
    members,
    async () => (await import('./documents/receive-upload.ts')).receiveUpload,
  ),
  post(
    '/utkast/{id}/bilagor/{document}',
    members,
    async () => (await import('./documents/document.ts')).describeDocument,
  ),
  get('/utkast/{id}/granska', members, async () => (await import('./review/review.ts')).checkAnswers),
  post('/utkast/{id}/skicka', signatories, async () => (await import('./review/review.ts')).send),
  get('/utkast/{id}/samverkan', members, async () => (await import('./partners/partners.ts')).showPartners),
  post(
    '/utkast/{id}/samverkan',
    members,
    async () => (await import('./partners/partners.ts')).changePartners,
  ),
  get('/samverkan/{id}', members, async () => (await import('./partners/invited.ts')).showInvited),
  post('/samverkan/{id}', members, async () => (await import('./partners/invited.ts')).commentAsPartner),
  get('/samverkan/{id}/bekrafta', members, async () => (await import('./partners/confirm.ts')).askToConfirm),
  post(
    '/samverkan/{id}/bekrafta',
    members,
    async () => (await import('./partners/confirm.ts')).answerInvitation,
  ),
  get(
    '/samverkan/{id}/ansokan',
    members,
    async () => (await import('./partners/invited.ts')).showSentAnswers,
  ),
  get(
    '/samverkan/{id}/beslut.pdf',
    members,
    async () => (await import('./partners/invited.ts')).openSentLetter,
  ),
  get(
    '/samverkan/{id}/del/{section}',
    members,
    async () => (await import('./partners/invited-section.ts')).showInvitedSection,
  ),
  post(
    '/samverkan/{id}/del/{section}',
    members,
    async () => (await import('./partners/invited-section.ts')).writeInvitedSection,
  ),
  get('/utkast/{id}/{section}', members, async () => (await import('./section/section.ts')).showSection),
  post('/utkast/{id}/{section}', members, async () => (await import('./section/section.ts')).writeInSection),
  ...caseRoutes,
]
