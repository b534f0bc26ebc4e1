import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import type { OfficerDeps, OfficerRoute } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** The county's own rules, each dated and with the decision it rests on. */
export const settingRoutes: readonly OfficerRoute[] = [
  get('/installningar', ['manager'], async () => (await import('./overview.tsx')).showSettings),
  get('/installningar/utlysning', ['manager'], async () => (await import('./round.ts')).showRound),
  post('/installningar/utlysning', ['manager'], async () => (await import('./round.ts')).setRound),
  get('/installningar/utlysning/{id}', ['manager'], async () => (await import('./round.ts')).showRound),
  post('/installningar/utlysning/{id}', ['manager'], async () => (await import('./round.ts')).setRound),
  get(
    '/installningar/utlysning/{id}/fragor',
    ['manager'],
    async () => (await import('./questions.ts')).showQuestions,
  ),
  post(
    '/installningar/utlysning/{id}/fragor',
    ['manager'],
    async () => (await import('./questions.ts')).setQuestions,
  ),
  get(
    '/installningar/utlysning/{id}/forlang',
    ['manager'],
    async () => (await import('./extension.ts')).showExtension,
  ),
  post(
    '/installningar/utlysning/{id}/forlang',
    ['manager'],
    async () => (await import('./extension.ts')).setExtension,
  ),
  get('/installningar/ram/{year}', ['manager'], async () => (await import('./frame.tsx')).showFrame),
  post('/installningar/ram/{year}', ['manager'], async () => (await import('./frame.tsx')).setFrame),
  get(
    '/installningar/bemyndigande/{year}',
    ['manager'],
    async () => (await import('./binding.tsx')).showBinding,
  ),
  post(
    '/installningar/bemyndigande/{year}',
    ['manager'],
    async () => (await import('./binding.tsx')).setBinding,
  ),
  get(
    '/installningar/delegation',
    ['manager'],
    async () => (await import('./delegation.tsx')).showDelegation,
  ),
  post(
    '/installningar/delegation',
    ['manager'],
    async () => (await import('./delegation.tsx')).setDelegation,
  ),
  get('/installningar/paminnelser', ['manager'], async () => (await import('./notices.tsx')).showNotices),
  post('/installningar/paminnelser', ['manager'], async () => (await import('./notices.tsx')).setNotices),
  get(
    '/installningar/motiveringar',
    ['manager'],
    async () => (await import('./reason-texts.tsx')).showReasonTexts,
  ),
  post(
    '/installningar/motiveringar',
    ['manager'],
    async () => (await import('./reason-texts.tsx')).setReasonTexts,
  ),
  get('/installningar/kriterier', ['manager'], async () => (await import('./criteria.tsx')).showCriteria),
  post('/installningar/kriterier', ['manager'], async () => (await import('./criteria.tsx')).setCriteria),
  get('/installningar/jamforelse', ['manager'], async () => (await import('./medians.tsx')).showMedians),
  get(
    '/installningar/jamforelse/{id}',
    ['manager'],
    async () => (await import('./medians.tsx')).showRoundMedians,
  ),
  post(
    '/installningar/jamforelse/{id}',
    ['manager'],
    async () => (await import('./medians.tsx')).releaseMedians,
  ),
  get('/installningar/kammarratt', ['manager'], async () => (await import('./courts.tsx')).showAppealCourt),
  post('/installningar/kammarratt', ['manager'], async () => (await import('./courts.tsx')).setAppealCourt),
  get(
    '/installningar/forvaltningsratt',
    ['manager'],
    async () => (await import('./courts.tsx')).showAdministrativeCourt,
  ),
  post(
    '/installningar/forvaltningsratt',
    ['manager'],
    async () => (await import('./courts.tsx')).setAdministrativeCourt,
  ),
  get('/installningar/kontering', ['manager'], async () => (await import('./coding.tsx')).showCoding),
  post('/installningar/kontering', ['manager'], async () => (await import('./coding.tsx')).setCoding),
  get('/installningar/roller', ['manager'], async () => (await import('./staff.tsx')).showStaff),
  post('/installningar/roller', ['manager'], async () => (await import('./staff.tsx')).setStaff),
]
