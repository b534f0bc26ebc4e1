import type { Organisation } from '../../../shared/register/types.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'
import type { Space } from './space.ts'

const text = texts.organisation

const Claimed = ({ session, claimed }: { session: Session; claimed: Space }) => (
  <PostForm session={session}>
    <p class="govuk-body">
      <Around say={text.claimed} name={claimed.name} />
    </p>
    <HiddenField name="orgId" value={claimed.orgId} />
    <SubmitButton>
      <Around say={text.join} name={claimed.name} />
    </SubmitButton>
  </PostForm>
)

type HitsProps = {
  session: Session
  hits: readonly Organisation[]
  problems: readonly Problem[]
  primary: boolean
}

const Hits = ({ session, hits, problems, primary }: HitsProps) => (
  <PostForm session={session}>
    <Radios
      name="orgId"
      label={text.choose}
      problem={problemText(problems, 'orgId')}
      options={hits.map(({ orgId, name, organisationNumber }) => ({
        value: orgId,
        text: name,
        swedish: true,
        hint: organisationNumber ?? text.noNumber,
      }))}
      value={hits.length === 1 ? (hits[0]?.orgId ?? '') : ''}
    />
    <SubmitButton kind={primary ? 'primary' : 'secondary'}>{text.go}</SubmitButton>
  </PostForm>
)

type ChooseView = {
  claimed: Space | null
  query: string
  hits: readonly Organisation[]
  problems?: readonly Problem[]
}

/** Which organisation the person belongs to: by e-identity, or found in the register. */
export const choosePage = (session: Session, { claimed, query, hits, problems = [] }: ChooseView): string =>
  page(
    chrome(session, { title: text.title, problems }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      {claimed && <Claimed session={session} claimed={claimed} />}
      {claimed && <h2 class="govuk-heading-m">{text.otherwise}</h2>}
      <form method="get" action="/ansok/organisation">
        <TextField
          name="sok"
          label={text.search}
          hint={text.searchHint}
          value={query}
          problem={problemText(problems, 'sok')}
        />
        <SubmitButton kind="secondary">{text.find}</SubmitButton>
      </form>
      {query !== '' && hits.length === 0 && <p class="govuk-body">{text.noHits(query)}</p>}
      {hits.length > 0 && (
        <Hits session={session} hits={hits} problems={problems} primary={claimed === null} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/ansok/organisation/forbund">
          {text.toAssociation}
        </a>
      </p>
    </>,
  )

/** Says that someone must let them in, and nothing about who is there. */
export const waitingPage = (session: Session, orgId: string): string =>
  page(
    chrome(session, { title: text.waiting.title }),
    <>
      <h1 class="govuk-heading-l">{text.waiting.title}</h1>
      <p class="govuk-body">{text.waiting.text}</p>
      <p class="govuk-body">{text.waiting.next}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/ansok/organisation/${orgId}/bekrafta`}>
          {text.waiting.confirm}
        </a>
      </p>
    </>,
  )
