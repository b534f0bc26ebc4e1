import { keys } from '../../../shared/aws/keys.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { putNew, type Write } from '../../../shared/aws/write.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { type Instant, ulid } from '../../../shared/domain/ids.ts'
import { toMilliseconds } from '../../../shared/domain/time.ts'

const keptFor = 7 * 24 * 3600
const alreadyDone = () => new DomainError('ActAlreadyDone')

/** A form that was sent twice acts once. A form without an instance of its own gets one that nothing repeats. */
export const oncePerInstance = (
  newId: () => string,
  { orgId, instance, case: id, at }: { orgId: string; instance: string; case: string; at: Instant },
): Write =>
  putNew(
    {
      ...keys.idempotency(`O#${orgId}`, ulid.safeParse(instance).data ?? newId()),
      case: id,
      expiresAt: Math.floor(toMilliseconds(at) / 1000) + keptFor,
    },
    alreadyDone,
  )

/** Whether a form has been acted on before: a repeat is answered as the first was, whatever has happened since. */
export const hasBeenDone = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  instance: string,
): Promise<boolean> =>
  ulid.safeParse(instance).success && (await table.get(keys.idempotency(`O#${orgId}`, instance))) !== null

/** True when it was done now, false when the same form had done it before. */
export const doOnce = async (act: () => Promise<void>): Promise<boolean> => {
  try {
    await act()
    return true
  } catch (error) {
    if (error instanceof DomainError && error.name === 'ActAlreadyDone') return false
    throw error
  }
}
