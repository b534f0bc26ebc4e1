import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import type { OfficerDeps, OfficerRoute } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan/scenarier')
const readers = ['officer', 'decider', 'manager'] as const
const makers = ['officer', 'decider'] as const
const one = '/{round}/{scenario}'

/** Tries of how the frame could reach: who may look, who may try, and the officer who makes one of them proposals. */
export const scenarioRoutes: readonly OfficerRoute[] = [
  get('', readers, async () => (await import('./list.tsx')).showList),
  post('/{round}', makers, async () => (await import('./manage.ts')).createScenario),
  get('/jamfor', readers, async () => (await import('./compare.tsx')).compareScenarios),
  get(one, readers, async () => (await import('./page.tsx')).showScenario),
  get(`${one}/ram`, makers, async () => (await import('./settings.tsx')).showSettings),
  post(`${one}/ram`, makers, async () => (await import('./settings.tsx')).saveSettings),
  get(`${one}/atgard/{case}/{measure}`, makers, async () => (await import('./row.tsx')).showRow),
  post(`${one}/atgard/{case}/{measure}`, makers, async () => (await import('./row.tsx')).saveRow),
  get(`${one}/val/{case}/{measure}`, makers, async () => (await import('./choice.tsx')).showChoice),
  post(`${one}/val/{case}/{measure}`, makers, async () => (await import('./choice.tsx')).saveChoice),
  post(`${one}/rakna-om`, makers, async () => (await import('./manage.ts')).recompute),
  post(`${one}/kopiera`, makers, async () => (await import('./manage.ts')).copyScenario),
  post(`${one}/ta-bort`, makers, async () => (await import('./manage.ts')).removeScenario),
  get(`${one}/underlag.json`, readers, async () => (await import('./trace.ts')).openJson),
  get(`${one}/lista.csv`, readers, async () => (await import('./trace.ts')).openCsv),
  get(`${one}/valj`, ['officer'], async () => (await import('./choose.tsx')).showChoose),
  post(`${one}/valj`, ['officer'], async () => (await import('./choose.tsx')).chooseScenario),
  get(`${one}/besluta`, ['decider'], async () => (await import('./decide-list.tsx')).showDecideMany),
  post(`${one}/besluta`, ['decider'], async () => (await import('./decide-many.tsx')).decideMany),
  get(`${one}/forslag`, readers, async () => (await import('./progress.tsx')).showProgress),
  post(`${one}/forslag`, ['officer'], async () => (await import('./progress.tsx')).goOn),
]
