import { readWaiting, settle, type Waiting } from '../../../shared/aws/attention.ts'
import { messageWrite, readMessages } from '../../../shared/aws/messages.ts'
import { readInstalments } from '../../../shared/aws/payables.ts'
import { markedHandled, messageAnswered } from '../../../shared/domain/acts/correspondence.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { notAllowed } from '../../../shared/domain/errors.ts'
import { one } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { actOnCase } from '../act-on-case.ts'
import { readCaseView } from '../case/read-view.ts'
import type { Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { type MessagesView, messagesPage } from './page.tsx'

const text = sv.messages

const show = async (
  deps: Parameters<Page>[0],
  visit: Parameters<Page>[1],
  form: Pick<MessagesView, 'written' | 'problems'> = {},
): Promise<Response> => {
  const view = await readCaseView(deps, visit)
  const { table, county } = view.store
  const [messages, waiting] = await Promise.all([
    readMessages(table, county, view.header.id),
    readWaiting(table, county, view.header.id),
  ])
  const asked = waiting.some(({ attention }) => attention.about === 'payment-held')
  const held = asked ? await readInstalments(table, county, view.header.id) : null
  return messagesPage(view, { messages, waiting, held, ...form })
}

export const showMessages: Page = (deps, visit) => show(deps, visit)

/** What the officer had on the page when writing. What came in later still waits. */
const seenIn = (waiting: readonly Waiting[], seen: number): Waiting[] =>
  waiting.filter(({ attention }) => attention.version <= seen)

const seenOf = (visit: Parameters<Page>[1]): number =>
  Number.parseInt(one(visit.request.form, 'seen'), 10) || 0

/** A message answers messages; the rest is dealt with in other ways. */
const isAnswerable = ({ attention: { about } }: Waiting): boolean =>
  about === 'message' || about === 'more-time'

/** A message to the applicant; what was on the page when it was written is answered by it. */
export const sendMessage: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'send-message',
    as: 'officer',
    to: '/meddelanden',
    done: 'sent',
    plan: async ({ county, table, header, actor }) => {
      const { form } = visit.request
      const read = reader(form)
      const written = read.text('text', { words: 1000, required: text.missing })
      if (read.problems.length > 0)
        return show(deps, visit, { written: one(form, 'text'), problems: read.problems })
      const waiting = (await readWaiting(table, county, header.id)).filter(isAnswerable)
      const answered = seenIn(waiting, seenOf(visit))
      const answers = answered.length === waiting.length
      const act = messageAnswered(header, { textHash: hashOf(written), answers }, actor)
      const by = { subject: actor.subject, name: visit.session.name }
      return {
        act,
        also: [
          messageWrite(county, header.id, {
            version: act.header.version,
            about: 'message',
            from: 'county',
            text: written,
            at: actor.at,
            by,
            wantedDay: null,
          }),
          ...settle(county, answered),
        ],
      }
    },
  })

/** Everything that was on the page has been dealt with. What has come in since is shown first. */
export const markHandled: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'mark-handled',
    to: '/meddelanden',
    done: 'handled',
    plan: async ({ county, table, header, actor }) => {
      const waiting = await readWaiting(table, county, header.id)
      const seen = seenOf(visit)
      if (waiting.length === 0) throw notAllowed('mark-handled', header.status)
      if (seenIn(waiting, seen).length < waiting.length)
        return show(deps, visit, { problems: [{ field: 'text', text: text.newer }] })
      return { act: markedHandled(header, seen, actor), also: settle(county, waiting) }
    },
  })
