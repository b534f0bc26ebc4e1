import * as z from 'zod'
import { type Subject, subject } from './ids.ts'

/** Whose names the notice leaves out, and why: the decider's own choice (FL 33 § fourth paragraph). The decision keeps both. */
export const withheld = z.strictObject({ persons: z.array(subject).min(1), reason: z.string().min(1) })
export type Withheld = z.infer<typeof withheld>

type Named = { subject: Subject; name: string }
type Involved = {
  decidedBy: Named
  presentedBy: Named
  others: readonly Named[]
  withheld?: Withheld | undefined
}

/** Everyone a decision names, each once (FL 31 §). */
export const involvedIn = <Person extends Named>({
  decidedBy,
  presentedBy,
  others,
}: {
  decidedBy: Person
  presentedBy: Person
  others: readonly Person[]
}): Person[] => [
  ...new Map([decidedBy, presentedBy, ...others].map((person) => [person.subject, person])).values(),
]

/** In what capacity somebody is left out of the notice: codes for the event, which holds neither name nor reason. */
export const leftOutOf = ({
  decidedBy,
  presentedBy,
  others,
  withheld: left,
}: Involved): ('decider' | 'presenter' | 'other')[] => {
  const out = (person: Named): boolean => left?.persons.includes(person.subject) === true
  return [
    ...(out(decidedBy) ? ['decider' as const] : []),
    ...(out(presentedBy) ? ['presenter' as const] : []),
    ...(others.some(out) ? ['other' as const] : []),
  ]
}

/** The persons whose names stand in a text all the same. */
export const namedIn = <Person extends Named>(
  persons: readonly Person[],
  texts: readonly string[],
): Person[] =>
  persons.filter(({ name }) =>
    texts.some((text) => text.toLocaleLowerCase('sv').includes(name.toLocaleLowerCase('sv'))),
  )
