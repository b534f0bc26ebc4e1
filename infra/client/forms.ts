const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
}
export const unescapeHtml = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      unescapeHtml(value),
    ]),
  )

/** A form as a browser would send it when nothing is changed, and where to. */
export type HtmlForm = { action: string; method: string; fields: [string, string][] }

const inputOf = (tag: string): [string, string][] => {
  const { type = 'text', name, value = '', ...rest } = attributesOf(tag)
  if (name === undefined || name === '') return []
  if (type === 'submit' || type === 'file') return []
  if ((type === 'checkbox' || type === 'radio') && !('checked' in rest)) return []
  return [[name, value]]
}

const selectOf = (head: string, options: string): [string, string][] => {
  const { name = '' } = attributesOf(head)
  const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag))
  const chosen = all.find((option) => 'selected' in option) ?? all[0]
  return chosen === undefined ? [] : [[name, chosen.value ?? '']]
}

const control = /<input([^>]*)>|<textarea([^>]*)>([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>/g

const fieldsOf = (content: string): [string, string][] =>
  [...content.matchAll(control)].flatMap(
    ([, input, area, text = '', select, options = '']): [string, string][] => {
      if (input !== undefined) return inputOf(input)
      if (area !== undefined) return [[attributesOf(area).name ?? '', unescapeHtml(text.replace(/^\n/, ''))]]
      return select === undefined ? [] : selectOf(select, options)
    },
  )

/** Every form of one of our own pages. */
export const formsOf = (html: string, address: string): HtmlForm[] =>
  [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', content = '']) => {
    const { action = address, method = 'get' } = attributesOf(head)
    return {
      action: action === '' ? address : action,
      method: method.toLowerCase(),
      fields: fieldsOf(content),
    }
  })

/** Sets fields of a form: a name given replaces every value the form had for it. */
export const fill = (
  fields: readonly [string, string][],
  changes: Record<string, string | readonly string[]>,
): [string, string][] => [
  ...fields.filter(([name]) => !(name in changes)),
  ...Object.entries(changes).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each]),
  ),
]

/** The form that has a field by this name: one page may hold several with the same address. */
export const holding =
  (name: string) =>
  ({ fields }: HtmlForm): boolean =>
    fields.some(([field]) => field === name)
