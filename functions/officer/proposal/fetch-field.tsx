import type { ReasonText } from '../../../shared/domain/reason-texts.ts'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { sv } from '../text/sv.ts'
import { choiceOf, fetchButton, inOrder } from './fetch-texts.ts'
import { type Shown, shown } from './fields.tsx'

const text = sv.reasonTexts
type Props = Shown & { field: string; texts: readonly ReasonText[] }

/** One of the county's texts into the field above: the server fills it in, and keeps everything else that is written. */
export const FetchField = ({ field, texts, ...form }: Props) =>
  texts.length > 0 && (
    <>
      <Select
        {...shown(form, choiceOf(field))}
        label={text.choose}
        empty={text.none}
        options={inOrder(texts, form.form).map(({ title, outcomes }) => ({
          value: title,
          text: text.option(
            title,
            outcomes.map((each) => sv.outcomes[each]),
          ),
        }))}
      />
      <SubmitButton kind="secondary" quiet name={fetchButton} value={field}>
        {text.fetch}
      </SubmitButton>
    </>
  )
