import { proposalItem } from '../../../shared/aws/decisions.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { proposeChange } from '../../../shared/domain/acts/change-decision.ts'
import { mayBind } from '../../../shared/domain/binding.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { notAllowed } from '../../../shared/domain/errors.ts'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { readVoided } from '../proposal/voided.ts'
import { readChangeBasis } from './basis.ts'
import { changeForm, readChangeForm } from './form.ts'
import { changePage } from './page.tsx'

export const showChange: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const basis = await readChangeBasis({ county, table }, caseIdOf(request))
  const { header } = basis
  mustAllow(header, 'propose-change')
  if (header.flags.includes('change-proposed')) throw notAllowed('propose-change', header.status)
  const returned = await readVoided(table, header)
  return changePage({ session, instance: deps.newId(), basis, form: changeForm(basis), returned })
}

/** Föredragning of a change: working material until it is decided, its hash in the event; whoever sent it may not decide. */
export const sendChange: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'propose-change',
    to: '/beslut',
    done: 'change-proposed',
    plan: async ({ county, table, header, actor }) => {
      const { request, session } = visit
      mustAllow(header, 'propose-change')
      const basis = { ...(await readChangeBasis({ county, table }, header.id)), header }
      const { content, problems } = readChangeForm(request.form, basis)
      if (problems.length > 0)
        return changePage({ session, instance: deps.newId(), basis, form: request.form, problems })
      const changing = {
        content,
        contentHash: hashOf(canonical(content)),
        before: basis.before.content,
        mayBind: mayBind(basis.money),
      }
      const act = proposeChange(header, changing, actor)
      const proposal = {
        case: header.id,
        number: act.header.proposal,
        preparedAt: actor.at,
        preparedBy: { subject: actor.subject, name: session.name, role: actor.role },
        content,
      }
      return { act, also: [putNew(proposalItem(county, proposal))] }
    },
  })
