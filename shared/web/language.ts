import { AsyncLocalStorage } from 'node:async_hooks'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** How the page being made speaks. `other`: the address that shows it again in the other language, null where there is none. */
export type Speech = { language: Language; other: string | null }

const swedish: Speech = { language: 'sv', other: null }
const speech = new AsyncLocalStorage<Speech>()

/** Makes a page in one language: every text taken from `inBoth` meanwhile is of that language (docs/decisions/0009). */
export const speak = <T>(how: Speech, run: () => T): T => speech.run(how, run)
/** Swedish wherever nobody has chosen: letters, mail, steps. */
export const language = (): Language => (speech.getStore() ?? swedish).language
export const otherLanguage = (): string | null => (speech.getStore() ?? swedish).other

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A group of texts that looks up its language each time a text is taken, however early the group itself was. */
const view = <T extends object>(texts: T, now: () => object): T => {
  const groups = new Map<PropertyKey, object>()
  const groupOf = (name: PropertyKey, own: object): object => {
    const group =
      groups.get(name) ??
      view(own, () => {
        const there: unknown = Reflect.get(now(), name)
        return isGroup(there) ? there : own
      })
    groups.set(name, group)
    return group
  }
  return new Proxy(texts, {
    get: (_, name) => {
      const [own, value]: [unknown, unknown] = [Reflect.get(texts, name), Reflect.get(now(), name)]
      return isGroup(own) ? groupOf(name, own) : value
    },
  })
}

/** The same texts in both languages, as one: `text.title` is of the language the page is made in. */
export const inBoth = <T extends object>(texts: Record<Language, T>): T =>
  view(texts.sv, () => texts[language()])
