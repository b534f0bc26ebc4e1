import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')
const desk = ['registrar', 'officer'] as const
const markers = ['officer', 'decider', 'registrar'] as const
const refusers = ['decider', 'manager'] as const
const publishers = ['manager', 'registrar'] as const
const arrival = '/registrera/{org}/{id}'
const released = '/arende/{id}/utlamnat/{number}'

/** What the county registers, gives out and publishes. */
export const registryRoutes: readonly OfficerRoute[] = [
  get('/diarium', desk, async () => (await import('./diary/page.tsx')).showDiary),

  get('/arende/{id}/diarium', readers, async () => (await import('./diary/case-tab.tsx')).showCaseDiary),

  get('/registrera', ['registrar'], async () => (await import('./arrivals/choose.tsx')).chooseApplicant),
  get(arrival, ['registrar'], async () => (await import('./arrivals/register.ts')).showRegistration),
  post(arrival, ['registrar'], async () => (await import('./arrivals/register.ts')).registerApplication),
  get(`${arrival}/fil`, ['registrar'], async () => (await import('./arrivals/register.ts')).receiveOriginal),

  get('/arende/{id}/handling', desk, async () => (await import('./papers/register.ts')).showPaper),
  post('/arende/{id}/handling', desk, async () => (await import('./papers/register.ts')).registerPaper),
  get('/arende/{id}/handling/fil', desk, async () => (await import('./papers/register.ts')).receivePaper),

  get('/arende/{id}/sekretess', readers, async () => (await import('./secrecy/act.ts')).showMarks),
  post('/arende/{id}/sekretess', markers, async () => (await import('./secrecy/act.ts')).markItem),
  post('/arende/{id}/sekretess/bort', markers, async () => (await import('./secrecy/act.ts')).liftMark),

  get('/arende/{id}/lamna-ut', readers, async () => (await import('./release/start.tsx')).showRelease),
  post('/arende/{id}/lamna-ut', ['registrar'], async () => (await import('./release/act.ts')).releaseCopy),
  get(released, readers, async () => (await import('./release/shown.tsx')).showReleased),
  get(`${released}/fil/{file}`, readers, async () => (await import('./release/open.ts')).openReleased),
  get(`${released}/beslut`, refusers, async () => (await import('./release/refuse.tsx')).showRefuse),
  post(`${released}/beslut`, refusers, async () => (await import('./release/refuse.tsx')).refuseRelease),
  get(
    '/arende/{id}/utlamnandebeslut/{number}',
    readers,
    async () => (await import('./release/open.ts')).openRefusal,
  ),

  get('/sammanstallning', readers, async () => (await import('./summary/page.tsx')).showSummary),
  get('/sammanstallning.csv', readers, async () => (await import('./summary/file.ts')).summaryFile),
  post(
    '/sammanstallning/{round}/publicera',
    publishers,
    async () => (await import('./summary/publish.ts')).publishSummary,
  ),
  post(
    '/sammanstallning/{round}/ta-bort',
    publishers,
    async () => (await import('./summary/publish.ts')).takeBackSummary,
  ),
]
