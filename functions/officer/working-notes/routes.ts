import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { influencing } from '../conflict/influencing.ts'
import type { OfficerDeps, OfficerRoute } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan/arende/{id}/minnesanteckning')
const writers = ['officer', 'decider', 'registrar'] as const

/** Who prepares or decides a case writes for themselves and each other; the tab of notes shows it to every reader. */
export const workingNoteRoutes: readonly OfficerRoute[] = [
  post('', writers, async () => (await import('./acts.ts')).writeWorkingNote),
  get(
    '/{note}',
    writers,
    influencing('write-working-note', async () => (await import('./page.tsx')).showNote),
  ),
  post('/{note}', writers, async () => (await import('./acts.ts')).changeWorkingNote),
  post('/{note}/ta-bort', writers, async () => (await import('./acts.ts')).removeWorkingNote),
  post('/{note}/ta-om-hand', writers, async () => (await import('./acts.ts')).keepWorkingNote),
]
