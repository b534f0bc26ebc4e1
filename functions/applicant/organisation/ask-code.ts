import { askedCodeItem, readAskedCode, readOfficialMailbox } from '../../../shared/aws/confirmation-codes.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import { check, put } from '../../../shared/aws/write.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import { notYourRole } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import { toInstant, toMilliseconds } from '../../../shared/domain/time.ts'

export const tries = 5
const holds = 24 * 3_600_000

type Asking = { orgId: string; person: { subject: Subject; name: string }; at: Instant }

/** Somebody who has come to the space, let in or not. */
export const hasCome = (orgId: string, subject: string) =>
  check(keys.member(orgId, subject), { pk: { exists: true } }, () => notYourRole('confirm'))

/**
 * Asks for a code to the official mailbox, which only the county can have entered: a code to an address somebody chose
 * themselves would prove nothing. One at a time for each person; while it holds, the same again sends nothing.
 */
export const askCode = async (
  { table, newId, now }: WithTable & Pick<Base, 'newId' | 'now'>,
  { orgId, person: { subject, name }, at }: Asking,
): Promise<void> => {
  const [to, held, stored] = await Promise.all([
    readOfficialMailbox(table, orgId),
    readAskedCode(table, orgId, subject, now()),
    table.get(keys.confirmationCode(orgId, subject)),
  ])
  if (to === null || held?.to === to) return
  const endsAt = toInstant(toMilliseconds(at) + holds)
  const code = { subject, name, request: newId(), to, askedAt: at, endsAt, tries, hashes: [] }
  await commitLog(
    table,
    `O#${orgId}`,
    {
      kind: 'CodeAsked',
      actor: { subject, role: 'applicant', at },
      data: { subject, request: code.request },
    },
    [
      hasCome(orgId, subject),
      put(
        askedCodeItem(orgId, { ...code, mail: 'waiting' }),
        stored === null ? { pk: { exists: false } } : { request: { equals: stored.request } },
      ),
    ],
  )
}
