import type { Role } from '../../shared/domain/roles.ts'
import { later } from '../../shared/later.ts'
import { type OfficerRoute, type Page, readers } from './deps.ts'

const get = (path: string, allow: readonly Role[], run: Page): OfficerRoute => ({
  method: 'GET',
  path: `/lan${path}`,
  allow,
  run,
})
const post = (path: string, allow: readonly Role[], run: Page): OfficerRoute => ({
  method: 'POST',
  path: `/lan${path}`,
  allow,
  run,
})

/** Every page and act of a county, each with the roles that may use it. */
export const routes: readonly OfficerRoute[] = [
  get(
    '',
    readers,
    later(async () => (await import('./queue/page.tsx')).showQueue),
  ),
  get(
    '/rangordning',
    ['officer', 'decider', 'manager'],
    later(async () => (await import('./ranking/page.tsx')).showRanking),
  ),
  get(
    '/diarium',
    ['registrar', 'officer'],
    later(async () => (await import('./diary.tsx')).showDiary),
  ),

  get(
    '/organisationer',
    ['registrar'],
    later(async () => (await import('./organisations/list.tsx')).showOrganisations),
  ),
  get(
    '/organisationer/{org}',
    ['registrar'],
    later(async () => (await import('./organisations/organisation.ts')).showOrganisation),
  ),
  post(
    '/organisationer/{org}/bekrafta',
    ['registrar'],
    later(async () => (await import('./organisations/confirm.ts')).confirmOrganisation),
  ),
  post(
    '/organisationer/{org}/brevlada',
    ['registrar'],
    later(async () => (await import('./organisations/mailbox.ts')).setMailbox),
  ),

  get(
    '/arende/{id}',
    readers,
    later(async () => (await import('./case/answers.tsx')).showAnswers),
  ),
  get(
    '/arende/{id}/dokument',
    readers,
    later(async () => (await import('./case/documents.tsx')).showDocuments),
  ),
  get(
    '/arende/{id}/dokument/{doc}',
    readers,
    later(async () => (await import('./case/documents.tsx')).openDocument),
  ),
  get(
    '/arende/{id}/ansokan.pdf',
    readers,
    later(async () => (await import('./case/application-files.tsx')).openApplication),
  ),
  get(
    '/arende/{id}/granskning',
    readers,
    later(async () => (await import('./review/tab.tsx')).showReviewTab),
  ),
  get(
    '/arende/{id}/beslut',
    readers,
    later(async () => (await import('./decision/tab.tsx')).showDecisionTab),
  ),
  get(
    '/arende/{id}/brev',
    readers,
    later(async () => (await import('./decision/tab.tsx')).openLetter),
  ),
  get(
    '/arende/{id}/meddelanden',
    readers,
    later(async () => (await import('./messages/act.ts')).showMessages),
  ),
  post(
    '/arende/{id}/meddelanden',
    ['officer'],
    later(async () => (await import('./messages/act.ts')).sendMessage),
  ),
  post(
    '/arende/{id}/hanterat',
    ['officer'],
    later(async () => (await import('./messages/act.ts')).markHandled),
  ),
  get(
    '/arende/{id}/behorighet',
    ['officer'],
    later(async () => (await import('./authority/assess.ts')).showAssessment),
  ),
  post(
    '/arende/{id}/behorighet',
    ['officer'],
    later(async () => (await import('./authority/assess.ts')).assessProof),
  ),
  get(
    '/arende/{id}/anteckning',
    readers,
    later(async () => (await import('./case/notes.tsx')).showNotes),
  ),
  get(
    '/arende/{id}/handelser',
    readers,
    later(async () => (await import('./case/events.tsx')).showEvents),
  ),

  post(
    '/arende/{id}/tilldela',
    ['officer', 'manager'],
    later(async () => (await import('./case/assign.ts')).assignCase),
  ),
  post(
    '/arende/{id}/anteckning',
    ['officer', 'decider', 'registrar'],
    later(async () => (await import('./case/notes.tsx')).writeNote),
  ),
  get(
    '/arende/{id}/diarienummer',
    ['registrar'],
    later(async () => (await import('./case/diary-number.tsx')).showDiaryNumber),
  ),
  post(
    '/arende/{id}/diarienummer',
    ['registrar'],
    later(async () => (await import('./case/diary-number.tsx')).setDiaryNumber),
  ),
  post(
    '/arende/{id}/forsok-igen',
    ['officer', 'manager'],
    later(async () => (await import('./case/try-again.ts')).tryAgain),
  ),

  get(
    '/arende/{id}/granska',
    ['officer'],
    later(async () => (await import('./review/page.tsx')).showReview),
  ),
  post(
    '/arende/{id}/granska',
    ['officer'],
    later(async () => (await import('./review/page.tsx')).saveReview),
  ),
  get(
    '/arende/{id}/komplettering',
    ['officer'],
    later(async () => (await import('./completion/act.ts')).showCompletion),
  ),
  post(
    '/arende/{id}/komplettering',
    ['officer'],
    later(async () => (await import('./completion/act.ts')).sendRequest),
  ),
  post(
    '/arende/{id}/forlang',
    ['officer'],
    later(async () => (await import('./completion/act.ts')).extendRequest),
  ),
  get(
    '/arende/{id}/foresla',
    ['officer'],
    later(async () => (await import('./proposal/page.tsx')).showProposal),
  ),
  post(
    '/arende/{id}/foresla',
    ['officer'],
    later(async () => (await import('./proposal/page.tsx')).sendProposal),
  ),
  post(
    '/arende/{id}/dra-tillbaka',
    ['officer'],
    later(async () => (await import('./proposal/void.ts')).takeBack),
  ),

  get(
    '/arende/{id}/besluta',
    ['decider'],
    later(async () => (await import('./decision/page.tsx')).showDecide),
  ),
  post(
    '/arende/{id}/besluta',
    ['decider'],
    later(async () => (await import('./decision/decide.ts')).takeDecision),
  ),
  post(
    '/arende/{id}/aterforvisa',
    ['decider'],
    later(async () => (await import('./proposal/void.ts')).sendBack),
  ),

  get(
    '/installningar',
    ['manager'],
    later(async () => (await import('./settings/overview.tsx')).showSettings),
  ),
  get(
    '/installningar/utlysning',
    ['manager'],
    later(async () => (await import('./settings/round.ts')).showRound),
  ),
  post(
    '/installningar/utlysning',
    ['manager'],
    later(async () => (await import('./settings/round.ts')).setRound),
  ),
  get(
    '/installningar/utlysning/{id}',
    ['manager'],
    later(async () => (await import('./settings/round.ts')).showRound),
  ),
  post(
    '/installningar/utlysning/{id}',
    ['manager'],
    later(async () => (await import('./settings/round.ts')).setRound),
  ),
  get(
    '/installningar/ram/{year}',
    ['manager'],
    later(async () => (await import('./settings/frame.tsx')).showFrame),
  ),
  post(
    '/installningar/ram/{year}',
    ['manager'],
    later(async () => (await import('./settings/frame.tsx')).setFrame),
  ),
  get(
    '/installningar/roller',
    ['manager'],
    later(async () => (await import('./settings/staff.tsx')).showStaff),
  ),
  post(
    '/installningar/roller',
    ['manager'],
    later(async () => (await import('./settings/staff.tsx')).setStaff),
  ),
]
