import { entrances } from './catalogue/entrances.ts'
import { followers } from './catalogue/followers.ts'
import { steps } from './catalogue/steps.ts'

/**
 * One row per function: where it starts, what wakes it, what it may touch. Routes, grants, environment, workflow
 * placeholders and the local wiring all follow from this table; nothing else grants anything. What a row says: row.ts.
 */
export const catalogue = { ...entrances, ...steps, ...followers }
