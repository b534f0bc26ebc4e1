import { keys } from '../../shared/aws/keys.ts'
import { payeeOf } from '../../shared/domain/account.ts'
import type { Contents } from './store-contents.ts'

/** 7. Every payment names one number, and finance of its county has confirmed it for its receiver. */
export const paidWhereConfirmed = ({ items, lines }: Contents): string[] => {
  const confirmed = new Set(items.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`))
  return lines
    .filter(({ kind }) => kind === 'payment')
    .filter(({ county, orgId, account }) => {
      const payee = payeeOf(account)
      if (payee === null) return true
      const { pk, sk } = keys.receiver(county, orgId, payee.channel, payee.number)
      return !confirmed.has(`${pk} ${sk}`)
    })
    .map(({ batch, line, county }) => `${county} ${batch}/${line}: an account nobody has confirmed`)
}
