import { readCaseFile } from '../../../shared/aws/case-files.ts'
import { readCase } from '../../../shared/aws/cases.ts'
import { opinionItem, readOpinion, readOpinions } from '../../../shared/aws/opinions.ts'
import { put, putNew } from '../../../shared/aws/write.ts'
import { opinionReceived, opinionRequested } from '../../../shared/domain/acts/opinion.ts'
import { canonical, hashOf } from '../../../shared/domain/chain.ts'
import { notAllowed, notFound } from '../../../shared/domain/errors.ts'
import type { Opinion } from '../../../shared/domain/opinion.ts'
import { dayOf, formatDay } from '../../../shared/domain/time.ts'
import type { Request } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { actOnCase } from '../act-on-case.ts'
import { caseIdOf, type Page, storeOf } from '../deps.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { answerPage, opinionsPage } from './opinions-page.tsx'

const text = sv.opinions
const address = (id: string): string => `/lan/arende/${id}/remiss`

const numberOf = (written: string | undefined): number =>
  /^\d{1,3}$/.test(written ?? '') ? Number(written) : 0

export const showOpinions: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  const opinions = await readOpinions(table, county, header.id)
  return opinionsPage({ session, header, instance: deps.newId(), opinions, form: {} })
}

/** An opinion is asked of somebody outside by a day (FL 26 §); the request is made as a PDF to send. */
export const requestOpinion: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'request-opinion',
    to: '/remiss',
    done: 'opinion-asked',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const opinions = await readOpinions(table, county, header.id)
      const read = reader(request.form)
      const body = read.text('body', { characters: 120, required: text.bodyMissing })
      const question = read.text('question', { words: 600, required: text.questionMissing })
      const lastDay = read.day('lastDay', { required: text.lastDayMissing })
      const today = dayOf(actor.at)
      if (lastDay !== '' && lastDay < today) read.fail('lastDay', text.past(formatDay(today)))
      if (read.problems.length > 0) {
        const view = { session, header, instance: deps.newId(), opinions, form: request.form }
        return opinionsPage({ ...view, problems: read.problems })
      }
      const asked: Opinion = {
        number: opinions.length + 1,
        body,
        question,
        lastDay,
        askedAt: actor.at,
        askedBy: { subject: actor.subject, name: session.name },
        answer: null,
      }
      const data = { number: asked.number, lastDay, textHash: hashOf(canonical(asked)) }
      return {
        act: opinionRequested(header, data, actor),
        also: [putNew(opinionItem(county, header.id, asked))],
      }
    },
  })

export const showOpinion: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  const opinion = await readOpinion(table, county, header.id, numberOf(request.params.number))
  if (opinion === null) throw notFound('opinion')
  if (opinion.answer !== null) return redirect(address(header.id))
  const form = { receivedOn: dayOf(request.receivedAt) }
  return answerPage({ session, header, instance: deps.newId(), opinion, form })
}

const opinionAsked = (request: Pick<Request, 'params'>): number => numberOf(request.params.number)

/** The opinion that came: the day, and in short what it says. Its document is added to the case as any incoming one. */
export const receiveOpinion: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'receive-opinion',
    to: '/remiss',
    done: 'opinion-received',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const opinion = await readOpinion(table, county, header.id, opinionAsked(request))
      if (opinion === null) throw notFound('opinion')
      if (opinion.answer !== null) throw notAllowed('receive-opinion', header.status)
      const read = reader(request.form)
      const receivedOn = read.day('receivedOn', { required: text.receivedMissing })
      const summary = read.text('summary', { words: 600, required: text.summaryMissing })
      if (receivedOn !== '' && receivedOn > dayOf(actor.at)) read.fail('receivedOn', text.future)
      if (read.problems.length > 0) {
        const view = { session, header, instance: deps.newId(), opinion, form: request.form }
        return answerPage({ ...view, problems: read.problems })
      }
      const by = { subject: actor.subject, name: session.name }
      const answer = { receivedOn, summary, at: actor.at, by }
      const received = { number: opinion.number, receivedOn, textHash: hashOf(canonical(answer)) }
      return {
        act: opinionReceived(header, received, actor),
        also: [put(opinionItem(county, header.id, { ...opinion, answer }))],
      }
    },
  })

/** The request as PDF, for two minutes, after the check of the case. */
export const openOpinionRequest: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const { id } = await readCase(table, county, caseIdOf(request))
  const file = await readCaseFile(table, county, id, 'OPINION', opinionAsked(request))
  if (file === null) throw notFound('file')
  return redirect(await records.link(file.key, `remiss-${id}-${file.number}.pdf`, file.versionId))
}
