import { readCase } from '../../../shared/aws/cases.ts'
import { sentOtherwiseWrite } from '../../../shared/aws/sent-otherwise.ts'
import { letterSentOtherwise } from '../../../shared/domain/acts/letter.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { letterWay } from '../../../shared/domain/sent-otherwise.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Form } from '../../../shared/web/request.ts'
import { ActForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.sentOtherwise

const sentPage = (
  { newId }: Pick<OfficerDeps, 'newId'>,
  { session }: Pick<SignedVisit, 'session'>,
  header: CaseHeader,
  { form, problems }: Shown,
) =>
  taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/lan/arende/${header.id}/brev`}>
          {sv.decision.letter}
        </a>
      </p>
      <ActForm session={session} instance={newId()}>
        <Radios
          {...shown({ form, problems }, 'way')}
          label={text.way}
          options={letterWay.options.map((value) => ({ value, text: text.ways[value] }))}
        />
        <DateField {...shown({ form, problems }, 'day')} label={text.day} />
        <TextArea {...shown({ form, problems }, 'to')} label={text.to} hint={text.toHint} rows={3} />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )

export const showSentOtherwise: Page = async (deps, visit) => {
  const { county, table } = storeOf(deps, visit.session)
  const header = await readCase(table, county, caseIdOf(visit.request))
  mustAllow(header, 'send-letter-otherwise')
  const form: Form = { day: dayOf(visit.request.receivedAt) }
  return sentPage(deps, visit, header, { form, problems: [] })
}

/** FL 33 §: how the decision was sent instead. It ends the task, and stands in the diary. */
export const registerSentOtherwise: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'send-letter-otherwise',
    to: '/beslut',
    done: 'sent-otherwise',
    plan: async ({ county, header, actor }) => {
      mustAllow(header, 'send-letter-otherwise')
      const { form } = visit.request
      const read = reader(form)
      const way = read.choice('way', letterWay.options, text.wayMissing) ?? 'post'
      const day = read.day('day', { required: text.dayMissing })
      const to = read.text('to', { words: 60, required: text.toMissing })
      if (day > dayOf(actor.at)) read.fail('day', text.dayAhead)
      if (read.problems.length > 0) return sentPage(deps, visit, header, { form, problems: read.problems })
      const by = { subject: actor.subject, name: visit.session.name }
      const sent = { decision: header.decision, way, day, to, at: actor.at, by }
      return {
        act: letterSentOtherwise(header, { way, day, toHash: hashOf(to) }, actor),
        also: [sentOtherwiseWrite(county, header.id, sent)],
      }
    },
  })
