import { sv } from '../text/sv.ts'

/** A state of the workflow in Swedish; one that is not known stands as it is written. */
export const stateName = (state: string): string =>
  Object.entries(sv.states).find(([name]) => name === state)?.[1] ?? state
