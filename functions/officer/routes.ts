import { routesUnder } from '../../shared/web/http/routes-under.ts'
import { changeRoutes } from './change/routes.ts'
import { influencing } from './conflict/influencing.ts'
import { conflictRoutes } from './conflict/routes.ts'
import { type OfficerDeps, type OfficerRoute, readers } from './deps.ts'
import { appealRoutes } from './registry/appeals/routes.ts'
import { registryRoutes } from './registry/routes.ts'
import { scenarioRoutes } from './scenarios/routes.ts'
import { versionRoutes } from './versions/routes.ts'
import { workingNoteRoutes } from './working-notes/routes.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** Every page and act of a county, each with the roles that may use it. */
export const routes: readonly OfficerRoute[] = [
  get('', readers, async () => (await import('./queue/page.tsx')).showQueue),
  post('/tilldela', ['officer', 'manager'], async () => (await import('./queue/assign-many.ts')).assignMany),
  get(
    '/rangordning',
    ['officer', 'decider', 'manager'],
    async () => (await import('./ranking/page.tsx')).showRanking,
  ),
  ...scenarioRoutes,
  ...registryRoutes,
  ...appealRoutes,

  get(
    '/organisationer',
    ['registrar'],
    async () => (await import('./organisations/list.tsx')).showOrganisations,
  ),
  get(
    '/organisationer/{org}',
    ['registrar'],
    async () => (await import('./organisations/organisation.ts')).showOrganisation,
  ),
  post(
    '/organisationer/{org}/bekrafta',
    ['registrar'],
    async () => (await import('./organisations/confirm.ts')).confirmOrganisation,
  ),
  post(
    '/organisationer/{org}/brevlada',
    ['registrar'],
    async () => (await import('./organisations/mailbox.ts')).setMailbox,
  ),

  get('/arende/{id}', readers, async () => (await import('./case/answers.tsx')).showAnswers),
  get('/arende/{id}/dokument', readers, async () => (await import('./case/documents.tsx')).showDocuments),
  get(
    '/arende/{id}/dokument/{doc}',
    readers,
    async () => (await import('./case/documents.tsx')).openDocument,
  ),
  get(
    '/arende/{id}/ansokan.pdf',
    readers,
    async () => (await import('./case/application-files.tsx')).openApplication,
  ),
  get('/arende/{id}/granskning', readers, async () => (await import('./review/tab.tsx')).showReviewTab),
  get('/arende/{id}/beslut', readers, async () => (await import('./decision/tab.tsx')).showDecisionTab),
  get('/arende/{id}/brev', readers, async () => (await import('./decision/tab.tsx')).openLetter),
  get('/arende/{id}/meddelanden', readers, async () => (await import('./messages/act.ts')).showMessages),
  post('/arende/{id}/meddelanden', ['officer'], async () => (await import('./messages/act.ts')).sendMessage),
  post('/arende/{id}/hanterat', ['officer'], async () => (await import('./messages/act.ts')).markHandled),
  get(
    '/arende/{id}/behorighet',
    ['officer'],
    influencing('assess-authority', async () => (await import('./authority/assess.ts')).showAssessment),
  ),
  post(
    '/arende/{id}/behorighet',
    ['officer'],
    async () => (await import('./authority/assess.ts')).assessProof,
  ),
  get('/arende/{id}/anteckning', readers, async () => (await import('./case/notes.tsx')).showNotes),
  get('/arende/{id}/handelser', readers, async () => (await import('./case/events.tsx')).showEvents),

  post(
    '/arende/{id}/tilldela',
    ['officer', 'manager'],
    async () => (await import('./case/assign.ts')).assignCase,
  ),
  post(
    '/arende/{id}/anteckning',
    ['officer', 'decider', 'registrar'],
    async () => (await import('./case/notes.tsx')).writeNote,
  ),
  ...versionRoutes,
  ...workingNoteRoutes,
  get(
    '/arende/{id}/diarienummer',
    ['registrar'],
    async () => (await import('./case/diary-number.tsx')).showDiaryNumber,
  ),
  post(
    '/arende/{id}/diarienummer',
    ['registrar'],
    async () => (await import('./case/diary-number.tsx')).setDiaryNumber,
  ),
  post(
    '/arende/{id}/forsok-igen',
    ['officer', 'manager'],
    async () => (await import('./case/try-again.ts')).tryAgain,
  ),

  get(
    '/arende/{id}/granska',
    ['officer'],
    influencing('review', async () => (await import('./review/page.tsx')).showReview),
  ),
  post('/arende/{id}/granska', ['officer'], async () => (await import('./review/page.tsx')).saveReview),
  get(
    '/arende/{id}/bedom',
    ['officer'],
    influencing('assess', async () => (await import('./assessment/page.tsx')).showAssessing),
  ),
  post('/arende/{id}/bedom', ['officer'], async () => (await import('./assessment/page.tsx')).saveAssessment),
  get(
    '/arende/{id}/avstamning',
    ['officer'],
    influencing('reconcile', async () => (await import('./assessment/reconcile.tsx')).showReconcile),
  ),
  post(
    '/arende/{id}/avstamning',
    ['officer'],
    async () => (await import('./assessment/reconcile.tsx')).saveReconcile,
  ),
  get(
    '/arende/{id}/komplettering',
    ['officer'],
    influencing('ask-completion', async () => (await import('./completion/act.ts')).showCompletion),
  ),
  post(
    '/arende/{id}/komplettering',
    ['officer'],
    async () => (await import('./completion/act.ts')).sendRequest,
  ),
  get(
    '/arende/{id}/forelaggande',
    ['officer', 'decider', 'manager'],
    influencing('issue-injunction', async () => (await import('./completion/injunction.ts')).showInjunction),
  ),
  post(
    '/arende/{id}/forelaggande',
    ['officer', 'decider', 'manager'],
    async () => (await import('./completion/injunction.ts')).sendInjunction,
  ),
  get(
    '/arende/{id}/kommunicering',
    ['officer'],
    influencing(
      'communicate',
      async () => (await import('./completion/communication.tsx')).showCommunication,
    ),
  ),
  post(
    '/arende/{id}/kommunicering',
    ['officer'],
    async () => (await import('./completion/communication.tsx')).sendCommunication,
  ),
  get('/arende/{id}/remiss', readers, async () => (await import('./completion/opinions.tsx')).showOpinions),
  post(
    '/arende/{id}/remiss',
    ['officer'],
    async () => (await import('./completion/opinions.tsx')).requestOpinion,
  ),
  get(
    '/arende/{id}/remiss/{number}',
    ['officer', 'registrar'],
    async () => (await import('./completion/opinions.tsx')).showOpinion,
  ),
  post(
    '/arende/{id}/remiss/{number}',
    ['officer', 'registrar'],
    async () => (await import('./completion/opinions.tsx')).receiveOpinion,
  ),
  get(
    '/arende/{id}/remiss/{number}/begaran.pdf',
    readers,
    async () => (await import('./completion/opinions.tsx')).openOpinionRequest,
  ),
  post('/arende/{id}/forlang', ['officer'], async () => (await import('./completion/act.ts')).extendRequest),
  get(
    '/arende/{id}/foresla',
    ['officer'],
    influencing('propose', async () => (await import('./proposal/page.tsx')).showProposal),
  ),
  post('/arende/{id}/foresla', ['officer'], async () => (await import('./proposal/page.tsx')).sendProposal),
  post('/arende/{id}/dra-tillbaka', ['officer'], async () => (await import('./proposal/void.ts')).takeBack),

  get(
    '/arende/{id}/besluta',
    ['decider'],
    influencing('decide', async () => (await import('./decision/page.tsx')).showDecide),
  ),
  post('/arende/{id}/besluta', ['decider'], async () => (await import('./decision/decide.ts')).takeDecision),
  post('/arende/{id}/aterforvisa', ['decider'], async () => (await import('./proposal/void.ts')).sendBack),

  get(
    '/arende/{id}/overlamna',
    ['decider'],
    influencing('hand-over', async () => (await import('./handover/page.tsx')).showHandover),
  ),
  post('/arende/{id}/overlamna', ['decider'], async () => (await import('./handover/page.tsx')).sendHandover),

  ...changeRoutes,

  get(
    '/arende/{id}/underratta',
    ['officer', 'registrar'],
    async () => (await import('./letter/sent-otherwise.tsx')).showSentOtherwise,
  ),
  post(
    '/arende/{id}/underratta',
    ['officer', 'registrar'],
    async () => (await import('./letter/sent-otherwise.tsx')).registerSentOtherwise,
  ),

  ...conflictRoutes,

  get('/installningar', ['manager'], async () => (await import('./settings/overview.tsx')).showSettings),
  get('/installningar/utlysning', ['manager'], async () => (await import('./settings/round.ts')).showRound),
  post('/installningar/utlysning', ['manager'], async () => (await import('./settings/round.ts')).setRound),
  get(
    '/installningar/utlysning/{id}',
    ['manager'],
    async () => (await import('./settings/round.ts')).showRound,
  ),
  post(
    '/installningar/utlysning/{id}',
    ['manager'],
    async () => (await import('./settings/round.ts')).setRound,
  ),
  get(
    '/installningar/utlysning/{id}/fragor',
    ['manager'],
    async () => (await import('./settings/questions.ts')).showQuestions,
  ),
  post(
    '/installningar/utlysning/{id}/fragor',
    ['manager'],
    async () => (await import('./settings/questions.ts')).setQuestions,
  ),
  get(
    '/installningar/utlysning/{id}/forlang',
    ['manager'],
    async () => (await import('./settings/extension.ts')).showExtension,
  ),
  post(
    '/installningar/utlysning/{id}/forlang',
    ['manager'],
    async () => (await import('./settings/extension.ts')).setExtension,
  ),
  get('/installningar/ram/{year}', ['manager'], async () => (await import('./settings/frame.tsx')).showFrame),
  post('/installningar/ram/{year}', ['manager'], async () => (await import('./settings/frame.tsx')).setFrame),
  get(
    '/installningar/bemyndigande/{year}',
    ['manager'],
    async () => (await import('./settings/binding.tsx')).showBinding,
  ),
  post(
    '/installningar/bemyndigande/{year}',
    ['manager'],
    async () => (await import('./settings/binding.tsx')).setBinding,
  ),
  get(
    '/installningar/delegation',
    ['manager'],
    async () => (await import('./settings/delegation.tsx')).showDelegation,
  ),
  post(
    '/installningar/delegation',
    ['manager'],
    async () => (await import('./settings/delegation.tsx')).setDelegation,
  ),
  get(
    '/installningar/paminnelser',
    ['manager'],
    async () => (await import('./settings/notices.tsx')).showNotices,
  ),
  post(
    '/installningar/paminnelser',
    ['manager'],
    async () => (await import('./settings/notices.tsx')).setNotices,
  ),
  get(
    '/installningar/motiveringar',
    ['manager'],
    async () => (await import('./settings/reason-texts.tsx')).showReasonTexts,
  ),
  post(
    '/installningar/motiveringar',
    ['manager'],
    async () => (await import('./settings/reason-texts.tsx')).setReasonTexts,
  ),
  get(
    '/installningar/kriterier',
    ['manager'],
    async () => (await import('./settings/criteria.tsx')).showCriteria,
  ),
  post(
    '/installningar/kriterier',
    ['manager'],
    async () => (await import('./settings/criteria.tsx')).setCriteria,
  ),
  get(
    '/installningar/jamforelse',
    ['manager'],
    async () => (await import('./settings/medians.tsx')).showMedians,
  ),
  get(
    '/installningar/jamforelse/{id}',
    ['manager'],
    async () => (await import('./settings/medians.tsx')).showRoundMedians,
  ),
  post(
    '/installningar/jamforelse/{id}',
    ['manager'],
    async () => (await import('./settings/medians.tsx')).releaseMedians,
  ),
  get(
    '/installningar/kammarratt',
    ['manager'],
    async () => (await import('./settings/courts.tsx')).showAppealCourt,
  ),
  post(
    '/installningar/kammarratt',
    ['manager'],
    async () => (await import('./settings/courts.tsx')).setAppealCourt,
  ),
  get(
    '/installningar/forvaltningsratt',
    ['manager'],
    async () => (await import('./settings/courts.tsx')).showAdministrativeCourt,
  ),
  post(
    '/installningar/forvaltningsratt',
    ['manager'],
    async () => (await import('./settings/courts.tsx')).setAdministrativeCourt,
  ),
  get(
    '/installningar/kontering',
    ['manager'],
    async () => (await import('./settings/coding.tsx')).showCoding,
  ),
  post(
    '/installningar/kontering',
    ['manager'],
    async () => (await import('./settings/coding.tsx')).setCoding,
  ),
  get('/installningar/roller', ['manager'], async () => (await import('./settings/staff.tsx')).showStaff),
  post('/installningar/roller', ['manager'], async () => (await import('./settings/staff.tsx')).setStaff),
]
