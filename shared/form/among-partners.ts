import type { Problem } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'
import { changeFields } from './change-fields.ts'
import { isShown, type PartnerField, type Section } from './definition.ts'
import { itemsOf, textOf, type Written } from './written.ts'

type Named = readonly { name: string }[]

/** The partners of an application by name, each once: those it describes and those invited to it. */
export const partnerNames = (described: Named, invited: Named): string[] => [
  ...new Set([...described, ...invited].map(({ name }) => name.trim()).filter((name) => name !== '')),
]

/** The section with the partners a cost may belong to. */
export const amongPartners = (section: Section, names: readonly string[]): Section =>
  changeFields(section, (field) => (field.kind === 'partner' ? { ...field, among: names } : field))

/** A name as the application has it, however its letters are written; undefined when it has no such partner. */
export const partnerAmong = ({ among = [] }: PartnerField, written: string): string | undefined =>
  among.find((name) => name.toLowerCase() === written.toLowerCase())

const partnerIn = ({ list }: Section): PartnerField | undefined =>
  list?.list?.fields.find((field) => field.kind === 'partner')

/** Costs of a partner the application does not name, each at its cell. Kept as they are: it is told and stops nothing. */
export const unnamedPartners = (section: Section, written: Written): (Problem & { where: string })[] => {
  const field = partnerIn(section)
  if (field?.among === undefined || !isShown(field)) return []
  return itemsOf(written, 'measures').flatMap((measure, place) =>
    itemsOf(measure, 'costs').flatMap((cost, line) => {
      const name = textOf(cost, field.name)
      if (name === '' || partnerAmong(field, name) !== undefined) return []
      return [
        {
          field: `measures.${place}.costs.${line}.${field.name}`,
          text: formWords.mismatch.partner(name),
          where: formWords.measure(place + 1),
        },
      ]
    }),
  )
}
