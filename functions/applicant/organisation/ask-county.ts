import { keys } from '../../../shared/aws/keys.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import { putNew } from '../../../shared/aws/write.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import { toMilliseconds } from '../../../shared/domain/time.ts'
import { hasCome } from './ask-code.ts'

const keptFor = 7 * 24 * 3600
const alreadyAsked = () => new DomainError('AlreadyAsked')

/** Asks the county's registrar to confirm the organisation: once a week for each person, however often it is pressed. */
export const askCounty = async (
  { table }: WithTable,
  { orgId, subject, at }: { orgId: string; subject: Subject; at: Instant },
): Promise<void> => {
  const mark = {
    ...keys.idempotency(`O#${orgId}`, `ASKED#${subject}`),
    expiresAt: Math.floor(toMilliseconds(at) / 1000) + keptFor,
  }
  try {
    await commitLog(
      table,
      `O#${orgId}`,
      { kind: 'ConfirmationAsked', actor: { subject, role: 'applicant', at }, data: { subject } },
      [hasCome(orgId, subject), putNew(mark, alreadyAsked)],
    )
  } catch (error) {
    if (!(error instanceof DomainError) || error.name !== 'AlreadyAsked') throw error
  }
}
