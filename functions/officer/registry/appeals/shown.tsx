import { readCase } from '../../../../shared/aws/cases.ts'
import { readDecision } from '../../../../shared/aws/decisions.ts'
import { readCaseDocuments } from '../../../../shared/aws/documents.ts'
import { type AppealRuling, lastDayToAppeal } from '../../../../shared/domain/appeal.ts'
import { notFound } from '../../../../shared/domain/errors.ts'
import { formatDay, formatInstant } from '../../../../shared/domain/time.ts'
import { administrativeCourtName } from '../../../../shared/letters/court-name.ts'
import { SummaryList, type SummaryRow } from '../../../../shared/web/components/summary-list.tsx'
import { redirect } from '../../../../shared/web/response.ts'
import { taskPage } from '../../case/case-page.tsx'
import { readCaseView } from '../../case/read-view.ts'
import { caseIdOf, type Page, storeOf } from '../../deps.ts'
import { sv } from '../../text/sv.ts'
import { PaperFiles } from '../papers/table.tsx'
import { SecrecyWarning } from '../secrecy/marked.tsx'
import { Enclosures } from './enclosures.tsx'
import { appealRows } from './facts.tsx'
import { stateOf } from './list.tsx'
import { namedAppeal } from './read.ts'
import { WaitingActs } from './waiting-acts.tsx'

const text = sv.appeals

const rulingRows = (ruling: AppealRuling): SummaryRow[] => [
  { key: text.by, value: `${ruling.by.name}, ${formatInstant(ruling.at)}` },
  { key: text.court, value: administrativeCourtName(ruling.court) },
  ...(ruling.how === 'handed-over'
    ? [{ key: text.timeTitle, value: text.timeliness[ruling.timeliness] }]
    : []),
  ...(ruling.countedFrom === null
    ? []
    : [
        { key: text.counted, value: formatDay(ruling.countedFrom) },
        { key: text.lastDay, value: formatDay(lastDayToAppeal(ruling.countedFrom)) },
      ]),
  ...(ruling.how === 'dismissed' ? [{ key: text.reasons, value: ruling.reasons }] : []),
]

type LetterProps = { address: string; ruling: AppealRuling; made: boolean }

const Letter = ({ address, ruling, made }: LetterProps) => (
  <>
    <p class="govuk-body">
      {made ? (
        <a class="govuk-link" href={`${address}/brev`}>
          {text.letter[ruling.how]}
        </a>
      ) : (
        text.letterWaits
      )}
    </p>
    <p class="govuk-body">{ruling.how === 'dismissed' ? text.sendDismissed : text.send}</p>
  </>
)

/** One appeal: what it is, its original, and what has been or can be done with it. */
export const showAppeal: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, session, header, marks, done } = view
  const kept = await namedAppeal(store, visit.request, header.id)
  const { appeal, ruling, letter } = kept
  const [appealed, documents] = await Promise.all([
    readDecision(store.table, store.county, header.id, appeal.decision),
    readCaseDocuments(store.table, store.county, header.id),
  ])
  const originals = documents.filter(({ id }) => appeal.documents.includes(id))
  const address = `/lan/arende/${header.id}/overklagande/${appeal.number}`
  return taskPage(
    { session, header, title: text.one(appeal.from), wide: true, done },
    <>
      <SecrecyWarning marks={marks} target={`paper.${appeal.number}`} />
      <SummaryList
        rows={[
          { key: text.state, value: stateOf(kept) },
          ...appealRows({ appeal, appealed }),
          { key: text.originals, value: <PaperFiles id={header.id} files={originals} marks={marks} /> },
          ...(ruling === null ? [] : rulingRows(ruling)),
        ]}
      />
      {ruling === null && <WaitingActs session={session} header={header} address={address} />}
      {ruling !== null && <Letter address={address} ruling={ruling} made={letter !== null} />}
      {ruling?.how === 'handed-over' && <Enclosures id={header.id} enclosures={ruling.enclosures} />}
    </>,
  )
}

/** The cover letter or the decision, from where it is kept under lock. */
export const openAppealLetter: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { id } = await readCase(store.table, store.county, caseIdOf(request))
  const { letter } = await namedAppeal(store, request, id)
  if (letter === null) throw notFound('letter')
  return redirect(await store.records.link(letter.key, letter.fileName, letter.versionId))
}
