import type { List, Section } from './definition.ts'
import { nextId } from './ids.ts'
import { emptyItem, itemsOf, textOf, type Written } from './written.ts'

/** A new cost line starts at the year of the one before it: most measures spend in few years. */
const newItem = (list: List, items: readonly Written[]): Written => {
  const item = emptyItem(
    list,
    nextId(
      list,
      items.map((item) => textOf(item, 'id')),
    ),
  )
  const last = items.at(-1)
  const year = list.fields.find((field) => field.kind === 'year')
  return last && year ? { ...item, [year.name]: textOf(last, year.name) } : item
}

const change = (written: Written, list: List, verb: string, at: number): Written => {
  const items = itemsOf(written, list.name)
  if (verb === 'remove') return { ...written, [list.name]: items.toSpliced(at, 1) }
  return items.length < list.maximum ? { ...written, [list.name]: [...items, newItem(list, items)] } : written
}

const within = (written: Written, list: List, at: number, act: (item: Written) => Written): Written => {
  const items = itemsOf(written, list.name)
  return { ...written, [list.name]: items.map((item, index) => (index === at ? act(item) : item)) }
}

const pattern = /^(add|remove)-(measure|cost|partner)(?::(\d{1,2})(?:\.(\d{1,2}))?)?$/

/**
 * What a button of the form does: `add-measure`, `remove-measure:1`, `add-cost:0`, `remove-cost:0.2`. Any other changes nothing;
 * what was pasted has become lines when the form is read.
 */
export const applyAction = (section: Section, written: Written, action: string): Written => {
  const [, verb, noun, first, second] = pattern.exec(action) ?? []
  const list = section.list
  if (!verb || !list) return written
  const outer = first === undefined ? Number.POSITIVE_INFINITY : Number(first)
  if (noun === list.act) return change(written, list, verb, outer)
  const inner = list.list
  if (!inner || noun !== inner.act) return written
  const at = second === undefined ? Number.POSITIVE_INFINITY : Number(second)
  return within(written, list, outer, (item) => change(item, inner, verb, at))
}

const pastes = /^paste:\d{1,2}$/

/** Whether a button keeps one on the page. */
export const isAction = (action: unknown): action is string =>
  typeof action === 'string' && (pattern.test(action) || pastes.test(action))
