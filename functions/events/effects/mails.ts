import { readBody } from '../../../shared/aws/cases.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
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
  CompletionExtended: {
    subject: 'Ny sista dag för komplettering',
    sentence: 'Länsstyrelsen har ändrat sista dag för kompletteringen. Logga in för att se den nya dagen.',
  },
  LetterIssued: {
    subject: 'Beslut om statsbidrag',
    sentence: 'Länsstyrelsen har beslutat om er ansökan. Logga in för att läsa beslutet.',
  },
}

const addressesOf = async (
  { table }: Pick<EffectDeps, 'table'>,
  { county, id, body }: CaseHeader,
): Promise<string[]> => {
  const { application } = await readBody(table, county, id, body)
  const { officialMailbox, email } = application.contact
  return [...new Set([officialMailbox, email])].filter((address) => address !== '')
}

const textOf = (sentence: string, origin: string, id: string): string =>
  `${sentence}\n\n${origin}/ansok/arende/${id}\n`

/** To the official mailbox and the contact. Sent before its mark is written: at least once, with the event's id in it. */
export const mailApplicant: Effect<CaseSubject> = {
  name: 'MAIL',
  run: async (deps, { header, event }) => {
    const letter = letters[event.kind]
    if (letter === undefined) return []
    await deps.mail.send({
      to: await addressesOf(deps, header),
      subject: `${letter.subject} (ärende ${header.id})`,
      text: textOf(letter.sentence, deps.origin, header.id),
      eventId: `${header.id}-${event.version}`,
    })
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
