import { eventWaits, readUnsent, settle } from '../../../shared/aws/attention.ts'
import type { Message } from '../../../shared/aws/mail.ts'
import type { Attention } from '../../../shared/domain/attention.ts'
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
  { county, id }: CaseHeader,
  about: Told,
  send: () => Promise<void>,
  number = about.version,
): Promise<void> => {
  try {
    await send()
  } catch (error) {
    await table.write(eventWaits(county, id, about, number)).catch(ignoreTold)
    throw error
  }
}

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
  const left = settle(await readUnsent(deps.table, header.county, header.id, about, number))
  if (left.length > 0) await deps.table.transact(left)
}
