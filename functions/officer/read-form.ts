import { day } from '../../shared/domain/ids.ts'
import type { Ore } from '../../shared/domain/money.ts'
import type { LineField, TextField } from '../../shared/form/definition.ts'
import { readAmount } from '../../shared/form/read-amount.ts'
import { normalise, textProblem } from '../../shared/form/read-text.ts'
import type { Problem } from '../../shared/web/problem.ts'
import { type Form, many, one } from '../../shared/web/request.ts'
import { sv } from './text/sv.ts'

type Wanted = { required?: string | undefined }
type Asked = Wanted & { words?: number; characters?: number; kind?: LineField['kind'] }

const definition = ({ words, characters = 200, kind = 'line' }: Asked): LineField | TextField =>
  words === undefined
    ? { kind, name: '', label: '', characters }
    : { kind: 'text', name: '', label: '', words }

/** Field names of one measure: `measures.M1.granted`. */
export const named = (measure: string, field: string): string => `measures.${measure}.${field}`

/** Reads a form field by field and gathers what is wrong. `required` is the sentence for an empty answer. */
export const reader = (form: Form) => {
  const problems: Problem[] = []
  const fail = (field: string, text: string) => void problems.push({ field, text })

  const text = (name: string, asked: Asked = {}): string => {
    const value = normalise(one(form, name))
    const wrong = value === '' ? asked.required : textProblem(definition(asked), value)
    if (wrong !== undefined) fail(name, wrong)
    return value
  }

  return {
    problems,
    fail,
    text,
    /** A list that was written with one item on each line. */
    lines: (name: string, asked: Asked): string[] =>
      text(name, asked)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    /** A calendar day; empty when it is missing or is none. */
    day: (name: string, { required }: Wanted = {}): string => {
      const value = normalise(one(form, name))
      if (value === '') {
        if (required !== undefined) fail(name, required)
        return ''
      }
      if (day.safeParse(value).success) return value
      fail(name, sv.problems.day)
      return ''
    },
    kronor: (name: string, { required }: Wanted = {}): Ore | null => {
      const read = readAmount(normalise(one(form, name)))
      if ('problem' in read) {
        fail(name, read.problem)
        return null
      }
      if (read.value === null && required !== undefined) fail(name, required)
      return read.value
    },
    choice: <T extends string>(name: string, options: readonly T[], required: string): T | undefined => {
      const found = options.find((option) => option === one(form, name))
      if (found === undefined) fail(name, required)
      return found
    },
    choices: <T extends string>(name: string, options: readonly T[]): T[] => {
      const chosen = many(form, name)
      if (chosen.some((value) => !options.some((option) => option === value))) fail(name, sv.problems.option)
      return options.filter((option) => chosen.includes(option))
    },
  }
}
export type Reader = ReturnType<typeof reader>
