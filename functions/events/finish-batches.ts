import type { EffectDeps } from './effects/effect.ts'

/** Replaced by the export batches. */
export const finishBatches = async (_deps: EffectDeps, _county: string): Promise<void> => undefined
