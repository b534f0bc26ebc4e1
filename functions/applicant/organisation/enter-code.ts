import { type AskedCode, readAskedCode } from '../../../shared/aws/confirmation-codes.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import { memberWrites, paused, takenOver } from '../../../shared/aws/memberships.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { put, remove, update } from '../../../shared/aws/write.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import { codeHash } from '../../../shared/domain/confirmation-code.ts'
import { changedMeanwhile, DomainError } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import { hasCome } from './ask-code.ts'
import { readSpace, type Space, spaceItem } from './space.ts'

export type Entering = { orgId: string; subject: Subject; code: string; at: Instant }
export type EnteredCode = 'confirmed' | 'wrong' | 'ended'

const spent = () => new DomainError('CodeSpent')
const isSpent = (error: unknown): boolean => error instanceof DomainError && error.name === 'CodeSpent'

/** A try is spent before the code is looked at: no number of windows gives more of them. False when none is left. */
const spendTry = async (
  table: Pick<Table, 'write'>,
  orgId: string,
  { subject, request }: AskedCode,
): Promise<boolean> => {
  const left = { request: { equals: request }, tries: { atLeast: 1 } }
  try {
    await table.write(update(keys.confirmationCode(orgId, subject), { add: { tries: -1 } }, left, spent))
    return true
  } catch (error) {
    if (!isSpent(error)) throw error
    return false
  }
}

const confirm = async (
  { table }: WithTable,
  space: Space,
  { subject, request }: AskedCode,
  at: Instant,
): Promise<void> => {
  const { orgId } = space
  const { shown, aside } = takenOver(await readMembers(table, orgId), [subject])
  await commitLog(
    table,
    `O#${orgId}`,
    {
      kind: 'OrganisationConfirmed',
      actor: { subject, role: 'applicant', at },
      data: { orgId, by: 'code', subject, paused: aside.map((member) => member.subject) },
    },
    [
      ...(shown.length === 0 ? [hasCome(orgId, subject)] : []),
      remove(keys.confirmationCode(orgId, subject), { request: { equals: request } }),
      put(spaceItem({ ...space, confirmed: true }), { confirmed: { equals: false } }, () =>
        changedMeanwhile('organisation'),
      ),
      ...shown.flatMap((member) => memberWrites(space, member)),
      ...aside.flatMap((member) => memberWrites(space, paused(member))),
    ],
  )
}

/**
 * The code from the official mailbox confirms the organisation and whoever has it. Who stood outside is then let in, and
 * those who had opened the space without showing anything see nothing until they are let in again.
 */
export const enterCode = async (
  deps: WithTable & Pick<Base, 'now'>,
  { orgId, subject, code, at }: Entering,
): Promise<EnteredCode> => {
  const asked = await readAskedCode(deps.table, orgId, subject, deps.now())
  const space = await readSpace(deps.table, orgId)
  if (space?.confirmed) return 'confirmed'
  if (space === null || asked === null || !(await spendTry(deps.table, orgId, asked))) return 'ended'
  if (!asked.hashes.includes(codeHash(orgId, code))) return 'wrong'
  await confirm(deps, space, asked, at)
  return 'confirmed'
}
