import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { canonical, hashOf } from '../chain.ts'
import { samePerson } from '../errors.ts'
import type { Event } from '../event.ts'
import type { Instalment } from '../instalment.ts'
import { tookPart } from '../part-taken.ts'

/** A new line as an event tells of it. */
const made = ({ number, budgetYear, payOn, amount }: Instalment) => ({ number, budgetYear, payOn, amount })

const lineOf = ({ batch, line, number, budgetYear, amount }: Instalment) => ({
  batch,
  line: line ?? null,
  instalment: number,
  budgetYear,
  amount,
})

/** Day, file and what was said, whose words are kept with the instalment. */
const answerOf = ({ answer }: Instalment): Event['data'] =>
  answer === undefined
    ? {}
    : { on: answer.on, file: answer.file, answerHash: hashOf(canonical({ ...answer })) }

const mustStandApart = (header: CaseHeader, { subject }: Actor, action: string): void => {
  if (tookPart(header, subject)) throw samePerson(action)
}

/** The bank has paid a line. Throws SamePersonOnCase for whoever proposed or decided the case. */
export const paymentMade = (header: CaseHeader, paid: Instalment, actor: Actor): Act => {
  mustStandApart(header, actor, 'acknowledge-payment')
  return advance(header, {
    action: 'acknowledge-payment',
    kind: 'PaymentMade',
    actor,
    data: { ...lineOf(paid), ...answerOf(paid) },
  })
}

/** The bank has refused a line, and another takes its place. Throws SamePersonOnCase. */
export const paymentRefused = (
  header: CaseHeader,
  { refused, instead }: { refused: Instalment; instead: Instalment },
  actor: Actor,
): Act => {
  mustStandApart(header, actor, 'acknowledge-payment')
  return advance(header, {
    action: 'acknowledge-payment',
    kind: 'PaymentRefused',
    actor,
    data: { ...lineOf(refused), ...answerOf(refused), instead: made(instead) },
  })
}

/** A line is taken back before it was paid: by a line that reverses it, and another in its place. Throws SamePersonOnCase. */
export const paymentReversed = (
  header: CaseHeader,
  { reversed, reversal, instead }: Record<'reversed' | 'reversal' | 'instead', Instalment>,
  actor: Actor,
): Act => {
  mustStandApart(header, actor, 'reverse-payment')
  return advance(header, {
    action: 'reverse-payment',
    kind: 'PaymentReversed',
    actor,
    data: {
      ...lineOf(reversed),
      reasonHash: hashOf(instead.hold?.reason ?? ''),
      reversal: made(reversal),
      instead: made(instead),
    },
  })
}
