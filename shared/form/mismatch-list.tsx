import { Inset } from '../web/components/notice.tsx'
import { fieldId, type Problem } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'

type Props = {
  mismatches: readonly Problem[]
  /** Where the cells are changed: this page when empty, nowhere when left out on a page that only shows. */
  address: string | undefined
}

const Said = ({ mismatch, address }: { mismatch: Problem; address: string | undefined }) => {
  const { field, where } = mismatch
  const text = where === undefined ? mismatch.text : `${where}: ${mismatch.text}`
  if (address === undefined) return text
  return (
    <a class="govuk-link" href={`${address}#${fieldId(field)}`}>
      {text}
    </a>
  )
}

/** What does not add up, with links to the cells; said plainly that nothing of it stops anyone. */
export const MismatchList = ({ mismatches, address }: Props) =>
  mismatches.length === 0 ? null : (
    <Inset>
      <p class="govuk-body">
        <strong>{formWords.mismatch.title}</strong> {address !== undefined && formWords.mismatch.intro}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {mismatches.map((mismatch) => (
          <li key={mismatch.field}>
            <Said mismatch={mismatch} address={address} />
          </li>
        ))}
      </ul>
    </Inset>
  )
