import { formWords } from '../web/text/form-words.ts'
import type { Field, List, Section } from './definition.ts'
import type { Body } from './parse.ts'
import { choicesOf, itemsOf, textOf, type Written } from './written.ts'

export type Side = 'mine' | 'saved'
/**
 * One answer that differs; `path` names items by id: `measures.M2.title`. A whole item that only one side has ends with
 * its id, is of no kind of question, and `lacks` says which side does not have it.
 */
export type Difference = {
  path: string
  label: string
  mine: string
  saved: string
  kind: Field['kind'] | null
  lacks?: Side
}
type Part = Pick<Section, 'fields' | 'list'>

const shown = (field: Field, written: Written): string => {
  const values = field.kind === 'choices' ? choicesOf(written, field.name) : [textOf(written, field.name)]
  if (!('options' in field)) return values.join('\n')
  return values
    .map((value) => field.options.find((option) => option.value === value)?.text ?? value)
    .join('\n')
}

const described = (part: Part, item: Written | undefined): string => {
  if (!item) return formWords.itemAbsent
  const own = part.fields
    .map((field) => ({ label: field.label, text: shown(field, item) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
  const list = part.list
  const inner = list ? itemsOf(item, list.name).map((one) => described(list, one)) : []
  return [...own, ...inner].join('\n') || formWords.itemEmpty
}

const byId = (items: readonly Written[], id: string) => items.find((item) => textOf(item, 'id') === id)

const idsOf = (mine: readonly Written[], saved: readonly Written[]): string[] => [
  ...new Set([...saved, ...mine].map((item) => textOf(item, 'id'))),
]

const inList = (list: List, mine: Written, saved: Written, path: string, label: string): Difference[] => {
  const [ours, theirs] = [itemsOf(mine, list.name), itemsOf(saved, list.name)]
  return idsOf(ours, theirs).flatMap((id, index) => {
    const [one, other] = [byId(ours, id), byId(theirs, id)]
    const at = { path: `${path}${list.name}.${id}`, label: `${label}${list.item} ${index + 1}` }
    if (one && other) return inPart(list, one, other, `${at.path}.`, `${at.label}: `)
    const texts = { mine: described(list, one), saved: described(list, other) }
    return [{ ...at, ...texts, kind: null, lacks: one ? ('saved' as const) : ('mine' as const) }]
  })
}

const inPart = (part: Part, mine: Written, saved: Written, path: string, label: string): Difference[] => [
  ...part.fields
    .map((field) => ({
      path: path + field.name,
      label: label + field.label,
      mine: shown(field, mine),
      saved: shown(field, saved),
      kind: field.kind,
    }))
    .filter((one) => one.mine !== one.saved),
  ...(part.list ? inList(part.list, mine, saved, path, label) : []),
]

/** Where two versions of a section differ, in the order of the form. */
export const differences = (section: Section, mine: Written, saved: Written): Difference[] =>
  inPart(section, mine, saved, '', '')

const prefix = 'choose.'
/** Name of the choice for a difference in the page's form. */
export const choiceName = (path: string): string => prefix + path

/** Parts the choices of a conflict page from the answers it carries along. */
export const takeChoices = (body: Body): { choices: ReadonlyMap<string, Side>; answers: Body } => {
  const mine = ([name]: [string, unknown]) => name.startsWith(prefix)
  const entries = Object.entries(body)
  const side = (value: unknown): Side => (value === 'saved' ? 'saved' : 'mine')
  return {
    choices: new Map(entries.filter(mine).map(([name, value]) => [name.slice(prefix.length), side(value)])),
    answers: Object.fromEntries(entries.filter((entry) => !mine(entry))),
  }
}
