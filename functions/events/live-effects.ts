import { liveBase, liveTable, liveUnsentDays, variable } from '../../shared/live.ts'
import { liveCheckedUploads, liveRecords } from '../../shared/live-files.ts'
import { liveLetters } from '../../shared/live-letters.ts'
import { liveMail, liveWorkflow } from '../../shared/live-signals.ts'
import { once } from '../../shared/once.ts'
import type { EffectDeps } from './effects/effect.ts'

export const liveEffects = once(
  (): EffectDeps => ({
    ...liveBase(),
    table: liveTable(),
    records: liveRecords(),
    workflow: liveWorkflow(),
    mail: liveMail(),
    uploads: liveCheckedUploads(),
    letters: liveLetters,
    origin: variable('ORIGIN'),
    unsentDays: liveUnsentDays(),
  }),
)
