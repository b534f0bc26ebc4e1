import { type Key, padded } from './key.ts'

/** Export batches (utbetalningsunderlag). */
export const batchKeys = {
  batch: (county: string, id: string): Key => ({ pk: `C#${county}#EXPORT#${id}`, sk: 'META' }),
  batchLine: (county: string, id: string, number: number): Key => ({
    pk: `C#${county}#EXPORT#${id}`,
    sk: `LINE#${padded(number)}`,
  }),
  /** A locked batch as a profile wants it; `made` is the profile as it was, so that another version is another file. */
  batchProfile: (county: string, id: string, profile: string, made: string): Key => ({
    pk: `C#${county}#EXPORT#${id}`,
    sk: `PROFILE#${profile.toUpperCase()}#${made.toUpperCase()}`,
  }),
  /** What finance has made of its reconciliation; named by what it says, so that the same is made once. */
  report: (county: string, kind: string, id: string): Key => ({
    pk: `C#${county}#REPORTS`,
    sk: `${kind}#${id.toUpperCase()}`,
  }),
  batchPointer: (county: string, id: string): Key => ({ pk: `C#${county}#EXPORTS`, sk: id }),
}
