import { keepFeedback } from '../../../shared/aws/feedback.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import { compareNames } from '../../../shared/register/compare-names.ts'
import { counties } from '../../../shared/register/register.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Panel } from '../../../shared/web/components/panel.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { Visit } from '../../../shared/web/http/route.ts'
import { page } from '../../../shared/web/layout.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import { formToken, type Session } from '../../../shared/web/session.ts'
import type { PublicDeps } from '../deps.ts'
import { words } from '../text/words.ts'
import { readFeedbackForm, type WrittenFeedback } from './read-feedback.ts'

const path = '/tillganglighet/synpunkt'
const text = words.feedback

type View = { written: WrittenFeedback; instance: string; problems?: readonly Problem[] }

const form = (session: Session | null, { written, instance, problems = [] }: View): Response => {
  const problem = (name: string) => problemText(problems, name)
  const back = { href: '/tillganglighet', text: words.toAccessibility }
  const options = counties()
    .map(({ code, name }) => ({ value: code, text: name, swedish: true }))
    .toSorted((a, b) => compareNames(a.text, b.text))
  const content = (
    <form method="post" action={path} noValidate>
      {session !== null && <HiddenField name="token" value={formToken(session)} />}
      <HiddenField name="instance" value={instance} />
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.intro}</p>
      <Select
        name="county"
        label={text.county}
        hint={text.countyHint}
        empty={text.choose}
        options={options}
        value={written.county}
        problem={problem('county')}
      />
      <TextField name="page" label={text.page} value={written.page} problem={problem('page')} />
      <TextArea
        name="text"
        label={text.text}
        value={written.text}
        words={500}
        individuals="remind"
        problem={problem('text')}
      />
      <TextField
        name="replyTo"
        label={text.replyTo}
        hint={text.replyToHint}
        value={written.replyTo}
        inputMode="email"
        autocomplete="email"
        problem={problem('replyTo')}
      />
      <SubmitButton>{text.send}</SubmitButton>
    </form>
  )
  const view = chrome(session, { title: text.title, problems, back })
  return html(page(view, content), problems.length > 0 ? 422 : 200)
}

const thanks = (session: Session | null): Response =>
  html(
    page(
      chrome(session, { title: text.thanks }),
      <>
        <Panel title={text.thanks} />
        <p class="govuk-body">{text.next}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {words.toStart}
          </a>
        </p>
      </>,
    ),
  )

const nothing: WrittenFeedback = { county: '', page: '', text: '', replyTo: '' }

export const showFeedback = async (deps: PublicDeps, { request, session }: Visit): Promise<Response> =>
  request.query.has('tack') ? thanks(session) : form(session, { written: nothing, instance: deps.newId() })

/** Kept for the county to answer. The same form sent twice is one. */
export const sendFeedback = async (deps: PublicDeps, { request, session }: Visit): Promise<Response> => {
  const { written, problems } = readFeedbackForm(request.form)
  const instance = ulid.safeParse(one(request.form, 'instance')).data ?? deps.newId()
  if (problems.length > 0) return form(session, { written, instance, problems })
  await keepFeedback(deps.table, { ...written, id: instance, at: request.receivedAt }).catch(
    (error: unknown) => {
      if (!(error instanceof DomainError) || error.name !== 'ChangedMeanwhile') throw error
    },
  )
  return redirect(`${path}?tack`)
}
