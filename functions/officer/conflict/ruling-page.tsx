import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type ConflictReport, conflictOutcome } from '../../../shared/domain/conflict.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { taskPage } from '../case/case-page.tsx'
import { shown } from '../proposal/fields.tsx'
import { settingsAddress } from '../settings/manager-page.tsx'
import type { Names } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { exceptableActions, exceptionName } from './exceptable.ts'
import { ReportRows } from './reports.tsx'

const text = sv.conflict.ruling

export type RulingView = {
  session: Session
  header: CaseHeader
  conflict: ConflictReport
  names: Names
  newId: () => string
  form?: Form
  problems?: readonly Problem[]
}

const addressOf = ({ header, conflict }: RulingView): string =>
  `/lan/arende/${header.id}/jav/${conflict.report}`

const Decide = (view: RulingView) => {
  const fields = { form: view.form ?? {}, problems: view.problems ?? [] }
  return (
    <ActForm session={view.session} instance={view.newId()} action={addressOf(view)}>
      <Radios
        {...shown(fields, 'outcome')}
        label={text.outcome}
        options={conflictOutcome.options.map((value) => ({ value, ...text.outcomes[value] }))}
      />
      <TextArea {...shown(fields, 'reason')} label={text.reason} rows={4} individuals="remind" />
      <SubmitButton>{text.decide}</SubmitButton>
    </ActForm>
  )
}

const Except = (view: RulingView) => {
  const fields = { form: view.form ?? {}, problems: view.problems ?? [] }
  return (
    <>
      <h2 class="govuk-heading-m">{text.exceptTitle}</h2>
      <p class="govuk-body">{text.exceptText}</p>
      <ActForm session={view.session} instance={view.newId()} action={`${addressOf(view)}/undantag`}>
        <Select
          {...shown(fields, 'action')}
          label={text.action}
          options={exceptableActions.map((value) => ({ value, text: exceptionName(value) }))}
          empty={text.chooseAction}
        />
        <TextArea {...shown(fields, 'exceptReason')} label={text.reason} rows={3} />
        <SubmitButton kind="secondary">{text.except}</SubmitButton>
      </ActForm>
    </>
  )
}

const Lift = (view: RulingView) => {
  const fields = { form: view.form ?? {}, problems: view.problems ?? [] }
  return (
    <>
      <h2 class="govuk-heading-m">{text.liftTitle}</h2>
      <p class="govuk-body">{text.liftText}</p>
      <ActForm session={view.session} instance={view.newId()} action={`${addressOf(view)}/upphav`}>
        <TextArea {...shown(fields, 'liftReason')} label={text.reason} rows={3} />
        <SubmitButton kind="secondary">{text.lift}</SubmitButton>
      </ActForm>
    </>
  )
}

/** For the manager whom the question is about: who can decide it instead. */
const Own = ({ session, names }: RulingView) => {
  const others = names.staff.filter(
    ({ subject, roles }) => subject !== session.subject && roles.includes('manager'),
  )
  return (
    <>
      <p class="govuk-body">{text.own}</p>
      {others.length === 0 ? (
        <p class="govuk-body">
          {text.another}{' '}
          <a class="govuk-link" href={`${settingsAddress}/roller`}>
            {text.staff}
          </a>
        </p>
      ) : (
        <p class="govuk-body">{others.map(({ name }) => name).join(', ')}</p>
      )}
    </>
  )
}

/** One report before the manager: decide it, lift it, or except one act from it. */
export const rulingPage = (view: RulingView): Response => {
  const { session, header, conflict, problems = [] } = view
  const own = conflict.about.subject === session.subject
  const keepsAway = conflict.state === 'reported' || conflict.state === 'conflict'
  return taskPage(
    { session, header, title: text.title(conflict.about.name), problems },
    <>
      <ReportRows conflict={conflict} />
      {own && keepsAway && <Own {...view} />}
      {!own && conflict.state === 'reported' && <Decide {...view} />}
      {!own && keepsAway && <Except {...view} />}
      {!own && keepsAway && <Lift {...view} />}
    </>,
  )
}
