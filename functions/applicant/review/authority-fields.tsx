import { authorityDay, authorityGrounds } from '../../../shared/domain/authority.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { formatDay } from '../../../shared/web/written-time.ts'
import { attached } from '../documents/attached.ts'
import { texts } from '../text/texts.ts'
import { later } from './authority.ts'
import type { ReviewView } from './review-view.ts'

const text = texts.authority

/** On what ground the signatory acts, and what shows it: an attachment, or a document promised by a day. */
export const AuthorityFields = ({ draft, round, now, chosen }: ReviewView) => {
  const day = formatDay(authorityDay(round, toInstant(now)))
  const documents = attached(draft)
  return (
    <>
      <h2 class="govuk-heading-m">{text.heading}</h2>
      <p class="govuk-body">{text.intro}</p>
      <Radios
        name="ground"
        label={text.ground}
        options={authorityGrounds.map((value) => ({ value, text: text.grounds[value] }))}
        value={chosen?.ground ?? ''}
      />
      <Radios
        name="proof"
        label={text.proof}
        hint={documents.length === 0 ? text.attachFirst : undefined}
        options={[
          ...documents.map(({ id, name }) => ({ value: id, text: text.attachment(name) })),
          { value: later, text: text.later(day), hint: text.laterHint },
        ]}
        value={chosen?.proof ?? later}
      />
    </>
  )
}
