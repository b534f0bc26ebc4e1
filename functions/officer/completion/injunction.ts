import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { issueInjunction } from '../../../shared/domain/acts/completion.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { notYourRole } from '../../../shared/domain/errors.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { readAsked } from './ask.ts'
import { mandateOf } from './mandate.ts'
import { askPage, missingList } from './page.tsx'
import { remind, requestItem } from './request.ts'

export const showInjunction: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  mustAllow(header, 'issue-injunction')
  const { as } = await mandateOf(table, county, session, dayOf(request.receivedAt))
  if (as === undefined) throw notYourRole('issue-injunction')
  const { application } = await readBody(table, county, header.id, header.body)
  const form = { text: missingList(application) }
  return askPage({ session, header, instance: deps.newId(), kind: 'injunction', form })
}

/** Föreläggande (FL 20 § second paragraph), by whom the delegation rule in force names. */
export const sendInjunction: Page = async (deps, visit) => {
  const { request, session } = visit
  const store = storeOf(deps, session)
  const { as, ...rule } = await mandateOf(store.table, store.county, session, dayOf(request.receivedAt))
  if (as === undefined) throw notYourRole('issue-injunction')
  return actOnCase(deps, visit, {
    action: 'issue-injunction',
    as,
    done: 'enjoined',
    plan: async ({ county, table, header, actor }) => {
      const given = { table, county, header, actor, name: session.name }
      const { asked, problems } = await readAsked('injunction', request.form, given)
      if (problems.length > 0) {
        const { form } = request
        return askPage({ session, header, instance: deps.newId(), kind: 'injunction', form, problems })
      }
      const textHash = hashOf(canonical(asked))
      return {
        act: issueInjunction(header, { lastDay: asked.lastDay, textHash, ...rule }, actor),
        also: [putNew(requestItem(county, header.id, asked)), ...remind(county, header.id, asked, actor)],
      }
    },
  })
}
