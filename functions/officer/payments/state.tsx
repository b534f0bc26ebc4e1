import type { ComponentChildren } from 'preact'
import { awaitsCondition, type Instalment } from '../../../shared/domain/instalment.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { formatDay, formatInstant } from '../../../shared/domain/time.ts'
import { DocumentLink } from '../case/document-link.tsx'
import { sv } from '../text/sv.ts'

const text = sv.payments

type Props = { instalment: Instalment; documents: readonly CaseDocument[] }
type Hold = NonNullable<Instalment['hold']>

const whyHeld = ({ cause, reason, byName, at }: Hold): string =>
  text.why(text.held[cause], reason, byName, formatInstant(at))

const Fulfilled = ({ instalment, documents }: Props) => {
  const { fulfilled } = instalment
  if (fulfilled === undefined) return null
  const shownBy = documents.find(({ id }) => id === fulfilled.document)
  return (
    <li>
      {text.fulfilled(formatDay(fulfilled.on))} {fulfilled.note}{' '}
      {shownBy !== undefined && (
        <>
          {text.document} <DocumentLink id={instalment.case} document={shownBy} />.{' '}
        </>
      )}
      {text.marked(fulfilled.byName, formatInstant(fulfilled.at))}
    </li>
  )
}

const stateOf = (instalment: Instalment): string => {
  const { status, batch } = instalment
  if (status === 'payable' && awaitsCondition(instalment)) return text.waits
  return batch === null ? text.states[status] : `${text.states[status]}, ${text.batch(batch)}`
}

/** How far an instalment has come: what it is tied to and how that was fulfilled, and who has held it why. */
export const InstalmentState = ({ instalment, documents, act }: Props & { act: ComponentChildren }) => {
  const { condition, hold, released = [] } = instalment
  return (
    <ul class="govuk-list">
      <li>{stateOf(instalment)}</li>
      {condition !== undefined && <li>{text.condition(condition)}</li>}
      <Fulfilled instalment={instalment} documents={documents} />
      {hold !== undefined && <li>{whyHeld(hold)}</li>}
      {released.map((before) => (
        <li key={before.at}>
          {whyHeld(before)} {text.released(before.releasedByName, formatInstant(before.releasedAt))}
        </li>
      ))}
      {act !== null && <li>{act}</li>}
    </ul>
  )
}
