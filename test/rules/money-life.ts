import type { Event } from '../../shared/domain/event.ts'
import type { Instalment } from '../../shared/domain/instalment.ts'
import { toOre } from '../../shared/domain/money.ts'
import { anEvent, type Books } from './money-books.ts'

/** What is done to the money of a case: to which of its lines is a number taken modulo what there is. */
export type Deed = {
  what: 'export' | 'pay' | 'refuse' | 'reverse' | 'change' | 'claim'
  of: number
  amount: number
  year: number
}
export type Life = { payments: { amount: number; year: number }[]; deeds: Deed[] }
type Made = { amount: number; year: number; kind?: 'reversal' | 'claim' }

/** Plays one life, writing what the product would: lines and events. Beside it each deed is posted to the figures it moves. */
export const playLife = (id: string, { payments, deeds }: Life, { post, take, next, batches }: Books) => {
  const events: Event[] = []
  const own: Instalment[] = []
  let decision = 1
  const tell = (kind: Event['kind'], data: Event['data']) =>
    events.push(anEvent(events.length + 1, kind, next(), data))
  const make = (made: Made[], corrects?: string): Instalment[] => {
    const added = made.map(
      ({ amount, year, kind }, index): Instalment => ({
        case: id,
        number: own.length + index + 1,
        decision,
        round: '2027-1',
        budgetYear: year,
        payOn: `${year}-03-01`,
        amount: toOre(amount),
        status: 'payable',
        batch: null,
        ...(kind === undefined ? {} : { kind }),
        ...(corrects === undefined ? {} : { corrects }),
      }),
    )
    own.push(...added)
    return added
  }
  const handOver = (made: Instalment[]) =>
    tell('InstalmentsMade', {
      decision,
      instalments: made.map(({ number, budgetYear, amount, kind = 'payment' }) => ({
        number,
        budgetYear,
        amount,
        ...(kind === 'payment' ? {} : { kind }),
      })),
    })
  const decide = (planned: Life['payments']) =>
    planned.map(({ amount, year }) => {
      take(year, amount)
      post(year, { unexported: amount })
      return { budgetYear: year, payOn: `${year}-03-01`, amount }
    })
  const change = (line: Instalment, to: Partial<Instalment>) => {
    own[own.indexOf(line)] = { ...line, ...to }
  }
  const pick = (of: number, test: (line: Instalment) => boolean): Instalment[] => {
    const found = own.filter(test)
    return found.slice(of % Math.max(found.length, 1)).slice(0, 1)
  }
  const isSent = ({ status, kind }: Instalment) => status === 'exported' && kind === undefined
  const placed = ({ batch, line, number, amount }: Instalment) => ({
    batch: batch ?? '',
    line: line ?? 0,
    instalment: number,
    amount,
  })
  const place = ({ batch, line }: Instalment) => `${batch}/${line}`
  const coming = ({ number, budgetYear, payOn, amount }: Instalment) => ({
    number,
    budgetYear,
    payOn,
    amount,
  })

  const acts: Record<Deed['what'], (deed: Deed) => void> = {
    export: ({ of }) => {
      for (const line of pick(of, ({ status }) => status === 'payable')) {
        const { budgetYear, kind } = line
        const amount: number = line.amount
        const batch = `${budgetYear}-000${1 + (of % 3)}`
        batches.set(batch, (batches.get(batch) ?? 0) + amount)
        const sent = { status: 'exported' as const, batch, line: events.length }
        change(line, sent)
        tell('Exported', placed({ ...line, ...sent }))
        if (kind !== 'claim') post(budgetYear, { exported: amount })
        if (kind === undefined) post(budgetYear, { unexported: -amount, awaiting: amount })
      }
    },
    pay: ({ of }) => {
      for (const line of pick(of, isSent)) {
        change(line, { status: 'paid' })
        tell('PaymentMade', placed(line))
        const amount: number = line.amount
        post(line.budgetYear, { awaiting: -amount, paid: amount })
      }
    },
    refuse: ({ of }) => {
      for (const line of pick(of, isSent)) {
        const year = line.budgetYear
        const amount: number = line.amount
        change(line, { status: 'refused' })
        const [instead] = make([{ amount, year }], place(line)).map(coming)
        tell('PaymentRefused', { ...placed(line), instead: instead ?? null })
        post(year, { awaiting: -amount, refused: amount, unexported: amount })
      }
    },
    reverse: ({ of }) => {
      for (const line of pick(of, isSent)) {
        const year = line.budgetYear
        const amount: number = line.amount
        change(line, { status: 'reversed' })
        const [reversal, instead] = make(
          [
            { amount: -amount, year, kind: 'reversal' },
            { amount, year },
          ],
          place(line),
        ).map(coming)
        tell('PaymentReversed', { ...placed(line), reversal: reversal ?? null, instead: instead ?? null })
        post(year, { awaiting: -amount, reversed: amount, 'taken-back': -amount, unexported: amount })
      }
    },
    change: ({ amount, year }) => {
      const ofGrant = own.filter(({ kind }) => kind === undefined)
      const open = ofGrant.filter(({ status }) => status === 'payable')
      const kept = ofGrant.filter(({ status }) => status === 'exported' || status === 'paid')
      for (const line of open) {
        const freed: number = line.amount
        take(line.budgetYear, -freed)
        post(line.budgetYear, { unexported: -freed })
        change(line, { status: 'voided' })
      }
      decision += 1
      const numbers = (of: Instalment[]) => of.map(({ number }) => number)
      const decided = { payments: decide([{ amount, year }]), kept: numbers(kept), voided: numbers(open) }
      tell('DecisionChanged', { number: decision, ...decided })
      handOver(make([{ amount, year }]))
    },
    claim: ({ amount, year }) => {
      handOver(make([{ amount, year, kind: 'claim' }]))
      post(year, { claimed: amount })
    },
  }
  tell('Decided', { number: 1, payments: decide(payments) })
  handOver(make(payments))
  for (const deed of deeds) acts[deed.what](deed)
  return { events, lines: own.filter(({ status }) => status !== 'voided') }
}
