import { dayOf } from '../../../shared/domain/time.ts'
import type { Verdict } from '../../../shared/proof/judge.ts'
import type { Head } from '../../../shared/proof/published.ts'
import type { ReceiptDocument } from '../../../shared/proof/receipt-document.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { words } from '../text/words.ts'

const text = words.verify

/** What can be shown; of what cannot be read there is an error at the field instead. */
export type Said = Exclude<Verdict, { kind: 'unreadable' }>

const Facts = ({ document, head }: { document: ReceiptDocument; head?: Head | undefined }) => (
  <>
    <h2 class="govuk-heading-m">{text.facts.caption}</h2>
    <SummaryList
      rows={[
        { key: text.facts.case, value: document.case },
        {
          key: text.facts.county,
          value: <Swedish>{countyByCode(document.county)?.authority.name ?? document.county}</Swedish>,
        },
        { key: text.facts.applicant, value: <Swedish>{document.applicant.name}</Swedish> },
        { key: text.facts.receivedAt, value: formatInstant(document.receivedAt) },
        {
          key: text.facts.lastDay,
          value: `${formatDay(document.lastDay)}. ${document.inTime ? text.facts.inTime : text.facts.late}.`,
        },
        { key: text.facts.contentHash, value: <code class="sb-written">{document.contentHash}</code> },
        ...(head === undefined
          ? []
          : [{ key: text.facts.root, value: <code class="sb-written">{head.root}</code> }]),
      ]}
    />
  </>
)

const Changed = ({ places }: Extract<Said, { kind: 'changed' }>) => (
  <Notice kind="warning" title={text.results.changed}>
    <p class="govuk-body">{text.changed}</p>
    <ul class="govuk-list govuk-list--bullet">
      {places.map((place) => (
        <li key={place}>{text.places[place]}</li>
      ))}
    </ul>
  </Notice>
)

/** Without a proof: whether one is to be expected by now. */
const Consistent = ({ document, newest }: { document: ReceiptDocument; newest: Head | undefined }) => {
  const overdue = newest !== undefined && newest.day >= dayOf(document.receivedAt)
  const said = overdue ? 'overdue' : 'consistent'
  return (
    <>
      <Notice kind={overdue ? 'warning' : 'info'} title={text.results[said]}>
        {text[said]}
      </Notice>
      <Facts document={document} />
    </>
  )
}

const Published = ({ document, head }: Extract<Said, { kind: 'published' }>) => (
  <>
    <Notice kind="success" title={text.results.published}>
      {text.published(head.number, formatDay(head.day))}
    </Notice>
    <Facts document={document} head={head} />
    <p class="govuk-body">
      <a class="govuk-link" href={`/kvittens/bevis/${document.sha256}`}>
        {text.proof}
      </a>
    </p>
  </>
)

/** What the check of a receipt gave. */
export const VerdictOn = ({ verdict, newest }: { verdict: Said; newest: Head | undefined }) => {
  switch (verdict.kind) {
    case 'published':
      return <Published {...verdict} />
    case 'consistent':
      return <Consistent document={verdict.document} newest={newest} />
    case 'changed':
      return <Changed {...verdict} />
    case 'not-proved':
      return (
        <Notice kind="warning" title={text.results.notProved}>
          {text.notProved}
        </Notice>
      )
  }
}
