import { outcomesOf } from '../../../shared/domain/check.ts'
import type { Suggestion } from '../../../shared/domain/checklist.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { factText, type Known } from './facts.ts'
import { MissingParts } from './missing-parts.tsx'

const text = sv.review
export const checkField = (item: Suggestion['item'], part: 'outcome' | 'comment'): string =>
  `checks.${item}.${part}`

type RowProps = Shown & { suggestion: Suggestion; known: Known }

const CheckRow = ({ suggestion, known, ...form }: RowProps) => {
  const { item } = suggestion
  const comment = checkField(item, 'comment')
  const open = one(form.form, comment) !== '' || problemText(form.problems, comment) !== undefined
  return (
    <div class="sb-row">
      <Radios
        {...shown(form, checkField(item, 'outcome'))}
        label={text.items[item]}
        hint={factText(suggestion, known.header)}
        options={outcomesOf(item).map((value) => ({ value, text: text.outcomes[value] }))}
        inline
        small
      />
      <Details summary={text.comment} open={open}>
        <TextArea {...shown(form, comment)} label={text.commentOn(text.items[item])} rows={2} />
      </Details>
    </div>
  )
}

/** The checklist: what the machine knows stands under each check, filled in where it is sure. */
export const CheckRows = ({ known, ...form }: Shown & { known: Known }) => (
  <section class="sb-rows">
    <h2 class="govuk-heading-m">{text.checks}</h2>
    <MissingParts application={known.application} />
    {known.suggestions.map((suggestion) => (
      <CheckRow key={suggestion.item} suggestion={suggestion} known={known} {...form} />
    ))}
  </section>
)
