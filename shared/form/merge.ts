import type { List, Section } from './definition.ts'
import type { Side } from './difference.ts'
import { itemsOf, textOf, type Written } from './written.ts'

type Choices = ReadonlyMap<string, Side>
type Part = Pick<Section, 'fields' | 'list'>

const mergeList = (list: List, mine: Written, saved: Written, choices: Choices, path: string): Written[] => {
  const ours = new Map(itemsOf(mine, list.name).map((item) => [textOf(item, 'id'), item]))
  const theirs = new Map(itemsOf(saved, list.name).map((item) => [textOf(item, 'id'), item]))
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((id) => {
    const [one, other] = [ours.get(id), theirs.get(id)]
    const at = `${path}${list.name}.${id}`
    if (one && other) return [{ id, ...mergePart(list, one, other, choices, `${at}.`) }]
    const kept = choices.get(at) === 'saved' ? other : one
    return kept ? [kept] : []
  })
}

const mergePart = (part: Part, mine: Written, saved: Written, choices: Choices, path: string): Written => {
  const side = (name: string) => (choices.get(path + name) === 'saved' ? saved : mine)
  const fields = Object.fromEntries(part.fields.map(({ name }) => [name, side(name)[name] ?? '']))
  return part.list
    ? { ...fields, [part.list.name]: mergeList(part.list, mine, saved, choices, path) }
    : fields
}

/** One's own version with the saved answer wherever it was chosen. What nobody chose stays one's own. */
export const mergeChoices = (section: Section, mine: Written, saved: Written, choices: Choices): Written =>
  mergePart(section, mine, saved, choices, '')
