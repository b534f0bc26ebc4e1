import { type Call, type Fault, type FaultKind, faultKinds } from '../harness/faults.ts'
import type { TestStore } from '../harness/store.ts'

/** A fault on one try is healed by the SDK's next; one that lasts reaches the product. */
const lastingKinds: readonly FaultKind[] = ['fail-before', 'ack-lost', 'throttle', '5xx']

/** The calls an act makes, without what the harness writes itself for a visitor. */
export const callsOf = async (
  { wire }: TestStore,
  act: () => Promise<unknown>,
  unless: readonly string[] = ['PutItem'],
): Promise<Call[]> => {
  wire.arm(null)
  await act()
  const calls = wire.calls().filter(({ operation }) => !unless.includes(operation))
  wire.arm(null)
  return calls
}

/** Every fault of a kind on every call: passing, and lasting where that is something else. */
export const faultsOf = (kind: FaultKind, calls: readonly Call[]): Fault[] =>
  calls.flatMap((call) => [
    { ...call, kind },
    ...(lastingKinds.includes(kind) ? [{ ...call, kind, lasting: true }] : []),
  ])

export const told = ({ operation, nth, kind, lasting }: Fault): string =>
  `${kind}${lasting === true ? ' for good' : ''} on ${operation} ${nth}`

/** Counts what has been tried, so that the claim "every call × every kind" is a number. */
export const coverage = (act: string) => {
  const tried = new Set<string>()
  return {
    add: (fault: Fault): void => void tried.add(told(fault)),
    print: (calls: readonly Call[]): void => {
      const all = faultKinds.flatMap((kind) => faultsOf(kind, calls).map(told))
      const missing = all.filter((name) => !tried.has(name))
      process.stdout.write(
        `${act}: ${calls.length} calls × ${faultKinds.length} kinds, ${all.length - missing.length} of ${all.length} faults enumerated\n`,
      )
    },
  }
}
