import { readSentOtherwise } from '../../../shared/aws/sent-otherwise.ts'
import { hasReached } from '../../../shared/domain/acts/letter.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { Notice } from '../../../shared/web/components/notice.tsx'
import type { CaseView } from '../case/read-view.ts'
import { holds } from '../deps.ts'
import { sv } from '../text/sv.ts'

const text = sv.sentOtherwise

/** Whether the decision has reached the applicant, and the way to say that it was sent in another way (FL 33 §). */
export const Reached = async ({ store: { table, county }, header, session }: CaseView) => {
  const sent =
    header.letterSent === header.decision
      ? await readSentOtherwise(table, county, header.id, header.decision)
      : null
  return (
    <>
      {header.flags.includes('letter-unopened') && <Notice kind="warning">{text.unopened}</Notice>}
      {header.letterOpened === header.decision && <p class="govuk-body">{text.opened}</p>}
      {sent !== null && (
        <p class="govuk-body">{text.sent(text.ways[sent.way], formatDay(sent.day), sent.to, sent.by.name)}</p>
      )}
      {!hasReached(header) && holds(session, 'officer', 'registrar') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/lan/arende/${header.id}/underratta`}>
            {text.link}
          </a>
        </p>
      )}
    </>
  )
}
