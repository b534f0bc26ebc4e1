import type { Problem } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'
import { hasQuestions } from './asked.ts'
import { budgetsIn, mismatchesOf } from './budget.ts'
import { BudgetTable } from './budget-table.tsx'
import { allOptional, isShown, type Section } from './definition.ts'
import { MismatchList } from './mismatch-list.tsx'
import { Fields } from './render-field.tsx'
import { Items } from './render-list.tsx'
import type { Written } from './written.ts'

type FormProps = { section: Section; written: Written; problems: readonly Problem[] }

/** What all fields of a section rest on, when it is the same: said once instead of at each. */
const commonBasis = ({ fields }: Section): string | undefined => {
  const shown = fields.filter(isShown)
  if (allOptional(shown)) return formWords.allOptional
  if (shown.some(({ asked }) => asked === 'optional')) return undefined
  const paragraphs = new Set(shown.map((field) => field.paragraph))
  const [paragraph] = paragraphs
  if (paragraphs.size !== 1) return undefined
  return paragraph === undefined ? formWords.allAsked : formWords.allRequired(paragraph)
}

/** Enter in a field presses the form's first button: that must be the one that saves, not one that removes. */
const DefaultButton = () => (
  <button
    type="submit"
    name="action"
    value="save"
    class="govuk-visually-hidden"
    tabIndex={-1}
    aria-hidden="true"
  >
    {formWords.save}
  </button>
)

/** Heading, introduction and questions of any section, to be put inside the page's `form`. */
export const SectionForm = ({ section, written, problems }: FormProps) => {
  const common = commonBasis(section)
  const budget = section.name === 'measures'
  const notes = mismatchesOf(section, written)
  return (
    <>
      {section.list && <DefaultButton />}
      <h1 class="govuk-heading-l">{section.title}</h1>
      <MismatchList mismatches={notes} address="" />
      {!hasQuestions(section) && <p class="govuk-body">{formWords.notAsked}</p>}
      {section.intro.map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {common && <p class="sb-basis">{common}</p>}
      <Fields fields={section.fields} written={written} path="" problems={problems} basis={!common} />
      {section.list && hasQuestions(section.list) && (
        <Items list={section.list} written={written} problems={problems} notes={notes} />
      )}
      {budget && (
        <div data-summary>
          <BudgetTable measures={budgetsIn(written)} />
        </div>
      )}
    </>
  )
}
