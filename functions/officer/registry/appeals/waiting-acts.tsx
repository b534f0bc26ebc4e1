import type { CaseHeader } from '../../../../shared/domain/case.ts'
import type { Action } from '../../../../shared/domain/lifecycle.ts'
import { LinkButton } from '../../../../shared/web/components/submit-button.tsx'
import type { Session } from '../../../../shared/web/session.ts'
import { mayFollow } from '../../case/steps.ts'
import { holds } from '../../deps.ts'
import { sv } from '../../text/sv.ts'

const text = sv.appeals

type Props = { session: Session; header: CaseHeader; address: string }

/** What can be done with an appeal that waits, and the way to change the decision itself first (FL 37–39 §§). */
export const WaitingActs = ({ session, header, address }: Props) => {
  const may = (action: Action) => mayFollow(session, header)({ action })
  const settles = holds(session, 'officer', 'decider') && may('hand-over-appeal')
  const dismisses = holds(session, 'decider') && may('dismiss-appeal')
  const changes =
    holds(session, 'officer') && !header.flags.includes('change-proposed') && header.parked === null
  return (
    <>
      <p class="govuk-body">
        {text.change}{' '}
        {changes && may('propose-change') && (
          <a class="govuk-link" href={`/lan/arende/${header.id}/andra`}>
            {text.changeLink}
          </a>
        )}
      </p>
      {settles && (
        <div class="govuk-button-group">
          <LinkButton href={`${address}/overlamna`}>{text.handOver}</LinkButton>
          {dismisses && (
            <LinkButton href={`${address}/avvisa`} kind="secondary">
              {text.dismissLink}
            </LinkButton>
          )}
        </div>
      )}
      {settles && !dismisses && <p class="govuk-body">{text.deciderDismisses}</p>}
    </>
  )
}
