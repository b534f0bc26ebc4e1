/** The application form as typed data: what is shown and what is checked come from the same definition (STYLE rule 11). */
export const sectionNames = [
  'contact',
  'areas',
  'measures',
  'need',
  'cooperation',
  'perspective',
  'followup',
  'centre',
  'bars',
  'account',
] as const
export type SectionName = (typeof sectionNames)[number]

type Base = {
  /** The same name as in `Application`. */
  name: string
  label: string
  hint?: string
  /** Required content of an application, as a paragraph reference (`5 § 1`). Without it the county asks. */
  paragraph?: string
  /** How the question is put when it is not simply asked: an empty answer is not listed, or it is not shown at all. */
  asked?: 'optional' | 'off'
}
/** `swedish`: a name, which is the same in every language. */
export type Option = { value: string; text: string; hint?: string; swedish?: true }

/** One line. `characters` is the hard limit. */
export type LineField = Base & {
  kind: 'line' | 'email' | 'phone'
  characters: number
  autocomplete?: string
}
/** Running text. The hard limit in characters follows from the words. */
export type TextField = Base & { kind: 'text'; words: number; rows?: number; individuals?: 'remind' }
/** `select` is a choice in a list, for short fields beside each other. */
export type ChoiceField = Base & { kind: 'choice' | 'choices' | 'select'; options: readonly Option[] }
/** The number of a bankgiro or plusgiro, with its check digit. */
export type GiroField = (Base & { kind: 'bankgiro' }) | (Base & { kind: 'plusgiro' })
/** Whose cost it is, by name: `chosen` among the partners of the application (`among`), or written as one likes. */
export type PartnerField = Base & {
  kind: 'partner'
  characters: number
  chosen?: true
  among?: readonly string[]
}
/** Whole kronor on the page, öre in storage; null when nothing is written. */
type KronorField = Base & { kind: 'kronor' }
/** A calendar year among those of the form; never empty: `start`, or the first, until somebody chooses. */
export type YearField = Base & { kind: 'year'; first: number; last: number; start?: number }
export type Field = LineField | TextField | ChoiceField | GiroField | PartnerField | KronorField | YearField

/** Items that can be added and removed, each with an id that stays the same when others go. */
export type List = {
  name: string
  /** `Åtgärd`: with its place it names an item. */
  item: string
  /** The same word inside a sentence. */
  itemInText: string
  hint?: string
  add: string
  /** The noun of its actions: `add-measure`, `remove-measure:1`. */
  act: 'measure' | 'cost' | 'partner'
  prefix: '' | 'M' | 'P'
  maximum: number
  fields: readonly Field[]
  /** Lines can also be pasted from a spreadsheet. */
  pasted?: { label: string; hint: string; button: string }
  list?: List
}

export type Section = {
  name: SectionName
  title: string
  intro: readonly string[]
  fields: readonly Field[]
  list?: List
}

/** Whether the round puts the question. */
export const isShown = ({ asked }: Field): boolean => asked !== 'off'

/** Whether nobody has to answer any of the questions, so that it can be said once. */
export const allOptional = (fields: readonly Field[]): boolean =>
  fields.length > 0 && fields.every(({ asked }) => asked === 'optional')

/** Average Swedish words are shorter: who keeps the word limit never meets this one. */
export const characterLimit = (field: LineField | TextField | PartnerField): number =>
  field.kind === 'text' ? field.words * 12 : field.characters
