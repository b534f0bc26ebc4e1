import { measureKinds } from '../../../shared/domain/application.ts'
import { statuses } from '../../../shared/domain/case.ts'
import { sv } from '../text/sv.ts'
import type { Choice } from './filter.ts'

type Said = { name: string; empty?: string; caption?: (round: string) => string }
export type ChoiceWords = Required<Said>

const text = sv.filters

const said = new Map<string, Said>([
  ...Object.entries<Said>(text.lists),
  ...statuses.map((status): [string, Said] => [`status-${status}`, { name: sv.statuses[status] }]),
  ...measureKinds.map((kind): [string, Said] => [`kind-${kind}`, { name: text.kinds[kind] }]),
])

/** What a list is called, its caption, and what it says when nothing is in it. */
export const wordsOf = (choice: Choice): ChoiceWords => {
  const { name, empty = text.none, caption } = said.get(choice) ?? { name: choice }
  return { name, empty, caption: caption ?? ((round) => text.captionOf(round, name)) }
}
