import { Checkboxes, Radios } from '../web/components/choices.tsx'
import { KronorField } from '../web/components/kronor-field.tsx'
import { Select } from '../web/components/select.tsx'
import { TextArea } from '../web/components/text-area.tsx'
import { TextField } from '../web/components/text-field.tsx'
import { type Problem, problemText } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'
import { partnerAmong } from './among-partners.ts'
import { type Field, isShown, type PartnerField } from './definition.ts'
import { choicesOf, textOf, type Written } from './written.ts'

type Props = {
  field: Field
  written: Written
  /** Full name in the form, `measures.0.title`. */
  name: string
  hint: string | undefined
  problem: string | undefined
}

const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).map((year) => ({
    value: year,
    text: year,
  }))

/** A name that is no longer among the partners stays to be chosen, and says so. */
const partnersFor = (field: PartnerField, value: string) => [
  ...(field.among ?? []).map((name) => ({ value: name, text: name, swedish: true })),
  ...(value === '' || partnerAmong(field, value) !== undefined
    ? []
    : [{ value, text: formWords.notAmong(value) }]),
]

/** One field of the definition through the component of its kind. */
const FormField = ({ field, written, name, hint, problem }: Props) => {
  const common = { name, label: field.label, hint, problem }
  const value = textOf(written, field.name)
  switch (field.kind) {
    case 'text':
      return (
        <TextArea
          {...common}
          value={value}
          rows={field.rows}
          words={field.words}
          individuals={field.individuals}
        />
      )
    case 'choices':
      return <Checkboxes {...common} options={field.options} values={choicesOf(written, field.name)} />
    case 'choice':
      return <Radios {...common} options={field.options} value={value} />
    case 'select':
      return <Select {...common} options={field.options} value={value} empty={formWords.choose} />
    case 'bankgiro':
    case 'plusgiro':
      return <TextField {...common} value={value} width={20} inputMode="numeric" />
    case 'partner':
      return field.chosen ? (
        <Select {...common} options={partnersFor(field, value)} value={value} empty={formWords.ownCost} />
      ) : (
        <TextField {...common} value={value} spellcheck />
      )
    case 'kronor':
      return <KronorField {...common} value={value} />
    case 'year':
      return <Select {...common} options={years(field.first, field.last)} value={value} />
    case 'email':
      return <TextField {...common} value={value} inputMode="email" autocomplete={field.autocomplete} />
    case 'phone':
      return (
        <TextField {...common} value={value} inputMode="tel" autocomplete={field.autocomplete} width={20} />
      )
    case 'line':
      return <TextField {...common} value={value} spellcheck autocomplete={field.autocomplete} />
  }
}

type PartProps = {
  fields: readonly Field[]
  written: Written
  path: string
  problems: readonly Problem[]
  /** Says at each field whether it is required content or asked by the county. */
  basis: boolean
  /** What does not agree with something else, said at the field; it is no error. */
  notes?: readonly Problem[] | undefined
}

const basisOf = (field: Field): string => {
  if (field.paragraph) return formWords.required(field.paragraph)
  return field.asked === 'optional' ? formWords.optional : formWords.asked
}

/** Fields under each other. */
export const Fields = ({ fields, written, path, problems, basis, notes = [] }: PartProps) => (
  <>
    {fields.filter(isShown).map((field) => (
      <FormField
        key={field.name}
        field={field}
        written={written}
        name={path + field.name}
        hint={
          [basis && basisOf(field), field.hint, problemText(notes, path + field.name)]
            .filter(Boolean)
            .join(' ') || undefined
        }
        problem={problemText(problems, path + field.name)}
      />
    ))}
  </>
)
