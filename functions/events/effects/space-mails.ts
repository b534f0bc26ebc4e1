import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { readAskedCode } from '../../../shared/aws/confirmation-codes.ts'
import { type Key, keys } from '../../../shared/aws/keys.ts'
import { isOpen, readInvitation } from '../../../shared/aws/member-invitations.ts'
import { readSpace, type Space } from '../../../shared/aws/spaces.ts'
import { update, type Write } from '../../../shared/aws/write.ts'
import { codeHash, confirmationCode, invitationHash } from '../../../shared/domain/confirmation-code.ts'
import type { Event } from '../../../shared/domain/event.ts'
import { mailSubjects } from '../text/mail-subjects.ts'
import { mailText } from '../text/mail-text.ts'
import type { Mails } from '../text/sv-mails.ts'
import type { Effect, EffectDeps, LogSubject } from './effect.ts'

type Secret = { key: Key; hashes: readonly string[]; hash: string; still: Parameters<typeof update>[2] }
type Letter = { to: string; subject: string; text: string }

/** Every secret that may have reached somebody counts, so that a mail sent twice is no trap; old ones fall away. */
const kept = 5

/**
 * Sends a mail that holds a secret. The store has its hash first, and is told how it went: only the organisation sees
 * that, never a county (the mail is about a draft or an invitation). A mail that failed is tried again by repair.
 */
const sendSecret = async (
  { table, mail }: Pick<EffectDeps, 'table' | 'mail'>,
  { key, hashes, hash, still }: Secret,
  letter: Letter,
  eventId: string,
): Promise<Write[]> => {
  await table.write(update(key, { set: { hashes: [...hashes, hash].slice(-kept) } }, still))
  try {
    await mail.send({ to: [letter.to], subject: letter.subject, text: letter.text, eventId })
  } catch (error) {
    await table.write(update(key, { set: { mail: 'failed' } }, still))
    throw error
  }
  return [update(key, { set: { mail: 'sent' } }, { pk: { exists: true } })]
}

const eventIdOf = (orgId: string, { version }: Event): string => `${orgId}-${version}`

/** A kommunalförbund's name is written by whoever opened its space: it never goes into a mail to somebody else. */
const nameIn = ({ kind, name }: Space, { association }: Mails): string =>
  kind === 'kommunalforbund' ? association : name

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 100)

/** The code goes to the official mailbox, with the name of who asked: the organisation itself knows whether they belong. */
export const mailCode: Effect<LogSubject> = {
  name: 'CODE',
  run: async (deps, { tenant, event }) => {
    const orgId = tenant.slice(2)
    const [asked, space] = await Promise.all([
      readAskedCode(deps.table, orgId, event.actor, deps.now()),
      readSpace(deps.table, orgId),
    ])
    if (asked === null || space === null || asked.request !== event.data.request) return []
    const code = confirmationCode(randomBytes(12))
    return sendSecret(
      deps,
      {
        key: keys.confirmationCode(orgId, event.actor),
        hashes: asked.hashes,
        hash: codeHash(orgId, code),
        still: { request: { equals: asked.request } },
      },
      {
        to: asked.to,
        subject: mailSubjects.code,
        text: mailText((texts) => texts.code(oneLine(asked.name), nameIn(space, texts)), code),
      },
      eventIdOf(orgId, event),
    )
  },
}

const invited = z.object({ invitation: z.string() })

export const mailInvitation: Effect<LogSubject> = {
  name: 'INVITE',
  run: async (deps, { tenant, event }) => {
    const orgId = tenant.slice(2)
    const { invitation: id } = invited.parse(event.data)
    const [invitation, space] = await Promise.all([
      readInvitation(deps.table, orgId, id),
      readSpace(deps.table, orgId),
    ])
    if (invitation === null || space === null || !isOpen(invitation, deps.now())) return []
    const secret = randomBytes(32).toString('base64url')
    return sendSecret(
      deps,
      {
        key: keys.memberInvitation(orgId, invitation.id),
        hashes: invitation.hashes,
        hash: invitationHash(invitation.id, secret),
        still: { state: { equals: 'open' } },
      },
      {
        to: invitation.email,
        subject: mailSubjects.memberInvited,
        text: mailText(
          (texts) => texts.memberInvited(nameIn(space, texts)),
          `${deps.origin}/ansok/inbjudan/${orgId}/${invitation.id}/${secret}`,
        ),
      },
      eventIdOf(orgId, event),
    )
  },
}
