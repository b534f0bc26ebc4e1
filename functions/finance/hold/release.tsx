import { readHeld, readWaiting, settle } from '../../../shared/aws/attention.ts'
import { readInstalments } from '../../../shared/aws/payables.ts'
import { paymentReleased } from '../../../shared/domain/acts/payment-plan.ts'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { tookPart } from '../../../shared/domain/part-taken.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html, redirect } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { svTasks } from '../text/sv-tasks.ts'
import { commitLine, type Line } from './commit.ts'
import { lineFacts, readLine, tasksAddress } from './line.ts'
import { reasonOf } from './why.tsx'

const text = svTasks.release

/** The line, why it is held, whether the officer has dealt with that, and the act. */
export const showRelease: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const payable = await readLine(table, county, request)
  const { header, instalment } = payable
  const { hold } = instalment
  if (hold === undefined) return redirect(tasksAddress)
  const asked = await readHeld(table, county, header.id, instalment.number)
  const answer = asked?.attention.done === false ? svTasks.held.waits : svTasks.held.handled
  return html(
    page(
      chrome(session, { title: text.title, back: { href: tasksAddress, text: svTasks.title } }),
      <>
        <h1 class="govuk-heading-l">{text.title}</h1>
        <SummaryList
          rows={[
            ...lineFacts(payable),
            { key: text.why, value: `${svTasks.why.causes[hold.cause]} ${reasonOf(hold)}` },
            ...(asked === null ? [] : [{ key: text.officer, value: answer }]),
          ]}
        />
        {tookPart(header, session.subject) ? (
          <p class="govuk-body">{text.colleague}</p>
        ) : (
          <>
            <p class="govuk-body">{text.intro}</p>
            <PostForm session={session}>
              <SubmitButton>{text.save}</SubmitButton>
            </PostForm>
          </>
        )}
      </>,
    ),
  )
}

/** What of the officer's tasks is done with when a line is let go: its own, and all of them when it was the last. */
const readSettled = async ({ county, table, payable: { header, instalment } }: Line) => {
  const [waiting, instalments] = await Promise.all([
    readWaiting(table, county, header.id),
    readInstalments(table, county, header.id),
  ])
  const isAsked = ({ status, hold, number }: Instalment): boolean =>
    status === 'payable' && hold?.cause === 'finance' && number !== instalment.number
  const asked = waiting.filter(({ attention }) => attention.about === 'payment-held')
  const own = await readHeld(table, county, header.id, instalment.number)
  const othersHeld = instalments.some(isAsked)
  const settled = othersHeld ? asked.filter(({ sk }) => sk === own?.sk) : asked
  return { settled, othersWait: asked.length > settled.length }
}

/** The line may go into a batch again, and the officer need not look for it any more. */
export const releaseLine: Page = async (deps, visit) => {
  await commitLine(deps, visit, async (line) => {
    const { county, payable, by } = line
    if (payable.instalment.hold === undefined) return null
    const { settled, othersWait } = await readSettled(line)
    const released = paymentReleased(payable.header, payable.instalment, othersWait, by)
    return { ...released, also: settle(county, settled) }
  })
  return redirect(`${tasksAddress}?klart=slappt`)
}
