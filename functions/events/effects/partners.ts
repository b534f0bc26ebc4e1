import * as z from 'zod'
import { readBody } from '../../../shared/aws/cases.ts'
import { invitationSent, partnerMailWrite, readInvitation } from '../../../shared/aws/partners.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import { readSpace } from '../../../shared/aws/spaces.ts'
import type { Write } from '../../../shared/aws/write.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { CaseSubject, Effect, EffectDeps, LogSubject } from './effect.ts'

type Letter = { subject: string; sentence: string }

const voided: Letter = {
  subject: 'Er bekräftelse gäller inte längre',
  sentence:
    'Ansökan är ändrad, och er bekräftelse av den gäller inte längre. Logga in för att se vad som är ändrat.',
}

const letters: Record<string, Letter> = {
  Submitted: {
    subject: 'Ansökan är inskickad',
    sentence: 'En ansökan om statsbidrag som ni är part i är inskickad. Logga in för att se den.',
  },
  ApplicationChanged: voided,
  CompletionAnswered: voided,
  LetterIssued: {
    subject: 'Beslut om statsbidrag',
    sentence: 'Länsstyrelsen har beslutat om en ansökan som ni är part i. Logga in för att läsa beslutet.',
  },
}

/** Those who may sign for a partner whose space is confirmed to be its own; others see the invitation when they come. */
const addressesOf = async ({ table }: Pick<EffectDeps, 'table'>, orgId: string): Promise<string[]> => {
  const space = await readSpace(table, orgId)
  if (space?.confirmed !== true) return []
  const members = await readMembers(table, orgId)
  const signing = members.filter(({ roles, email }) => roles.includes('signatory') && email !== '')
  return [...new Set(signing.map(({ email }) => email))]
}

/** One mail for each organisation, so that none learns who reads at another. */
const tell = async (deps: EffectDeps, { header, event }: CaseSubject, orgId: string): Promise<void> => {
  const letter = letters[event.kind]
  if (letter === undefined) return
  await deps.mail.send({
    to: await addressesOf(deps, orgId),
    subject: `${letter.subject} (ärende ${header.id})`,
    text: `${letter.sentence}\n\n${deps.origin}/ansok/samverkan/${header.draft}\n`,
    eventId: `${header.id}-${event.version}-${orgId}`,
  })
}

const pointTo = async ({ table }: EffectDeps, header: CaseHeader, orgId: string): Promise<Write[]> => {
  const invitation = await readInvitation(table, orgId, header.draft)
  const sent = { county: header.county, case: header.id }
  return invitation === null ? [] : [invitationSent(orgId, invitation, sent)]
}

/**
 * The partners of what was sent hear of it and of the decision, and those whose confirmation a later change voided hear of
 * that. Their own pointers show them the way from the first on.
 */
export const tellPartners: Effect<CaseSubject> = {
  name: 'PARTNERS',
  concerns: ({ event: { kind, data } }) => kind !== 'Submitted' || data.partners !== undefined,
  run: async (deps, subject) => {
    const { header, event } = subject
    const { partners = [] } = await readBody(deps.table, header.county, header.id, header.body)
    const all = event.kind === 'Submitted' || event.kind === 'LetterIssued'
    const concerned = partners.filter(({ state }) => all || state === 'voided')
    for (const { orgId } of concerned) await tell(deps, subject, orgId)
    if (event.kind !== 'Submitted') return []
    return (await Promise.all(partners.map(({ orgId }) => pointTo(deps, header, orgId)))).flat()
  },
}

const invited = z.object({ draft: z.string(), partner: z.string() })

const isGone = (error: unknown): boolean => error instanceof DomainError && error.name === 'NotFound'

/** Only the inviting organisation is told how the mail went, never a county: it is about a draft. */
const noteMail = async (
  { table }: Pick<EffectDeps, 'table'>,
  { tenant, event }: LogSubject,
  mail: 'sent' | 'failed',
): Promise<void> => {
  const { draft, partner } = invited.parse(event.data)
  try {
    await table.write(partnerMailWrite({ orgId: tenant.slice(2), draft }, partner, mail))
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** One sentence and one link; who invites is seen after signing in. */
export const mailPartner: Effect<LogSubject> = {
  name: 'PARTNER',
  run: async (deps, subject) => {
    const { tenant, event } = subject
    const { draft, partner } = invited.parse(event.data)
    const to = await addressesOf(deps, partner)
    if (to.length === 0) return []
    try {
      await deps.mail.send({
        to,
        subject: 'Inbjudan att samverka i en ansökan om statsbidrag',
        text: `Er organisation är inbjuden som part i en ansökan om statsbidrag. Logga in för att se inbjudan.\n\n${deps.origin}/ansok/samverkan/${draft}\n`,
        eventId: `${tenant.replace('#', '')}-${event.version}`,
      })
    } catch (error) {
      await noteMail(deps, subject, 'failed')
      throw error
    }
    await noteMail(deps, subject, 'sent')
    return []
  },
}
