import * as z from 'zod'
import { outcome } from './case.ts'
import { find, type Rule } from './finding.ts'

/** What a text can leave open, to be filled from the case it is used in. */
export const placeholders = [
  'sökande',
  'åtgärd',
  'belopp',
  'sökt',
  'ram',
  'rangordning',
  'länsstyrelsen',
] as const
export type Placeholder = (typeof placeholders)[number]
export type Filling = Partial<Record<Placeholder, string>>

/** The county's own words for reasons (FL 32 §), for officers to start from. */
export const reasonTexts = z.strictObject({
  texts: z
    .array(z.strictObject({ title: z.string(), text: z.string(), outcomes: z.array(outcome).min(1) }))
    .max(30),
})
export type ReasonTexts = z.infer<typeof reasonTexts>
export type ReasonText = ReasonTexts['texts'][number]

const braced = /\{([^{}]*)\}/gu

/** What stands between braces in a text, each once and as it is written. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(braced)].map(([, name = '']) => name)),
]

/** What a text leaves open that nothing can fill. */
export const unknownIn = (text: string): string[] =>
  placeholdersIn(text).filter((name) => !placeholders.some((known) => known === name))

/** A text with what is known of the case in it. What is not known stays open, and no proposal can hold it. */
export const filled = (text: string, filling: Filling): string => {
  const values = new Map<string, string>(Object.entries(filling))
  return text.replaceAll(braced, (open, name: string) => values.get(name) ?? open)
}

/** FL 32 §: the receiver reads reasons about their own case; a place left open says nothing. */
export const nothingLeftOpen: Rule = (content) => {
  const open = (texts: readonly string[], field: string) =>
    find(
      texts.some((text) => placeholdersIn(text).length > 0),
      'placeholder-left',
      field,
      'FL 32 §',
    )
  return [
    ...open([content.reasons], 'reasons'),
    ...open(content.rules, 'rules'),
    ...open(content.conditions, 'conditions'),
    ...open([content.takenUp ?? ''], 'takenUp'),
    ...open([content.changes?.reason ?? ''], 'change-reason'),
    ...content.measures.flatMap(({ id, reason }) => open([reason], `measures.${id}`)),
    ...content.exceptions.flatMap(({ measure, reason }) => open([reason], `exceptions.${measure}`)),
  ]
}
