import type { Application } from '../../../shared/domain/application.ts'
import { type MissingItem, whatIsMissing } from '../../../shared/form/what-is-missing.ts'
import { sv } from '../text/sv.ts'

/** What is missing, each as a line with its paragraph. */
export const missingPhrases = (application: Application): string[] => {
  const { required, asked } = whatIsMissing(application)
  return [...required, ...asked].map(({ text, paragraph }) => `${text} (${paragraph})`)
}

const Items = ({ title, items }: { title: string; items: readonly MissingItem[] }) =>
  items.length > 0 && (
    <>
      <p class="govuk-body">{title}</p>
      <ul class="govuk-list govuk-list--bullet">
        {items.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )

/** The list the applicant saw before sending, of what the application lacks as it now is. */
export const MissingParts = ({ application }: { application: Application }) => {
  const { required, asked } = whatIsMissing(application)
  return (
    <>
      {required.length === 0 && <p class="govuk-body">{sv.review.complete}</p>}
      <Items title={sv.review.missing} items={required} />
      <Items title={sv.review.missingAsked} items={asked} />
    </>
  )
}
