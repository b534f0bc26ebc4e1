import { voidProposal } from '../../../shared/domain/acts/decide.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { actOnCase } from '../act-on-case.ts'
import { decisionPage, readForDecider } from '../decision/page.tsx'
import type { Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { voided } from './voided.ts'

/** The officer takes the proposal back to change it. */
export const takeBack: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'void-proposal',
    as: 'officer',
    done: 'withdrawn',
    plan: async ({ header, actor }) => ({
      act: voidProposal(header, hashOf(''), actor),
      also: [voided(header, '')],
    }),
  })

/** The decider sends it back, and says what has to change. */
export const sendBack: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'void-proposal',
    as: 'decider',
    done: 'returned',
    plan: async ({ header, actor }) => {
      const read = reader(visit.request.form)
      const reason = read.text('reason', { words: 500, required: sv.decision.returnMissing })
      if (read.problems.length > 0) {
        const proposed = await readForDecider(deps, visit)
        return decisionPage(deps, visit, proposed, read.problems)
      }
      return { act: voidProposal(header, hashOf(reason), actor), also: [voided(header, reason)] }
    },
  })
