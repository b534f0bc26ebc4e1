import type { Application } from '../../../shared/domain/application.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { CheckOutcome } from '../../../shared/domain/check.ts'
import type { FormalReview, ReviewedMeasure } from '../../../shared/domain/formal-review.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { Tag, type TagKind } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'
import { measureTitle } from './fields.tsx'
import { MissingParts } from './missing-parts.tsx'

const text = sv.review
const tags: Record<CheckOutcome, TagKind> = { ok: 'success', 'to-complete': 'warning', 'not-ok': 'error' }

const Checks = ({ checks }: Pick<FormalReview, 'checks'>) => (
  <DataTable
    caption={text.checks}
    columns={[{ text: text.check }, { text: text.outcome }, { text: text.comment }]}
    rows={checks.map(({ item, outcome, comment }) => [
      text.items[item],
      <Tag text={text.outcomes[outcome]} kind={tags[outcome]} />,
      comment,
    ])}
  />
)

const Measures = ({ measures }: Pick<CaseHeader, 'measures'>) => (
  <DataTable
    caption={text.caption}
    columns={[
      { text: sv.ranking.measure },
      { text: text.kind },
      { text: sv.case.requested, numeric: true },
      { text: sv.case.eligible, numeric: true },
    ]}
    rows={measures.map(({ id, confirmedKind, claimedKind, requested, eligible }) => [
      sv.case.measure(id),
      confirmedKind === null ? `${sv.kinds[claimedKind]} (${text.preliminary})` : sv.kinds[confirmedKind],
      formatKronor(requested),
      eligible === null ? sv.notSet : formatKronor(eligible),
    ])}
  />
)

const barredText = ({ id, barred }: ReviewedMeasure, { measures }: Application): string => {
  const costs = measures.find((measure) => measure.id === id)?.costs ?? []
  return barred
    .map(({ line, bar }) => `${costs.find((cost) => cost.id === line)?.what ?? line}: ${text.bars[bar]}`)
    .join('. ')
}

type PartProps = { header: CaseHeader; application: Application; latest: FormalReview | undefined }

/** Why a kind was corrected and what 4 § bars, for the measures where there is anything to say. */
const Reasons = ({ application, latest }: Omit<PartProps, 'header'>) => {
  const said = (latest?.measures ?? []).filter(
    ({ kindReason, barred }) => kindReason !== '' || barred.length > 0,
  )
  return said.length === 0 ? null : (
    <SummaryList
      rows={said.map((measure) => ({
        key: measureTitle(measure.id, application.measures.find(({ id }) => id === measure.id)?.title),
        value: (
          <>
            {measure.kindReason !== '' && <Written text={`${text.kind}: ${measure.kindReason}`} />}
            {measure.barred.length > 0 && (
              <Written text={`${text.barred}: ${barredText(measure, application)}. ${measure.barReason}`} />
            )}
          </>
        ),
      }))}
    />
  )
}

/** What the formal review found. */
export const ReviewPart = ({ header, application, latest }: PartProps) => (
  <>
    {latest === undefined ? (
      <>
        <h2 class="govuk-heading-m">{text.checks}</h2>
        <p class="govuk-body">{text.none}</p>
      </>
    ) : (
      <>
        <Checks checks={latest.checks} />
        <p class="govuk-body">{text.by(latest.by.name, formatInstant(latest.at))}</p>
      </>
    )}
    <MissingParts application={application} />
    <Measures measures={header.measures} />
    <Reasons application={application} latest={latest} />
  </>
)
