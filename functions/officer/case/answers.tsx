import { readBody } from '../../../shared/aws/cases.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { applies } from '../../../shared/form/applies.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import type { Page } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { casePage } from './case-page.tsx'
import { readCaseView } from './read-view.ts'
import { SentBy } from './sent-by.tsx'

/** The application as it stands, section by section. */
export const showAnswers: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const { application, ...sent } = await readBody(store.table, store.county, header.id, header.body)
  const sections = fromApplication(application)
  const number = application.applicant.organisationNumber ?? sv.case.noNumber
  return casePage(
    view,
    '',
    <>
      <SummaryList rows={[{ key: sv.case.organisationNumber, value: number }]} />
      <SentBy sent={sent} today={dayOf(toInstant(deps.now()))} />
      {askedSections(application.questions)
        .filter(({ name }) => applies(name, sections[name]))
        .map((section) => (
          <SectionSummary key={section.name} section={section} values={sections[section.name]} />
        ))}
    </>,
  )
}
