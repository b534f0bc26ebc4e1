import { readChangedAccount } from '../../../shared/aws/accounts.ts'
import { readBody } from '../../../shared/aws/cases.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { applies } from '../../../shared/form/applies.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { ProofValue } from '../authority/proof-value.tsx'
import { readProof } from '../authority/read-proof.ts'
import { holds, type Page } from '../deps.ts'
import { SecrecyWarning } from '../registry/secrecy/marked.tsx'
import { sv } from '../text/sv.ts'
import { readVersions } from '../versions/read.ts'
import { VersionTable } from '../versions/table.tsx'
import { AccountNow } from './account.tsx'
import { casePage } from './case-page.tsx'
import { type CaseView, readCaseView } from './read-view.ts'
import { SentBy } from './sent-by.tsx'

/** What an application says, section by section. */
export const ApplicationAnswers = ({
  application,
  marks,
}: Pick<SubmissionBody, 'application'> & Pick<CaseView, 'marks'>) => {
  const sections = fromApplication(application)
  return (
    <>
      {askedSections(application)
        .filter(({ name }) => applies(name, sections[name]))
        .map((section) => (
          <div key={section.name}>
            <SectionSummary section={section} values={sections[section.name]} />
            <SecrecyWarning marks={marks} target={`answers.${section.name}`} />
          </div>
        ))}
    </>
  )
}

/** The application as it stands, with the versions before it where there are any. */
export const showAnswers: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const { application, ...sent } = await readBody(store.table, store.county, header.id, header.body)
  const versions = await readVersions(view)
  const account = await readChangedAccount(store.table, store.county, header.id)
  const proof = await readProof(store, header, sent.authority)
  const assesses = holds(view.session, 'officer') && isAllowed(header.status, 'assess-authority', 'officer')
  const number = application.applicant.organisationNumber ?? sv.case.noNumber
  return casePage(
    view,
    '',
    <>
      {versions.length > 1 && <VersionTable id={header.id} versions={versions} />}
      <SummaryList rows={[{ key: sv.case.organisationNumber, value: number }]} />
      <SentBy sent={sent} today={dayOf(toInstant(deps.now()))}>
        {proof && <ProofValue id={header.id} proof={proof} assesses={assesses} />}
      </SentBy>
      <ApplicationAnswers application={application} marks={view.marks} />
      {account && <AccountNow {...account} />}
    </>,
  )
}
