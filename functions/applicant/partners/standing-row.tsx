import type { DraftPartner } from '../../../shared/aws/partners.ts'
import type { Confirmation, PartnerStatement, Standing } from '../../../shared/domain/confirmation.ts'
import { Written } from '../../../shared/web/components/summary-list.tsx'
import type { TagKind } from '../../../shared/web/components/tag.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import { partNames } from './part-names.ts'
import { statementPart } from './standing.ts'

const text = texts.partners
const kinds: Record<Standing['state'], TagKind> = { missing: 'neutral', valid: 'success', voided: 'warning' }

const covered = ({ parts }: Confirmation): string =>
  partNames(Object.keys(parts).filter((part) => part !== statementPart))

type StandingProps = { standing: Standing; confirmation: DraftPartner['confirmation'] }

/** How a partner's confirmation stands, who gave it, what it covers and what has changed since. */
export const StandingText = ({ standing: { state, changed }, confirmation }: StandingProps) => (
  <>
    <p class="govuk-body">
      <Tag text={text.states[state]} kind={kinds[state]} />{' '}
      {confirmation && text.by(confirmation.name, formatInstant(confirmation.at))}
    </p>
    {confirmation && <p class="govuk-body">{text.covers(covered(confirmation))}</p>}
    {changed.length > 0 && <p class="govuk-body">{text.changedSince(partNames(changed))}</p>}
  </>
)

export const StatementText = ({ statement }: { statement: PartnerStatement | null }) =>
  statement === null ? (
    <span>{text.noStatement}</span>
  ) : (
    <>
      {text.costs[statement.costs]}
      {statement.text !== '' && <Written text={statement.text} />}
    </>
  )
