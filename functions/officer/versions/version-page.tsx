import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { ApplicationAnswers } from '../case/answers.tsx'
import { casePage } from '../case/case-page.tsx'
import { readCaseView } from '../case/read-view.ts'
import { SentBy } from '../case/sent-by.tsx'
import type { Page } from '../deps.ts'
import { SecrecyWarning } from '../registry/secrecy/marked.tsx'
import { sv } from '../text/sv.ts'
import { readVersionBody, readVersions, versionName, versionNumbered } from './read.ts'
import { VersionTable } from './table.tsx'

const text = sv.versions

/** One version of the application as it came in. */
export const showVersion: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const versions = await readVersions(view)
  const version = versionNumbered(versions, visit.request.params.number)
  const body = await readVersionBody(view, version)
  return casePage(
    view,
    '',
    <>
      <h2 class="govuk-heading-m">{versionName(version)}</h2>
      <VersionTable id={view.header.id} versions={versions} />
      {body.completionAnswer !== undefined && (
        <>
          <SecrecyWarning marks={view.marks} target="answers.completion" />
          <SummaryList rows={[{ key: text.answer, value: <Written text={body.completionAnswer} /> }]} />
        </>
      )}
      <SummaryList
        rows={[
          {
            key: text.documents,
            value: <Written text={body.documents.map(({ name }) => name).join('\n')} />,
          },
        ]}
      />
      <SentBy sent={body} today={dayOf(toInstant(deps.now()))}>
        {null}
      </SentBy>
      <ApplicationAnswers application={body.application} marks={view.marks} />
    </>,
  )
}
