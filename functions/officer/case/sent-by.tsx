import type { ComponentChildren } from 'preact'
import { type Authority, isOverdue } from '../../../shared/domain/authority.ts'
import type { SubmittedPartner } from '../../../shared/domain/confirmation.ts'
import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { sectionNames } from '../../../shared/form/definition.ts'
import { isSectionName } from '../../../shared/form/empty-sections.ts'
import { sectionOf } from '../../../shared/form/forms.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { Tag, type TagKind } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'

type Sent = Pick<SubmissionBody, 'authority' | 'partners'>

const proofOf = (authority: Authority, today: string): ComponentChildren => {
  const text = sv.sentBy
  if (authority.promisedBy === null) return text.none
  const promised = text.promised(formatDay(authority.promisedBy))
  if (!isOverdue(authority, today)) return promised
  return (
    <>
      {promised} <Tag text={text.overdue} kind="warning" />
    </>
  )
}

const kinds: Record<SubmittedPartner['state'], TagKind> = {
  missing: 'warning',
  valid: 'success',
  voided: 'warning',
}

const partName = (name: string): string => {
  if (isSectionName(name)) return sectionOf(name).title
  return name === 'documents' ? sv.partners.documents : sv.partners.own
}

/** In the order of the form, the attachments and the partner's own answer last. */
const placeOf = (name: string): number =>
  isSectionName(name) ? sectionNames.indexOf(name) : sectionNames.length

const partNames = (names: readonly string[]): string =>
  names
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(partName)
    .join(', ')

const State = ({ state, changed, confirmation }: SubmittedPartner) => (
  <>
    <Tag text={sv.partners.states[state]} kind={kinds[state]} />{' '}
    {confirmation && sv.partners.by(confirmation.name, formatInstant(confirmation.at))}
    {changed.length > 0 && <p class="govuk-body">{sv.partners.changed(partNames(changed))}</p>}
  </>
)

const Statement = ({ statement }: Pick<SubmittedPartner, 'statement'>) =>
  statement === null ? (
    <span>{sv.partners.noStatement}</span>
  ) : (
    <>
      {sv.partners.costs[statement.costs]}
      {statement.text !== '' && <Written text={statement.text} />}
    </>
  )

const Partners = ({ partners }: { partners: readonly SubmittedPartner[] }) => (
  <DataTable
    caption={sv.partners.caption}
    columns={[sv.partners.partner, sv.partners.state, sv.partners.statement].map((text) => ({ text }))}
    rows={partners.map((partner) => [
      partner.name,
      <State {...partner} />,
      <Statement statement={partner.statement} />,
    ])}
  />
)

type SentByProps = {
  sent: Sent
  today: string
  /** The document that shows the authority; what was promised stands in its place until it has come. */
  children: ComponentChildren
}

/** On what ground the application was signed and what shows it, and how its partners stood. `today` is a day in Stockholm. */
export const SentBy = ({ sent, today, children }: SentByProps) => {
  const { authority, partners = [] } = sent
  const text = sv.sentBy
  return (
    <>
      {authority !== undefined && (
        <SummaryList
          rows={[
            {
              key: text.ground,
              value: authority.ground === null ? text.notStated : text.grounds[authority.ground],
            },
            { key: text.proof, value: children ?? proofOf(authority, today) },
          ]}
        />
      )}
      {partners.length > 0 && <Partners partners={partners} />}
    </>
  )
}
