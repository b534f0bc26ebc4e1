import type { EffectDeps } from '../../functions/events/effects/effect.ts'
import { run as awaitEvents } from '../../functions/steps/await-events.ts'
import { run as expireCompletion } from '../../functions/steps/expire-completion.ts'
import { run as handToFinance } from '../../functions/steps/hand-to-finance.ts'
import { run as issueDecision } from '../../functions/steps/issue-decision.ts'
import { run as park } from '../../functions/steps/park.ts'
import { run as placeInQueue } from '../../functions/steps/place-in-queue.ts'
import { run as prioritise } from '../../functions/steps/prioritise.ts'
import { run as timeCompletion } from '../../functions/steps/time-completion.ts'

/** Every step by its name in the catalogue, parsed in and out as its Lambda does. */
export const stepFunctions = (deps: EffectDeps): Record<string, (payload: unknown) => Promise<unknown>> => ({
  'await-events': awaitEvents(() => deps),
  'expire-completion': expireCompletion(() => deps),
  'hand-to-finance': handToFinance(() => deps),
  'issue-decision': issueDecision(() => deps),
  park: park(() => deps),
  'place-in-queue': placeInQueue(() => deps),
  prioritise: prioritise(() => deps),
  'time-completion': timeCompletion(() => deps),
})
