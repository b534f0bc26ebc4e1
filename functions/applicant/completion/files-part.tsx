import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { texts } from '../text/texts.ts'

/** What will go with the answer, and where it is chosen. */
export const Files = ({ files, address }: { files: readonly CaseDocument[]; address: string }) => (
  <>
    <h2 class="govuk-heading-m">{texts.answerFiles.title}</h2>
    <p class="govuk-body">
      {files.length === 0 ? texts.answerFiles.none : files.map(({ name }) => name).join(', ')}
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={`${address}/bilagor`}>
        {texts.answerFiles.link}
      </a>{' '}
      {texts.answerFiles.first}
    </p>
  </>
)
