import { formatKronor, sum } from '../../../shared/domain/money.ts'
import { Details } from '../../../shared/web/components/details.tsx'
import { Written } from '../../../shared/web/components/summary-list.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { LetterText } from '../decision/letter-text.tsx'
import type { Proposed } from '../decision/proposed.ts'
import { decisionOf } from '../decision/writes.ts'
import { TiedPayments } from '../payments/tied.tsx'
import { PickBox } from '../pick-box.tsx'
import { sv } from '../text/sv.ts'
import { type List, listName } from './decide-address.ts'

const text = sv.decideMany

type RowProps = { visit: SignedVisit; list: List; proposed: Proposed; picked: boolean; own: boolean }

/** A proposed case: what is proposed and why, its letter word for word, and the choice. */
export const Row = ({ visit, list, proposed, picked, own }: RowProps) => {
  const { header, proposal } = proposed
  const { session, request } = visit
  const { content } = proposal
  const actor = { subject: session.subject, role: 'decider' as const, at: request.receivedAt }
  const decision = decisionOf({ ...proposed, actor, name: session.name, dissent: '' })
  const granted = formatKronor(sum(content.measures.map((measure) => measure.granted)))
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">{header.orgName}</h2>
      <p class="govuk-body">
        <strong>{text.proposed(sv.outcomes[content.outcome], granted)}</strong>{' '}
        {text.presented(proposal.preparedBy.name)}
      </p>
      <TiedPayments payments={content.payments} />
      <div class="govuk-body">
        <Written text={content.reasons} />
      </div>
      <Details summary={text.letter(header.orgName)}>
        <LetterText stated={{ ...proposed, decision }} title={text.letterOf(header.orgName)} />
      </Details>
      {own ? (
        <p class="govuk-body">{text.own}</p>
      ) : (
        <PickBox
          id={header.id}
          value={`${header.id}~${proposal.number}`}
          picked={picked}
          label={text.pick(header.orgName)}
        />
      )}
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={`/lan/arende/${header.id}/besluta?${new URLSearchParams({ lista: listName(list) })}`}
        >
          {text.alone}
          <span class="govuk-visually-hidden"> {header.orgName}</span>
        </a>
      </p>
    </section>
  )
}
