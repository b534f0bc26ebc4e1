import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { influencing } from '../conflict/influencing.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** The case page with its tabs, and the acts that decide nothing. */
export const caseRoutes: readonly OfficerRoute[] = [
  get('/arende/{id}', readers, async () => (await import('./answers.tsx')).showAnswers),
  get('/arende/{id}/dokument', readers, async () => (await import('./documents.tsx')).showDocuments),
  get('/arende/{id}/dokument/{doc}', readers, async () => (await import('./documents.tsx')).openDocument),
  get(
    '/arende/{id}/ansokan.pdf',
    readers,
    async () => (await import('./application-files.tsx')).openApplication,
  ),
  get('/arende/{id}/meddelanden', readers, async () => (await import('../messages/act.ts')).showMessages),
  post('/arende/{id}/meddelanden', ['officer'], async () => (await import('../messages/act.ts')).sendMessage),
  post('/arende/{id}/hanterat', ['officer'], async () => (await import('../messages/act.ts')).markHandled),
  get(
    '/arende/{id}/behorighet',
    ['officer'],
    influencing('assess-authority', async () => (await import('../authority/assess.ts')).showAssessment),
  ),
  post(
    '/arende/{id}/behorighet',
    ['officer'],
    async () => (await import('../authority/assess.ts')).assessProof,
  ),
  get('/arende/{id}/anteckning', readers, async () => (await import('./notes.tsx')).showNotes),
  get('/arende/{id}/handelser', readers, async () => (await import('./events.tsx')).showEvents),
  post('/arende/{id}/tilldela', ['officer', 'manager'], async () => (await import('./assign.ts')).assignCase),
  post(
    '/arende/{id}/anteckning',
    ['officer', 'decider', 'registrar'],
    async () => (await import('./notes.tsx')).writeNote,
  ),
  get(
    '/arende/{id}/diarienummer',
    ['registrar'],
    async () => (await import('./diary-number.tsx')).showDiaryNumber,
  ),
  post(
    '/arende/{id}/diarienummer',
    ['registrar'],
    async () => (await import('./diary-number.tsx')).setDiaryNumber,
  ),
  post(
    '/arende/{id}/forsok-igen',
    ['officer', 'manager'],
    async () => (await import('./try-again.ts')).tryAgain,
  ),
]
