import { createHash } from 'node:crypto'

/** A word that stands in one application and may be seen by nobody but its organisation and its county. */
export const canaryOf = (seed: number, key: string): string =>
  `Kanarie-${createHash('sha256').update(`${seed} canary ${key}`).digest('hex').slice(0, 10)}`

/** Every canary in a text, each once. */
export const canariesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/Kanarie-[0-9a-f]{10}/g)].map(([canary]) => canary))
