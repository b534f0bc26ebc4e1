import { liftWrite, markWrite, readMarks } from '../../../../shared/aws/secrecy.ts'
import { secrecyMarked, secrecyMarkLifted } from '../../../../shared/domain/acts/secrecy.ts'
import { notFound } from '../../../../shared/domain/errors.ts'
import { readProvision } from '../../../../shared/domain/secrecy.ts'
import { dayOf } from '../../../../shared/domain/time.ts'
import { countyByCode } from '../../../../shared/register/register.ts'
import { one } from '../../../../shared/web/request.ts'
import { actOnCase } from '../../act-on-case.ts'
import { readCaseView } from '../../case/read-view.ts'
import type { Page } from '../../deps.ts'
import { reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { readCaseItems } from '../case-items.ts'
import { marksPage } from './page.tsx'

const text = sv.secrecy

export const showMarks: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const form = {
    target: visit.request.query.get('pa') ?? '',
    authority: countyByCode(view.store.county)?.authority.name ?? '',
  }
  return marksPage({ view, items: await readCaseItems(view), form })
}

/** A warning with provision, date and authority on one item of the case (OSL 5 kap. 5 §). */
export const markItem: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'mark-secrecy',
    to: '/sekretess',
    done: 'secrecy-marked',
    plan: async ({ county, header, actor }) => {
      const { form } = visit.request
      const view = await readCaseView(deps, visit)
      const items = await readCaseItems(view)
      const read = reader(form)
      const target = read.choice(
        'target',
        items.map((item) => item.target),
        text.targetMissing,
      )
      const provision = readProvision(one(form, 'provision'))
      if (provision === null) read.fail('provision', text.provisionMissing)
      const authority = read.text('authority', { characters: 120, required: text.authorityMissing })
      if (target === undefined || provision === null || read.problems.length > 0)
        return marksPage({ view, items, form, problems: read.problems })
      const day = dayOf(actor.at)
      const act = secrecyMarked(header, { target, provision, day }, actor)
      const by = { subject: actor.subject, name: visit.session.name }
      const number = act.event.version
      const mark = { number, target, provision, day, authority, at: actor.at, by, lifted: null }
      return { act, also: [markWrite(county, header.id, mark)] }
    },
  })

/** The mark stays in the case, with who took it away and when. */
export const liftMark: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'lift-secrecy',
    to: '/sekretess',
    done: 'secrecy-lifted',
    plan: async ({ county, table, header, actor }) => {
      const marks = await readMarks(table, county, header.id)
      const number = one(visit.request.form, 'number')
      const mark = marks.find((each) => String(each.number) === number && each.lifted === null)
      if (mark === undefined) throw notFound('mark')
      const lifted = { at: actor.at, by: { subject: actor.subject, name: visit.session.name } }
      return {
        act: secrecyMarkLifted(header, mark, actor),
        also: [liftWrite(county, header.id, { ...mark, lifted })],
      }
    },
  })
