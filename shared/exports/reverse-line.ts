import { commitAct } from '../aws/cases.ts'
import { keys } from '../aws/keys.ts'
import { instalmentItem, moveInstalment, readInstalments } from '../aws/payables.ts'
import { retryChanged } from '../aws/table.ts'
import { check, putNew } from '../aws/write.ts'
import { paymentReversed } from '../domain/acts/payment-answers.ts'
import { DomainError, notFound, notYourRole, samePerson } from '../domain/errors.ts'
import type { Instant, Subject } from '../domain/ids.ts'
import type { Instalment } from '../domain/instalment.ts'
import { asReversed, type NotReversible, notReversible } from '../domain/instead-of.ts'
import { type FoundLine, lineFinder, type Store } from './answers/find-line.ts'

type Found = { [K in keyof FoundLine]: NonNullable<FoundLine[K]> }
export type Reversible = Found & { hinders: NotReversible | null }

/** A line of a batch with what it has come to, and why a person cannot take it back. Throws NotFound. */
export const readReversible = async (
  store: Store,
  { batch: id, line: number }: { batch: string; line: number },
  who: Subject,
): Promise<Reversible> => {
  const { batch, line, instalment, header } = await lineFinder(store)({ batch: id, line: number })
  if (batch === null || line === null || instalment === null || header === null) throw notFound('line')
  const locked = batch.lockedOn !== null
  return { batch, line, instalment, header, hinders: notReversible(instalment, { header, locked, who }) }
}

const refuse = (hinders: NotReversible, { case: id, number }: Instalment): never => {
  if (hinders === 'took-part') throw samePerson('reverse-payment')
  throw new DomainError(hinders === 'paid' ? 'AlreadyPaid' : 'NotReversible', { case: id, number, hinders })
}

type Order = {
  batch: string
  line: number
  reason: string
  by: { subject: Subject; name: string }
  at: Instant
}

/**
 * Takes a line back before it is paid, never by changing it: it is reversed by a line of its own, and another takes its
 * place and is held, in one transaction. One that is taken back already stays as it is. Throws NotFound, AlreadyPaid (14 §),
 * NotReversible, SamePersonOnCase, NotYourRole.
 */
export const reverseLine = (store: Store, { reason, by, at, ...place }: Order): Promise<void> =>
  retryChanged(async () => {
    const { table, county } = store
    const { instalment, header, hinders } = await readReversible(store, place, by.subject)
    if (instalment.status === 'reversed') return
    if (hinders !== null) refuse(hinders, instalment)
    const made = await readInstalments(table, county, header.id)
    const lines = asReversed(instalment, {
      number: (made.at(-1)?.number ?? 0) + 1,
      hold: { cause: 'reversed', reason, by: by.subject, byName: by.name, at },
    })
    const actor = { subject: by.subject, role: 'finance' as const, at }
    await commitAct(table, header, paymentReversed(header, lines, actor), [
      check(keys.staff(county, by.subject), { roles: { contains: 'finance' } }, () =>
        notYourRole('reverse-payment'),
      ),
      moveInstalment(county, instalment, lines.reversed),
      putNew(instalmentItem(county, lines.reversal)),
      putNew(instalmentItem(county, lines.instead)),
    ])
  })
