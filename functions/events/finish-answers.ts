import { readAnswers, readOpenAnswers } from '../../shared/aws/answers.ts'
import { toMilliseconds } from '../../shared/domain/time.ts'
import { finishAnswers } from '../../shared/exports/answers/finish-answers.ts'
import type { EffectDeps } from './effects/effect.ts'

/** Younger than this, whoever confirmed it is still at it. */
const patience = 120_000
const timeAllowed = 20_000

type Deps = Pick<EffectDeps, 'table' | 'records' | 'now' | 'log'>

const finish = async ({ table, records, now, log }: Deps, county: string, file: string): Promise<void> => {
  const { confirmed } = await readAnswers(table, county, file)
  if (confirmed === null || now() - toMilliseconds(confirmed.at) < patience) return
  try {
    await finishAnswers({ county, table, records, now }, file, now() + timeAllowed)
  } catch (error) {
    log.error('answers-unfinished', {
      county,
      file,
      error: error instanceof Error ? error.name : 'unknown',
    })
  }
}

/** Finishes the payment acknowledgements of a county that a crash left open, one by one; what fails is tried again next time. */
export const finishOpenAnswers = async (deps: Deps, county: string): Promise<void> => {
  for (const file of await readOpenAnswers(deps.table, county)) await finish(deps, county, file)
}
