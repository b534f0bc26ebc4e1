import { readMoney } from '../../../shared/aws/bindings.ts'
import { readBody, readCase } from '../../../shared/aws/cases.ts'
import { readReviews } from '../../../shared/aws/reviews.ts'
import { readFrame, readRound } from '../../../shared/aws/rounds.ts'
import { waitsForStatement } from '../../../shared/domain/acts/communication.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { Money } from '../../../shared/domain/binding.ts'
import { type CaseHeader, firstOutcomes } from '../../../shared/domain/case.ts'
import type { ReasonText } from '../../../shared/domain/reason-texts.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { suggest } from '../ranking/suggest.ts'
import { named } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { readTexts } from './county-texts.ts'
import { proposalForm } from './defaults.ts'
import { FetchField } from './fetch-field.tsx'
import { fetchButton, fetchTexts } from './fetch-texts.ts'
import { MeasureFields, PaymentFields, shown } from './fields.tsx'
import { GroundFields } from './ground-fields.tsx'
import { makeProposal } from './make.ts'
import { readProposalForm } from './read.ts'
import { readVoided } from './voided.ts'

const text = sv.proposal
type View = {
  session: Session
  header: CaseHeader
  instance: string
  application: Application
  /** The county's texts for reasons in force. */
  texts: readonly ReasonText[]
  money: Money
  form: Form
  returned?: string | null
  problems?: readonly Problem[]
}

const proposalPage = (view: View) => {
  const { session, header, instance, application, texts, money, form, returned, problems = [] } = view
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      {returned != null && returned !== '' && <Inset>{text.returned(returned)}</Inset>}
      <ActForm session={session} instance={instance}>
        <Radios
          {...shown(fields, 'outcome')}
          label={text.outcome}
          hint={text.outcomeHint}
          options={firstOutcomes.map((value) => ({ value, text: sv.outcomes[value] }))}
        />
        <GroundFields header={header} {...fields} />
        {header.measures.map((measure) => (
          <MeasureFields
            key={measure.id}
            measure={measure}
            application={application}
            texts={<FetchField field={named(measure.id, 'reason')} texts={texts} {...fields} />}
            {...fields}
          />
        ))}
        <PaymentFields {...fields} money={money} />
        <TextArea {...shown(fields, 'conditions')} label={text.conditions} hint={text.conditionsHint} />
        <DateField {...shown(fields, 'reportLastDay')} label={text.reportLastDay} />
        <TextArea {...shown(fields, 'reasons')} label={text.reasons} hint={text.reasonsHint} rows={10} />
        <FetchField field="reasons" texts={texts} {...fields} />
        <TextArea {...shown(fields, 'rules')} label={text.rules} hint={text.rulesHint} />
        <SubmitButton>{text.send}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showProposal: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { county, table } = store
  const header = await readCase(table, county, caseIdOf(request))
  mustAllow(header, 'propose')
  const [{ application }, round, returned, [reviewed]] = await Promise.all([
    readBody(table, county, header.id, header.body),
    readRound(table, county, header.round),
    readVoided(table, header),
    readReviews(table, county, header.id),
  ])
  const [suggestion, money, texts] = await Promise.all([
    suggest(store, round),
    readMoney(table, county, round.budgetYear),
    readTexts(store, request),
  ])
  const form = proposalForm({ header, round, application, suggestion, reviewed })
  return proposalPage({ session, header, instance: deps.newId(), application, texts, money, form, returned })
}

/** Föredragning: the proposal is working material, its hash stands in the event, whoever sent it may not decide. */
export const sendProposal: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'propose',
    to: '/beslut',
    done: 'proposed',
    plan: async ({ county, table, header, actor }) => {
      const { session, request } = visit
      const { form } = request
      const [{ application }, round] = await Promise.all([
        readBody(table, county, header.id, header.body),
        readRound(table, county, header.round),
      ])
      const money = await readMoney(table, county, round.budgetYear)
      const view = { session, header, instance: deps.newId(), application, money }
      if (one(form, fetchButton) !== '') {
        const [frame, texts] = await Promise.all([
          readFrame(table, county, round.budgetYear),
          readTexts({ county, table }, request),
        ])
        return proposalPage({ ...view, texts, ...fetchTexts({ header, application, frame, form }, texts) })
      }
      const { content, problems } = readProposalForm(form, { header, round, application }, money)
      if (waitsForStatement(header, content.outcome))
        problems.push({
          field: 'outcome',
          text: sv.communication.waits(formatDay(header.communicationLastDay ?? '')),
        })
      if (problems.length > 0)
        return proposalPage({ ...view, texts: await readTexts({ county, table }, request), form, problems })
      return makeProposal({ header, actor, name: session.name, money }, content)
    },
  })
