import { readEvents } from '../../../shared/aws/cases.ts'
import { changedConflict } from '../../../shared/aws/conflicts.ts'
import { settleStep } from '../../../shared/domain/acts/conflict.ts'
import { stepChoice } from '../../../shared/domain/conflict.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { one } from '../../../shared/web/request.ts'
import { actOnCase } from '../act-on-case.ts'
import type { Page } from '../deps.ts'
import { earlierSteps } from './earlier-steps.tsx'
import { namedConflict } from './ruling.ts'

/** An earlier step of a person with a decided conflict stands, or is to be done again by somebody else. */
export const chooseForStep: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'settle-step',
    to: '/jav',
    done: 'step-settled',
    plan: async ({ county, table, header, actor }) => {
      const { form } = visit.request
      const conflict = await namedConflict(table, header, visit)
      const choice = stepChoice.safeParse(one(form, 'val'))
      const steps = earlierSteps(await readEvents(table, county, header.id), conflict)
      const step = steps.find(({ version }) => String(version) === one(form, 'steg'))
      if (step === undefined || !choice.success) throw notFound('step')
      const by = { subject: actor.subject, name: visit.session.name }
      const chosen = { version: step.version, choice: choice.data, at: actor.at, by }
      const { report } = conflict
      return {
        act: settleStep(header, { report, step: step.version, choice: choice.data }, actor),
        also: [changedConflict(header, conflict, { ...conflict, steps: [...conflict.steps, chosen] })],
      }
    },
  })
