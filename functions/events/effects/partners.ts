import * as z from 'zod'
import { readBody } from '../../../shared/aws/cases.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { invitationSent, readInvitation } from '../../../shared/aws/partner-invitations.ts'
import { partnerMailWrite } from '../../../shared/aws/partners.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import { readSpace } from '../../../shared/aws/spaces.ts'
import { put, type Write } from '../../../shared/aws/write.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { EventKind } from '../../../shared/domain/event.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { mailSubjects } from '../text/mail-subjects.ts'
import { mailText } from '../text/mail-text.ts'
import type { CaseSubject, Effect, EffectDeps, LogSubject } from './effect.ts'
import { sendOrTell, settleUnsent } from './unsent.ts'

const mails = {
  Submitted: 'partnerSent',
  ApplicationChanged: 'partnerVoided',
  CompletionAnswered: 'partnerVoided',
  LetterIssued: 'partnerDecided',
} as const
type PartnerMail = (typeof mails)[keyof typeof mails]

const mailFor = (kind: EventKind): PartnerMail | undefined =>
  Object.entries(mails).find(([known]) => known === kind)?.[1]

/** Those who may sign for a partner whose space is confirmed to be its own; others see the invitation when they come. */
const addressesOf = async ({ table }: Pick<EffectDeps, 'table'>, orgId: string): Promise<string[]> => {
  const space = await readSpace(table, orgId)
  if (space?.confirmed !== true) return []
  const members = await readMembers(table, orgId)
  const signing = members.filter(({ roles, email }) => roles.includes('signatory') && email !== '')
  return [...new Set(signing.map(({ email }) => email))]
}

/** One mail for each organisation, so that none learns who reads at another; each under its own mark. */
const tell = async (deps: EffectDeps, { header, event }: CaseSubject, orgId: string): Promise<void> => {
  const mail = mailFor(event.kind)
  const { pk } = keys.case(header.county, header.id)
  const mark = keys.done(pk, event.version, `PARTNERS-${orgId}`)
  if (mail === undefined || (await deps.table.get(mark)) !== null) return
  const to = await addressesOf(deps, orgId)
  await sendOrTell(deps, header, { ...event, about: 'partner-not-sent' }, () =>
    deps.mail.send({
      to,
      subject: `${mailSubjects[mail]} (ärende ${header.id})`,
      text: mailText((texts) => texts[mail], `${deps.origin}/ansok/samverkan/${header.draft}`),
      eventId: `${header.id}-${event.version}-${orgId}`,
    }),
  )
  await deps.table.write(put({ ...mark, at: toInstant(deps.now()) }))
}

/** One that cannot be told holds up none of the others. */
const tellEach = async (deps: EffectDeps, subject: CaseSubject, orgIds: readonly string[]): Promise<void> => {
  const told = await Promise.allSettled(orgIds.map((orgId) => tell(deps, subject, orgId)))
  const failed = told.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
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
    await tellEach(
      deps,
      subject,
      concerned.map(({ orgId }) => orgId),
    )
    await settleUnsent(deps, header, 'partner-not-sent', event.version)
    if (event.kind !== 'Submitted') return []
    const pointers = await Promise.all(partners.map(({ orgId }) => pointTo(deps, header, orgId)))
    return pointers.flat()
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
        subject: mailSubjects.partnerInvited,
        text: mailText((texts) => texts.partnerInvited, `${deps.origin}/ansok/samverkan/${draft}`),
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
