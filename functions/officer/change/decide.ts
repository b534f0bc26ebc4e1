import { decideChange } from '../../../shared/domain/acts/change-decision.ts'
import { mayBind } from '../../../shared/domain/binding.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import { leftOutOf } from '../../../shared/domain/withheld.ts'
import { one } from '../../../shared/web/request.ts'
import { actOnCase } from '../act-on-case.ts'
import { decisionOf } from '../decision/writes.ts'
import { caseIdOf, type Page, storeOf } from '../deps.ts'
import { reader } from '../read-form.ts'
import { readNames } from '../staff-names.ts'
import { decideChangePage } from './decide-page.tsx'
import { readProposedChange } from './proposed.ts'
import { changeWrites } from './writes.ts'

export const showDecideChange: Page = async (deps, visit) => {
  const { county, table } = storeOf(deps, visit.session)
  const who = { subject: visit.session.subject, at: visit.request.receivedAt }
  const [proposed, names] = await Promise.all([
    readProposedChange({ county, table }, caseIdOf(visit.request), who),
    readNames(table, county),
  ])
  return decideChangePage(deps, visit, { ...proposed, names })
}

/**
 * The change as it was proposed: header, decision, what was left to pay and each year's frame in one transaction. A proposal
 * that was made anew meanwhile is not decided unseen, and a payment finance has taken meanwhile stops it.
 */
export const takeChange: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'decide-change',
    to: '/beslut',
    done: 'change-decided',
    plan: async ({ county, table, header, actor }) => {
      const [read, names] = await Promise.all([
        readProposedChange({ county, table }, header.id, actor),
        readNames(table, county),
      ])
      const { proposal, changes, before, money, open, delegation, ownRule } = read
      if (one(visit.request.form, 'forslag') !== String(proposal.number)) throw changedMeanwhile('proposal')
      const form = reader(visit.request.form)
      const dissent = form.text('dissent', { words: 500 })
      if (form.problems.length > 0) return decideChangePage(deps, visit, { ...read, names }, form.problems)
      const content = { ...proposal.content, changes }
      const decision = decisionOf({
        header,
        proposal,
        actor,
        name: visit.session.name,
        names,
        dissent,
        ownRule,
        withheld: before.withheld,
      })
      const deciding = {
        content,
        contentHash: hashOf(canonical(proposal.content)),
        before: before.content,
        mayBind: mayBind(money),
        voided: open.map(({ number }) => number),
        delegation,
        namesLeftOut: leftOutOf(decision),
      }
      return { act: decideChange(header, deciding, actor), also: changeWrites(money, decision, open) }
    },
  })
