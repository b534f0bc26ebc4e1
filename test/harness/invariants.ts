import { expect } from 'vitest'
import { checkInvariants } from '../../infra/invariants/check-invariants.ts'
import { scanTable } from '../../infra/store/scan-table.ts'
import type { TestStore } from './store.ts'

/** Fails with every finding when an invariant of a settled store does not hold. */
export const expectInvariants = async (
  store: TestStore,
  acknowledged: Parameters<typeof checkInvariants>[1] = [],
): Promise<void> => {
  const invariants = await checkInvariants(scanTable(store), acknowledged)
  expect(invariants).toHaveLength(10)
  expect(
    invariants.flatMap(({ n, name, findings }) => findings.map((text) => `${n}. ${name}: ${text}`)),
  ).toEqual([])
}
