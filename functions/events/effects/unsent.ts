import { eventWaits, readUnsent, settle } from '../../../shared/aws/attention.ts'
import type { Message } from '../../../shared/aws/mail.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import type { Attention, Unsent } from '../../../shared/domain/attention.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import type { EffectDeps } from './effect.ts'

type Told = Pick<Attention, 'version' | 'about' | 'at'>

const ignoreTold = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}

/** The county sees that a mail has not left; trying again goes on, and what has been told once is not told again. */
export const sendOrTell = async (
  { table }: Pick<EffectDeps, 'table'>,
  header: CaseHeader,
  about: Told,
  send: () => Promise<void>,
  number = about.version,
): Promise<void> => {
  try {
    await send()
  } catch (error) {
    await retryChanged(() => table.transact(eventWaits(header, about, number))).catch(ignoreTold)
    throw error
  }
}

/** The mail has left after all: nobody is asked to see to it any more. */
export const settleUnsent = (
  { table }: Pick<EffectDeps, 'table'>,
  { county, id }: CaseHeader,
  about: Unsent,
  number: number,
): Promise<void> =>
  retryChanged(async () => {
    const unsent = await readUnsent(table, county, id, about, number)
    if (unsent.length > 0) await table.transact(settle(county, unsent))
  })

/** A mail no event brings about, known by its number in the case. Once it has left, nobody is asked to see to it. */
export const sendReminder = async (
  deps: EffectDeps,
  header: CaseHeader,
  number: number,
  message: Message,
): Promise<void> => {
  const about = 'reminder-not-sent'
  const told: Told = { version: header.version, about, at: toInstant(deps.now()) }
  await sendOrTell(deps, header, told, () => deps.mail.send(message), number)
  await settleUnsent(deps, header, about, number)
}
