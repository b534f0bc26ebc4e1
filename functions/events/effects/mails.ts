import { eventWaits } from '../../../shared/aws/attention.ts'
import { readBody } from '../../../shared/aws/cases.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { mailSubjects } from '../text/mail-subjects.ts'
import { caseMailText } from '../text/mail-text.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'
import { sendOrTell, sendReminder, settleUnsent } from './unsent.ts'

const mailed = [
  'Submitted',
  'LastDayMoved',
  'CompletionAsked',
  'InjunctionIssued',
  'CompletionExtended',
  'CompletionAnswered',
  'DocumentReceived',
  'AuthorityHandedIn',
  'AuthorityAssessed',
  'MessageSent',
  'Communicated',
  'StatementMade',
  'MoreTimeAsked',
  'ChangeNotified',
  'GrantDeclined',
  'ApplicationChanged',
  'AccountChanged',
  'WithdrawalAsked',
  'HandedOver',
  'LetterIssued',
  'AppealReceived',
  'AppealHandedOver',
  'AppealDismissed',
] as const
type CaseMail = (typeof mailed)[number] | 'fromCounty'

const mailFor = ({ kind, role }: CaseSubject['event']): CaseMail | undefined =>
  kind === 'MessageSent' && role === 'officer' ? 'fromCounty' : mailed.find((each) => each === kind)

export const addressesOf = async (
  { table }: Pick<EffectDeps, 'table'>,
  { county, id, body }: CaseHeader,
): Promise<string[]> => {
  const { application } = await readBody(table, county, id, body)
  const { officialMailbox, email } = application.contact
  return [...new Set([officialMailbox, email])].filter((address) => address !== '')
}

/** To the official mailbox and the contact. Sent before its mark is written: at least once, with the event's id in it. */
export const mailApplicant: Effect<CaseSubject> = {
  name: 'MAIL',
  run: async (deps, { header, event }) => {
    const mail = mailFor(event)
    if (mail === undefined) return []
    const { id } = header
    const to = await addressesOf(deps, header)
    if (to.length === 0) return eventWaits(header, { ...event, about: 'no-address' })
    await sendOrTell(deps, header, { ...event, about: 'not-sent' }, () =>
      deps.mail.send({
        to,
        subject: `${mailSubjects[mail]} (ärende ${id})`,
        text: caseMailText((texts) => texts[mail], deps.origin, id),
        eventId: `${id}-${event.version}`,
      }),
    )
    // Apart from the mark: an officer who settles it meanwhile must not make it be sent again.
    await settleUnsent(deps, header, 'not-sent', event.version)
    return []
  },
}

/** Some days before the last day to answer a completion request. */
export const remindOfCompletion = async (deps: EffectDeps, header: CaseHeader): Promise<void> =>
  sendReminder(deps, header, header.completionRound, {
    to: await addressesOf(deps, header),
    subject: `${mailSubjects.completionReminder} (ärende ${header.id})`,
    text: caseMailText((texts) => texts.completionReminder, deps.origin, header.id),
    eventId: `${header.id}-reminder-${header.completionRound}`,
  })
