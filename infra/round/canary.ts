import { createHash } from 'node:crypto'

// Letters only: digits might look like a personal number.
const letters = (hex: string): string =>
  hex.replaceAll(/\d/g, (digit) => String.fromCodePoint(103 + Number(digit)))

/** A word that stands in one application and may be seen by nobody but its organisation and its county. */
export const canaryOf = (seed: number, key: string): string =>
  `Kanarie-${letters(createHash('sha256').update(`${seed} canary ${key}`).digest('hex').slice(0, 12))}`

/** Every canary in a text, each once. */
export const canariesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/Kanarie-[a-p]{12}/g)].map(([canary]) => canary))
