import { SubmitButton } from '../web/components/submit-button.tsx'
import { TextArea } from '../web/components/text-area.tsx'
import { type Problem, problemText } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'
import type { List } from './definition.ts'
import { textOf, type Written } from './written.ts'

type PasteProps = {
  pasted: NonNullable<List['pasted']>
  written: Written
  path: string
  at: string
  problems: readonly Problem[]
}

/** Where lines copied from a spreadsheet are put; open while something in it could not be read. */
export const PasteBox = ({ pasted, written, path, at, problems }: PasteProps) => {
  const name = `${path}paste`
  const text = textOf(written, 'paste')
  return (
    <details class="govuk-details sb-paste" open={text !== ''}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{pasted.label}</span>
      </summary>
      <div class="govuk-details__text">
        <TextArea
          name={name}
          label={formWords.pasted}
          hint={pasted.hint}
          rows={5}
          value={text}
          problem={problemText(problems, name)}
        />
        <SubmitButton kind="secondary" name="action" value={`paste:${at}`}>
          {pasted.button}
        </SubmitButton>
      </div>
    </details>
  )
}
