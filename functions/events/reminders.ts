import { commitAct, readCase } from '../../shared/aws/cases.ts'
import { type Due, dueItem, dueKey, readDue } from '../../shared/aws/due.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import { put, remove } from '../../shared/aws/write.ts'
import { communicationEnded } from '../../shared/domain/acts/communication.ts'
import { isAllowed } from '../../shared/domain/lifecycle.ts'
import { endOfDay, toMilliseconds } from '../../shared/domain/time.ts'
import { waitingPointOf } from '../../shared/domain/waiting-point.ts'
import { counties } from '../../shared/register/register.ts'
import { systemActor } from '../../shared/step-input.ts'
import { clearScenarios } from './clear-scenarios.ts'
import { remindOfAuthority } from './effects/authority-reminder.ts'
import type { EffectDeps } from './effects/effect.ts'
import { noteUnopened } from './effects/letter-due.ts'
import { remindOfCompletion } from './effects/mails.ts'
import { endDrafts } from './end-drafts.ts'
import { liveEffects } from './live-effects.ts'
import { removeUploads } from './remove-uploads.ts'
import { restartCase } from './restart-case.ts'
import { sendFeedback } from './send-feedback.ts'

const daily = 86_400_000
const goingOn = ['RUNNING', 'SUCCEEDED']

/** An open case whose execution is over without anybody having noticed starts its next one (DESIGN 3.3). */
const checkExecution = async (deps: EffectDeps, county: string, due: Due): Promise<void> => {
  const header = await readCase(deps.table, county, due.case)
  const open = waitingPointOf(header) !== null
  const status = open ? await deps.workflow.describe(`${header.id}-${header.execution}`) : 'SUCCEEDED'
  if (header.parked === null && !goingOn.includes(status ?? 'NONE'))
    await restartCase(deps, { caseId: header.id, county, execution: header.execution })
  const next = status === 'SUCCEEDED' ? [] : [put(dueItem(county, 'EXECUTION', due.case, deps.now() + daily))]
  await deps.table.transact([remove(dueKey(due)), ...next])
}

const remind = async (deps: EffectDeps, county: string, due: Due): Promise<void> => {
  const header = await readCase(deps.table, county, due.case)
  if (header.status === 'completion-asked') await remindOfCompletion(deps, header)
  await deps.table.write(remove(dueKey(due)))
}

const remindOfPromise = async (deps: EffectDeps, county: string, due: Due): Promise<void> => {
  await remindOfAuthority(deps, await readCase(deps.table, county, due.case))
  await deps.table.write(remove(dueKey(due)))
}

/** The time to make a statement is over, unless the day was another's or an answer came first. */
const endCommunication = async (deps: EffectDeps, county: string, due: Due): Promise<void> => {
  await retryChanged(async () => {
    const header = await readCase(deps.table, county, due.case)
    const over = header.communicationLastDay
    if (typeof over !== 'string' || toMilliseconds(endOfDay(over)) > deps.now()) return
    if (!isAllowed(header.status, 'end-communication', 'system')) return
    await commitAct(deps.table, header, communicationEnded(header, systemActor(deps.now)))
  })
  await deps.table.write(remove(dueKey(due)))
}

const lookAtLetter = async (deps: EffectDeps, county: string, due: Due): Promise<void> => {
  await noteUnopened(deps, county, due)
  await deps.table.write(remove(dueKey(due)))
}

const handle = {
  EXECUTION: checkExecution,
  COMPLETION: remind,
  COMMUNICATION: endCommunication,
  AUTHORITY: remindOfPromise,
  SCENARIOS: clearScenarios,
  LETTER: lookAtLetter,
}

/** Everything whose instant has come. What fails stays due and is tried again next time. */
export const reminders = async (deps: EffectDeps): Promise<{ handled: number }> => {
  let handled = 0
  for (const { code } of counties()) {
    for (const due of await readDue(deps.table, code, deps.now())) {
      try {
        await handle[due.kind](deps, code, due)
        handled += 1
      } catch (error) {
        deps.log.error('due-failed', {
          kind: due.kind,
          caseId: due.case,
          error: error instanceof Error ? error.name : 'unknown',
        })
      }
    }
  }
  return { handled }
}

type Done = { handled: number; sent: number; drafts: number; uploads: number }

export const handler = async (): Promise<Done> => {
  const deps = liveEffects()
  return {
    ...(await reminders(deps)),
    ...(await sendFeedback(deps)),
    ...(await endDrafts(deps)),
    ...(await removeUploads(deps)),
  }
}
