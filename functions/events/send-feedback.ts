import { type Feedback, readFeedback, removeFeedback } from '../../shared/aws/feedback.ts'
import { countyByCode } from '../../shared/register/register.ts'
import type { EffectDeps } from './effects/effect.ts'

/** At most so many a run: a flood is spread over hours and never drowns a county's mailbox at once. */
const most = 20

const messageOf = ({ id, county, page, text, replyTo }: Feedback) => ({
  to: [countyByCode(county)?.authority.email ?? ''].filter((address) => address !== ''),
  subject: 'Synpunkt på tillgängligheten i tjänsten Statsbidrag',
  text: [
    'Någon har lämnat en synpunkt på tillgängligheten enligt lagen (2018:1937). Den ska besvaras om avsändaren har lämnat en adress.',
    `Sida: ${page === '' ? 'inte angiven' : page}`,
    `Svar till: ${replyTo === '' ? 'inget svar önskas' : replyTo}`,
    text,
  ].join('\n\n'),
  eventId: `feedback-${id}`,
})

/** Sends on to the counties what people have written about accessibility. What fails waits for the next time. */
export const sendFeedback = async (
  deps: Pick<EffectDeps, 'table' | 'mail' | 'log'>,
): Promise<{ sent: number }> => {
  let sent = 0
  for (const one of await readFeedback(deps.table, most)) {
    try {
      await deps.mail.send(messageOf(one))
      await removeFeedback(deps.table, one)
      sent += 1
    } catch (error) {
      deps.log.error('feedback-failed', { error: error instanceof Error ? error.name : 'unknown' })
    }
  }
  return { sent }
}
