import { kindLists, type List, lookAtLists, statusLists } from '../../../shared/domain/lists.ts'
import { type Form, one } from '../../../shared/web/request.ts'

/** All of the round in the order of 6 §, one's own or nobody's open cases, mail that did not leave, or one list. */
const ownChoices = ['', 'mina', 'utan-handlaggare', 'epost'] as const
const choices = [...ownChoices, ...lookAtLists, ...statusLists, ...kindLists]
export type Choice = (typeof ownChoices)[number] | List
export type Filter = { round: string; choice: Choice }

const names = { round: 'utlysning', choice: 'urval', cursor: 'sida' } as const

export const readFilter = (query: URLSearchParams, round: string): Filter => ({
  round,
  choice: choices.find((each) => each === query.get(names.choice)) ?? '',
})

/** The same list again, as the form on it tells. */
export const queryOf = (form: Form): URLSearchParams =>
  new URLSearchParams(
    Object.values(names)
      .map((name) => [name, one(form, name)])
      .filter(([, value]) => value !== ''),
  )

/** What a form on a list carries so that it is found again. */
export const fieldsOf = ({ round, choice }: Filter, cursor: string | null): [string, string][] => [
  [names.round, round],
  ...(choice === '' ? [] : [[names.choice, choice] satisfies [string, string]]),
  ...(cursor === null ? [] : [[names.cursor, cursor] satisfies [string, string]]),
]

export const addressOf = (filter: Filter, cursor: string | null = null): string =>
  `/lan?${new URLSearchParams(fieldsOf(filter, cursor))}`
