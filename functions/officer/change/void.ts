import { voidChange } from '../../../shared/domain/acts/change-decision.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { actOnCase } from '../act-on-case.ts'
import type { Page } from '../deps.ts'
import { voided } from '../proposal/voided.ts'
import { reader } from '../read-form.ts'
import { readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { decideChangePage } from './decide-page.tsx'
import { readProposedChange } from './proposed.ts'

/** The officer takes the proposal back; the decision holds as before. */
export const takeChangeBack: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'void-change',
    as: 'officer',
    done: 'change-withdrawn',
    plan: async ({ header, actor }) => ({
      act: voidChange(header, { reasonHash: hashOf('') }, actor),
      also: [voided(header, '')],
    }),
  })

/** The decider sends it back, and says what has to change. */
export const sendChangeBack: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'void-change',
    as: 'decider',
    done: 'change-returned',
    plan: async ({ county, table, header, actor }) => {
      const read = reader(visit.request.form)
      const reason = read.text('reason', { words: 500, required: sv.decision.returnMissing })
      if (read.problems.length === 0)
        return {
          act: voidChange(header, { reasonHash: hashOf(reason) }, actor),
          also: [voided(header, reason)],
        }
      const proposed = await readProposedChange({ county, table }, header.id, actor)
      return decideChangePage(
        deps,
        visit,
        { ...proposed, names: await readNames(table, county) },
        read.problems,
      )
    },
  })
