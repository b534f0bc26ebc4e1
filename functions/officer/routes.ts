import type { Role } from '../../shared/domain/roles.ts'
import { showAnswers } from './case/answers.tsx'
import { assignCase } from './case/assign.ts'
import { setDiaryNumber, showDiaryNumber } from './case/diary-number.tsx'
import { openDocument, showDocuments } from './case/documents.tsx'
import { showEvents } from './case/events.tsx'
import { showNotes, writeNote } from './case/notes.tsx'
import { tryAgain } from './case/try-again.ts'
import { extendRequest, sendRequest, showCompletion } from './completion/act.ts'
import { takeDecision } from './decision/decide.ts'
import { showDecide } from './decision/page.tsx'
import { openLetter, showDecisionTab } from './decision/tab.tsx'
import { type OfficerRoute, type Page, readers } from './deps.ts'
import { showDiary } from './diary.tsx'
import { sendProposal, showProposal } from './proposal/page.tsx'
import { sendBack, takeBack } from './proposal/void.ts'
import { showQueue } from './queue/page.tsx'
import { showRanking } from './ranking/page.tsx'
import { saveReview, showReview } from './review/page.tsx'
import { showReviewTab } from './review/tab.tsx'
import { setFrame, showFrame } from './settings/frame.tsx'
import { showSettings } from './settings/overview.tsx'
import { setRound, showRound } from './settings/round.ts'
import { setStaff, showStaff } from './settings/staff.tsx'

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
  get('', readers, showQueue),
  get('/rangordning', ['officer', 'decider', 'manager'], showRanking),
  get('/diarium', ['registrar', 'officer'], showDiary),

  get('/arende/{id}', readers, showAnswers),
  get('/arende/{id}/dokument', readers, showDocuments),
  get('/arende/{id}/dokument/{doc}', readers, openDocument),
  get('/arende/{id}/granskning', readers, showReviewTab),
  get('/arende/{id}/beslut', readers, showDecisionTab),
  get('/arende/{id}/brev', readers, openLetter),
  get('/arende/{id}/anteckning', readers, showNotes),
  get('/arende/{id}/handelser', readers, showEvents),

  post('/arende/{id}/tilldela', ['officer', 'manager'], assignCase),
  post('/arende/{id}/anteckning', ['officer', 'decider', 'registrar'], writeNote),
  get('/arende/{id}/diarienummer', ['registrar'], showDiaryNumber),
  post('/arende/{id}/diarienummer', ['registrar'], setDiaryNumber),
  post('/arende/{id}/forsok-igen', ['officer', 'manager'], tryAgain),

  get('/arende/{id}/granska', ['officer'], showReview),
  post('/arende/{id}/granska', ['officer'], saveReview),
  get('/arende/{id}/komplettering', ['officer'], showCompletion),
  post('/arende/{id}/komplettering', ['officer'], sendRequest),
  post('/arende/{id}/forlang', ['officer'], extendRequest),
  get('/arende/{id}/foresla', ['officer'], showProposal),
  post('/arende/{id}/foresla', ['officer'], sendProposal),
  post('/arende/{id}/dra-tillbaka', ['officer'], takeBack),

  get('/arende/{id}/besluta', ['decider'], showDecide),
  post('/arende/{id}/besluta', ['decider'], takeDecision),
  post('/arende/{id}/aterforvisa', ['decider'], sendBack),

  get('/installningar', ['manager'], showSettings),
  get('/installningar/utlysning', ['manager'], showRound),
  post('/installningar/utlysning', ['manager'], setRound),
  get('/installningar/utlysning/{id}', ['manager'], showRound),
  post('/installningar/utlysning/{id}', ['manager'], setRound),
  get('/installningar/ram/{year}', ['manager'], showFrame),
  post('/installningar/ram/{year}', ['manager'], setFrame),
  get('/installningar/roller', ['manager'], showStaff),
  post('/installningar/roller', ['manager'], setStaff),
]
