import { confirmationWrite, latestStored } from '../../shared/aws/receivers.ts'
import type { Table } from '../../shared/aws/table.ts'
import { type Account, payeeOf } from '../../shared/domain/account.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { DomainError } from '../../shared/domain/errors.ts'

/** That finance has confirmed the number of a receiver, as the product keeps it; done already when another case of theirs did it. */
export const confirmAccount = async (
  table: Table,
  { county, orgId, orgName }: Pick<CaseHeader, 'county' | 'orgId' | 'orgName'>,
  account: Account,
  at = '2027-01-10T09:00:00.000Z',
): Promise<void> => {
  const payee = payeeOf(account)
  if (payee === null || (await latestStored(table, county)(orgId, payee)) !== null) return
  const who = { by: 'FINANCE-0', byName: 'Namn FINANCE-0', at }
  const made = {
    orgId,
    receiver: orgName,
    ...payee,
    ...who,
    supplierNumber: '',
    how: 'supplier-register',
    note: 'Post 1',
  } as const
  await table.write(confirmationWrite(county, [], made)).catch((error: unknown) => {
    if (!(error instanceof DomainError && error.name === 'ActAlreadyDone')) throw error
  })
}
