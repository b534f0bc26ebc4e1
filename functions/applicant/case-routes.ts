import { routesUnder } from '../../shared/web/http/routes-under.ts'
import { type ApplicantRoute, members, signatories } from './acting.ts'
import type { ApplicantDeps } from './deps.ts'

const { get, post } = routesUnder<ApplicantDeps>('/ansok')

/** What an applicant does with a case: everything after the application has been sent. */
export const caseRoutes: readonly ApplicantRoute[] = [
  get('/arende/{id}', members, async () => (await import('./case/case.ts')).showCase),
  get('/arende/{id}/kvittens', members, async () => (await import('./case/case.ts')).showReceipt),
  get('/arende/{id}/kvittens.pdf', members, async () => (await import('./case/files.tsx')).openReceipt),
  get('/arende/{id}/kvittens.json', members, async () => (await import('./case/files.tsx')).openReceiptData),
  get('/arende/{id}/ansokan', members, async () => (await import('./case/case.ts')).showAnswers),
  get('/arende/{id}/ansokan.pdf', members, async () => (await import('./case/files.tsx')).openApplication),
  get('/arende/{id}/begaran.pdf', members, async () => (await import('./case/files.tsx')).openRequest),
  get('/arende/{id}/beslut.pdf', members, async () => (await import('./case/files.tsx')).openLetter),
  post('/arende/{id}/uppladdat', members, async () => (await import('./case/unsent.ts')).takeUnsentAway),
  get('/arende/{id}/overklagande.pdf', members, async () => (await import('./case/files.tsx')).openAppeal),
  get('/arende/{id}/aterta', signatories, async () => (await import('./case/withdraw.ts')).askToWithdraw),
  post(
    '/arende/{id}/aterta',
    signatories,
    async () => (await import('./case/withdraw.ts')).withdrawApplication,
  ),
  get('/arende/{id}/andra', signatories, async () => (await import('./completion/change.ts')).showChange),
  post('/arende/{id}/andra', signatories, async () => (await import('./completion/change.ts')).sendChange),
  get(
    '/arende/{id}/andra/bilagor',
    signatories,
    async () => (await import('./completion/change-files.ts')).showChangeFiles,
  ),
  post(
    '/arende/{id}/andra/bilagor',
    signatories,
    async () => (await import('./completion/change-files.ts')).editChangeFiles,
  ),
  get(
    '/arende/{id}/andra/bilagor/klar',
    signatories,
    async () => (await import('./completion/change-files.ts')).receiveChangeFile,
  ),
  get(
    '/arende/{id}/andra/bilagor/ny',
    signatories,
    async () => (await import('./completion/change-files.ts')).oneMoreChangeForm,
  ),
  get(
    '/arende/{id}/andra/bilagor/{document}',
    signatories,
    async () => (await import('./completion/change-files.ts')).showReplace,
  ),
  get(
    '/arende/{id}/andra/bilagor/{document}/klar',
    signatories,
    async () => (await import('./completion/change-files.ts')).receiveChangeFile,
  ),
  get('/arende/{id}/meddelanden', members, async () => (await import('./case/write.ts')).showMessages),
  post('/arende/{id}/meddelanden', members, async () => (await import('./case/write.ts')).sendMessage),
  get('/arende/{id}/mer-tid', members, async () => (await import('./case/write.ts')).showMoreTime),
  post('/arende/{id}/mer-tid', members, async () => (await import('./case/write.ts')).askMoreTime),
  get('/arende/{id}/yttrande', members, async () => (await import('./case/write.ts')).showStatement),
  post('/arende/{id}/yttrande', members, async () => (await import('./case/write.ts')).makeStatement),
  get('/arende/{id}/andrat', members, async () => (await import('./case/write.ts')).showChange),
  post('/arende/{id}/andrat', members, async () => (await import('./case/write.ts')).notifyChange),
  get('/arende/{id}/avsta', signatories, async () => (await import('./case/write.ts')).showDecline),
  post('/arende/{id}/avsta', signatories, async () => (await import('./case/write.ts')).declineGrant),
  get('/arende/{id}/konto', members, async () => (await import('./case/account.ts')).showAccount),
  post('/arende/{id}/konto', signatories, async () => (await import('./case/account.ts')).changeAccount),
  get('/arende/{id}/kopiera', members, async () => (await import('./home/copy.ts')).showCopy),
  post('/arende/{id}/kopiera', members, async () => (await import('./home/copy.ts')).copyApplication),
  get('/arende/{id}/behorighet', members, async () => (await import('./authority/show.ts')).showProof),
  get('/arende/{id}/behorighet/vald', members, async () => (await import('./authority/show.ts')).showChosen),
  post('/arende/{id}/behorighet', members, async () => (await import('./authority/hand-in.ts')).handInProof),
  get(
    '/arende/{id}/komplettera',
    members,
    async () => (await import('./completion/complete.ts')).showCompletion,
  ),
  post(
    '/arende/{id}/komplettera',
    members,
    async () => (await import('./completion/complete.ts')).sendCompletion,
  ),
  get(
    '/arende/{id}/komplettera/bilagor',
    members,
    async () => (await import('./completion/answer-files.ts')).showAnswerFiles,
  ),
  post(
    '/arende/{id}/komplettera/bilagor',
    members,
    async () => (await import('./completion/answer-files.ts')).takeAnswerFileAway,
  ),
  get(
    '/arende/{id}/komplettera/bilagor/klar',
    members,
    async () => (await import('./completion/answer-files.ts')).receiveAnswerFile,
  ),
  get(
    '/arende/{id}/komplettera/bilagor/ny',
    members,
    async () => (await import('./completion/answer-files.ts')).oneMoreAnswerForm,
  ),
]
