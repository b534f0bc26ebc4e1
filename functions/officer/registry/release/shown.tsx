import { type KeptRefusal, type KeptRelease, readRefusals } from '../../../../shared/aws/releases.ts'
import { type ReleaseFile, refusedIn } from '../../../../shared/domain/release.ts'
import { formatInstant } from '../../../../shared/domain/time.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { LinkButton } from '../../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../../shared/web/components/summary-list.tsx'
import { taskPage } from '../../case/case-page.tsx'
import { type CaseView, readCaseView } from '../../case/read-view.ts'
import { holds, type Page } from '../../deps.ts'
import { sv } from '../../text/sv.ts'
import { DoneNotice } from '../done-notice.tsx'
import { namedRelease } from './open.ts'
import { howText } from './preview.tsx'

const text = sv.release
const FileRow = ({ file, address }: { file: ReleaseFile; address: string }) =>
  file.kept === null ? (
    <li>
      {file.name}: {file.problem === null ? '' : text.problem[file.problem]}
    </li>
  ) : (
    <li>
      <a class="govuk-link" href={address}>
        {file.name}
      </a>
      <div class="govuk-hint sb-described sb-written">{text.sum(file.kept.sha256)}</div>
    </li>
  )

const Files = ({ kept: { release, files }, id }: { kept: KeptRelease; id: string }) => (
  <>
    <h2 class="govuk-heading-m">{text.files}</h2>
    {files === null ? (
      <p class="govuk-body">{text.waits}</p>
    ) : (
      <ul class="govuk-list">
        {files.map((file, n) => (
          <FileRow
            key={file.target}
            file={file}
            address={`/lan/arende/${id}/utlamnat/${release.number}/fil/${n}`}
          />
        ))}
      </ul>
    )}
  </>
)

type RefusalsProps = { view: CaseView; release: KeptRelease['release']; refusals: readonly KeptRefusal[] }

const Refusals = ({ view, release, refusals }: RefusalsProps) => {
  const own = refusals.filter(({ refusal }) => refusal.release === release.number)
  const base = `/lan/arende/${view.header.id}`
  if (refusedIn(release).length === 0) return <p class="govuk-body">{text.wholeFiles}</p>
  return (
    <>
      <h2 class="govuk-heading-m">{text.refusals}</h2>
      <p class="govuk-body">{text.mayRefuse}</p>
      <ul class="govuk-list">
        {own.map(({ refusal, letter }) => (
          <li key={refusal.number}>
            {letter === null ? (
              text.letterWaits
            ) : (
              <a class="govuk-link" href={`${base}/utlamnandebeslut/${refusal.number}`}>
                {text.letter(formatInstant(refusal.at))}
              </a>
            )}
          </li>
        ))}
      </ul>
      {own.length === 0 && holds(view.session, 'decider', 'manager') && (
        <LinkButton href={`${base}/utlamnat/${release.number}/beslut`} kind="secondary">
          {text.decideLink}
        </LinkButton>
      )}
    </>
  )
}

/** What was given out, when, by whom and on which provisions, with the files that left. */
export const showReleased: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header, session } = view
  const kept = await namedRelease(store.table, store.county, visit.request, header.id)
  const refusals = await readRefusals(store.table, store.county, header.id)
  const { release } = kept
  return taskPage(
    { session, header, title: text.shownTitle(formatInstant(release.at)), wide: true },
    <>
      <DoneNotice done={view.done} />
      <SummaryList
        rows={[
          { key: text.by, value: release.by.name },
          { key: text.asked, value: release.askedBy === '' ? text.notAsked : release.askedBy },
        ]}
      />
      <DataTable
        caption={text.handled}
        columns={[{ text: text.handling }, { text: text.how }]}
        rows={release.parts.map((part) => [
          part.label,
          part.kind === 'text' && part.how === 'parts' ? text.hows.parts : howText(part),
        ])}
      />
      <Files kept={kept} id={header.id} />
      <Refusals view={view} release={release} refusals={refusals} />
    </>,
  )
}
