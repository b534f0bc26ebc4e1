import { DomainError } from '../domain/errors.ts'
import type { Policy } from '../domain/policy.ts'

/**
 * The orders a county may choose between under 6 § second paragraph. Dated data with the decision it rests on;
 * both are demonstration values, and none is the regulation's own order (DESIGN 6).
 */
const policies: readonly Policy[] = [
  {
    id: 'resource-centres-first',
    validFrom: '2026-01-01',
    label: 'practice',
    order: { 'resource-centre': 0, 'leaving-violence': 1, other: 2 },
    unit: 'measure',
    basis: { number: 'exempel-2026-1', date: '2026-01-01' },
  },
  {
    id: 'equal',
    validFrom: '2026-01-01',
    label: 'example',
    order: { 'resource-centre': 0, 'leaving-violence': 0, other: 0 },
    unit: 'measure',
    basis: { number: 'exempel-2026-2', date: '2026-01-01' },
  },
]

export const defaultPolicy = 'resource-centres-first'

export const policyIds: readonly string[] = policies.map(({ id }) => id)

/** The policy a case is handled under, by the id its header keeps. Throws UnknownPolicy. */
export const policyOf = (id: string): Policy => {
  const found = policies.find((policy) => policy.id === id)
  if (found === undefined) throw new DomainError('UnknownPolicy', { id })
  return found
}
