import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { put, putNew } from '../../../shared/aws/write.ts'
import { askCompletion, extendCompletion } from '../../../shared/domain/acts/completion.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { notAllowed } from '../../../shared/domain/errors.ts'
import { dayOf, formatDay } from '../../../shared/domain/time.ts'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { answeringWish } from '../messages/waiting.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { readAsked } from './ask.ts'
import { askPage, extendPage, missingList } from './page.tsx'
import { forget, readRequest, remind, requestItem } from './request.ts'

const text = sv.completion

/** While a request is open its page offers a later last day; otherwise a new request, with what 5 § lacks filled in. */
export const showCompletion: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  const view = { session, header, instance: deps.newId() }
  if (header.status === 'completion-asked') {
    const open = await readRequest(table, county, header.id, header.completionRound)
    return extendPage({ ...view, form: {}, request: open })
  }
  mustAllow(header, 'ask-completion')
  const { application } = await readBody(table, county, header.id, header.body)
  return askPage({ ...view, kind: 'request', form: { text: missingList(application) } })
}

/** Begäran om komplettering (FL 23 §): the text in a task, its hash in the event, a reminder before the last day. */
export const sendRequest: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'ask-completion',
    done: 'asked',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const given = { table, county, header, actor, name: session.name }
      const { asked, problems } = await readAsked('request', request.form, given)
      if (problems.length > 0) {
        const { form } = request
        return askPage({ session, header, instance: deps.newId(), kind: 'request', form, problems })
      }
      const textHash = hashOf(canonical(asked))
      return {
        act: askCompletion(header, { lastDay: asked.lastDay, textHash }, actor),
        also: [putNew(requestItem(county, header.id, asked)), ...remind(county, header.id, asked, actor)],
      }
    },
  })

/** A later last day for the request that is open; its reminder moves with it. */
export const extendRequest: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'extend-completion',
    done: 'extended',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const open = await readRequest(table, county, header.id, header.completionRound)
      if (open === null || header.completionLastDay === null)
        throw notAllowed('extend-completion', header.status)
      const read = reader(request.form)
      const lastDay = read.day('lastDay', { required: text.lastDayMissing })
      if (lastDay !== '' && lastDay <= header.completionLastDay)
        read.fail('lastDay', text.notLater(formatDay(header.completionLastDay)))
      else if (lastDay !== '' && lastDay < dayOf(actor.at)) read.fail('lastDay', text.past)
      if (read.problems.length > 0) {
        const view = { session, header, instance: deps.newId(), form: request.form, request: open }
        return extendPage({ ...view, problems: read.problems })
      }
      const { act, also } = await answeringWish(table, county, extendCompletion(header, lastDay, actor))
      return {
        act,
        also: [
          ...also,
          put(requestItem(county, header.id, { ...open, lastDay })),
          forget(county, header.id, open),
          ...remind(county, header.id, { ...open, lastDay }, actor),
        ],
      }
    },
  })
