import { eventWaits, readUnsent, settle } from '../../../shared/aws/attention.ts'
import { readBody } from '../../../shared/aws/cases.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { CaseSubject, Effect, EffectDeps } from './effect.ts'

type Letter = { subject: string; sentence: string }

/** One sentence and one link to sign in, never case content (LOOK, letters and mail). */
const letters: Record<string, Letter> = {
  Submitted: {
    subject: 'Ansökan har kommit in',
    sentence: 'Er ansökan om statsbidrag har kommit in. Logga in för att se kvittensen.',
  },
  CompletionAsked: {
    subject: 'Begäran om komplettering',
    sentence:
      'Länsstyrelsen behöver kompletterande uppgifter. Logga in för att se vad som saknas och när svaret ska ha kommit in.',
  },
  InjunctionIssued: {
    subject: 'Föreläggande',
    sentence:
      'Länsstyrelsen förelägger er att avhjälpa en brist i ansökan. Logga in för att se vad som behövs, när svaret ska ha kommit in och vad som annars kan följa.',
  },
  CompletionExtended: {
    subject: 'Ny sista dag för komplettering',
    sentence: 'Länsstyrelsen har ändrat sista dag för kompletteringen. Logga in för att se den nya dagen.',
  },
  CompletionAnswered: {
    subject: 'Kompletteringen har kommit in',
    sentence: 'Er komplettering har kommit in till länsstyrelsen. Logga in för att se den.',
  },
  AuthorityHandedIn: {
    subject: 'Handlingen som visar behörighet har kommit in',
    sentence: 'Er handling som visar behörighet har kommit in till länsstyrelsen. Logga in för att se den.',
  },
  AuthorityAssessed: {
    subject: 'Länsstyrelsen har bedömt er behörighet',
    sentence:
      'Länsstyrelsen har tagit ställning till handlingen som visar behörighet. Logga in för att se vad som gäller.',
  },
  MessageSent: {
    subject: 'Ert meddelande har kommit in',
    sentence: 'Ert meddelande har kommit in till länsstyrelsen. Logga in för att läsa det.',
  },
  Communicated: {
    subject: 'Tillfälle att yttra sig',
    sentence:
      'Länsstyrelsen ger er tillfälle att yttra er över uppgifter i ärendet. Logga in för att läsa dem och se när svaret ska ha kommit in.',
  },
  StatementMade: {
    subject: 'Ert yttrande har kommit in',
    sentence: 'Ert yttrande har kommit in till länsstyrelsen. Logga in för att läsa det.',
  },
  MoreTimeAsked: {
    subject: 'Er begäran om längre tid har kommit in',
    sentence: 'Er begäran om längre tid har kommit in till länsstyrelsen. Logga in för att se den.',
  },
  ChangeNotified: {
    subject: 'Er anmälan har kommit in',
    sentence: 'Er anmälan om ändrade förhållanden har kommit in till länsstyrelsen. Logga in för att se den.',
  },
  GrantDeclined: {
    subject: 'Ni har avstått från bidraget',
    sentence: 'Länsstyrelsen har fått veta att ni avstår från bidraget. Logga in för att se ärendet.',
  },
  ApplicationChanged: {
    subject: 'Den ändrade ansökan har kommit in',
    sentence: 'Er ändrade ansökan om statsbidrag har kommit in. Logga in för att se den.',
  },
  WithdrawalAsked: {
    subject: 'Ni har tagit tillbaka ansökan',
    sentence: 'Länsstyrelsen har fått veta att ni tar tillbaka ansökan. Logga in för att se ärendet.',
  },
  LetterIssued: {
    subject: 'Beslut om statsbidrag',
    sentence: 'Länsstyrelsen har beslutat om er ansökan. Logga in för att läsa beslutet.',
  },
}

const fromCounty: Letter = {
  subject: 'Nytt meddelande',
  sentence: 'Länsstyrelsen har skrivit ett meddelande till er. Logga in för att läsa det.',
}

const ignoreTold = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}

const letterFor = ({ kind, role }: CaseSubject['event']): Letter | undefined =>
  kind === 'MessageSent' && role === 'officer' ? fromCounty : letters[kind]

export const addressesOf = async (
  { table }: Pick<EffectDeps, 'table'>,
  { county, id, body }: CaseHeader,
): Promise<string[]> => {
  const { application } = await readBody(table, county, id, body)
  const { officialMailbox, email } = application.contact
  return [...new Set([officialMailbox, email])].filter((address) => address !== '')
}

export const textOf = (sentence: string, origin: string, id: string): string =>
  `${sentence}\n\n${origin}/ansok/arende/${id}\n`

type Told = Pick<CaseSubject, 'header' | 'event'>

/** The county sees that a mail has not left; trying again goes on, and what has been told once is not told again. */
const tellCounty = ({ table }: Pick<EffectDeps, 'table'>, { header, event }: Told): Promise<void> =>
  retryChanged(() => table.transact(eventWaits(header, { ...event, about: 'not-sent' }))).catch(ignoreTold)

/** The mail has left after all. Apart from the mark: an officer who settles it meanwhile must not make it be sent again. */
const settleUnsent = ({ table }: Pick<EffectDeps, 'table'>, { header, event }: Told): Promise<void> =>
  retryChanged(async () => {
    const unsent = await readUnsent(table, header.county, header.id, event.version)
    if (unsent.length > 0) await table.transact(settle(header.county, unsent))
  })

/** To the official mailbox and the contact. Sent before its mark is written: at least once, with the event's id in it. */
export const mailApplicant: Effect<CaseSubject> = {
  name: 'MAIL',
  run: async (deps, { header, event }) => {
    const letter = letterFor(event)
    if (letter === undefined) return []
    const { id } = header
    const to = await addressesOf(deps, header)
    if (to.length === 0) return eventWaits(header, { ...event, about: 'no-address' })
    try {
      await deps.mail.send({
        to,
        subject: `${letter.subject} (ärende ${id})`,
        text: textOf(letter.sentence, deps.origin, id),
        eventId: `${id}-${event.version}`,
      })
    } catch (error) {
      await tellCounty(deps, { header, event })
      throw error
    }
    await settleUnsent(deps, { header, event })
    return []
  },
}

/** Some days before the last day to answer a completion request. */
export const remindOfCompletion = async (deps: EffectDeps, header: CaseHeader): Promise<void> =>
  deps.mail.send({
    to: await addressesOf(deps, header),
    subject: `Påminnelse: komplettering (ärende ${header.id})`,
    text: textOf(
      'Sista dag för er komplettering närmar sig. Logga in för att svara.',
      deps.origin,
      header.id,
    ),
    eventId: `${header.id}-reminder-${header.completionRound}`,
  })
