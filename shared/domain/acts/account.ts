import { type Account, payeeOf } from '../account.ts'
import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { canonical, hashOf } from '../chain.ts'
import { missingContent } from '../errors.ts'

/**
 * The receiver's signatory states another account for what is paid from now on; a line that is in a batch keeps its own.
 * The account lies beside the chain, its hash in it. Throws MissingContent for one without a number, NotYourRole,
 * NotAllowedInStatus.
 */
export const accountChanged = (header: CaseHeader, account: Account, actor: Actor): Act => {
  const payee = payeeOf(account)
  if (payee === null) throw missingContent('account')
  return advance(header, {
    action: 'change-account',
    kind: 'AccountChanged',
    actor,
    data: { channel: payee.channel, accountHash: hashOf(canonical(account)) },
  })
}
