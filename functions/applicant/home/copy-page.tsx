import type { Round } from '../../../shared/domain/round.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'

const text = texts.afterwards.copy

type Target = { round: Round; instance: string }
type FormProps = { session: Session; id: string; target: Target; kind: 'primary' | 'secondary' }

const Make = ({ session, id, target: { round, instance }, kind }: FormProps) => (
  <PostForm session={session} action={`/ansok/arende/${id}/kopiera`}>
    <h3 class="govuk-heading-s">
      <Swedish>{round.title}</Swedish>
    </h3>
    <p class="govuk-body">{text.last(formatDay(round.lastDay))}</p>
    <HiddenField name="round" value={round.id} />
    <HiddenField name="instance" value={instance} />
    <SubmitButton kind={kind}>
      {text.make}
      <span class="govuk-visually-hidden">
        {' '}
        <Swedish>{round.title}</Swedish>
      </span>
    </SubmitButton>
  </PostForm>
)

/** What a copy takes along and what it leaves, and the rounds it can be made for. */
export const copyPage = (session: Session, id: string, targets: readonly Target[]): string =>
  page(
    chrome(session, { title: text.title, back: { href: `/ansok/arende/${id}`, text: texts.case.title } }),
    <>
      <span class="sb-caption">{texts.case.caption(id)}</span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <h2 class="govuk-heading-m">{text.notTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {text.not.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p class="govuk-body">{text.check}</p>
      <h2 class="govuk-heading-m">{text.rounds}</h2>
      {targets.length === 0 && <p class="govuk-body">{text.none}</p>}
      {targets.map((target, index) => (
        <Make
          key={target.round.id}
          session={session}
          id={id}
          target={target}
          kind={index === 0 ? 'primary' : 'secondary'}
        />
      ))}
    </>,
  )
