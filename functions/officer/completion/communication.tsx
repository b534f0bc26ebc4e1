import { readCase } from '../../../shared/aws/cases.ts'
import { dueItem } from '../../../shared/aws/due.ts'
import { messageWrite } from '../../../shared/aws/messages.ts'
import { put } from '../../../shared/aws/write.ts'
import { communicate } from '../../../shared/domain/acts/communication.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { notAllowed } from '../../../shared/domain/errors.ts'
import { dayOf, endOfDay, formatDay, toMilliseconds } from '../../../shared/domain/time.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { ActForm, type CaseForm } from '../act-form.tsx'
import { actOnCase } from '../act-on-case.ts'
import { taskPage } from '../case/case-page.tsx'
import { caseIdOf, mustAllow, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.communication

const communicationPage = ({ session, header, instance, form, problems = [] }: CaseForm) => {
  const fields = { form, problems }
  return taskPage(
    { session, header, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <ActForm session={session} instance={instance}>
        <TextArea
          {...shown(fields, 'text')}
          label={text.text}
          hint={text.textHint}
          rows={10}
          individuals="remind"
        />
        <DateField {...shown(fields, 'lastDay')} label={text.lastDay} />
        <Inset>{text.effect}</Inset>
        <SubmitButton>{text.send}</SubmitButton>
      </ActForm>
    </>,
  )
}

/** One communication at a time: the next waits until the first has been answered or its time is over. */
const mustBeFree = ({ communicationLastDay, status }: CaseHeader): void => {
  if (typeof communicationLastDay === 'string') throw notAllowed('communicate', status)
}

export const showCommunication: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  mustAllow(header, 'communicate')
  mustBeFree(header)
  return communicationPage({ session, header, instance: deps.newId(), form: {} })
}

/** Material that came from elsewhere, to be answered by a day before anything is decided against the applicant (FL 25 §). */
export const sendCommunication: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'communicate',
    to: '/meddelanden',
    done: 'communicated',
    plan: async ({ county, header, actor }) => {
      const { session, request } = visit
      const read = reader(request.form)
      const written = read.text('text', { words: 2000, required: text.textMissing })
      const lastDay = read.day('lastDay', { required: text.lastDayMissing })
      const today = dayOf(actor.at)
      if (lastDay !== '' && lastDay < today) read.fail('lastDay', text.past(formatDay(today)))
      if (read.problems.length > 0) {
        const { form } = request
        return communicationPage({ session, header, instance: deps.newId(), form, problems: read.problems })
      }
      const act = communicate(header, { lastDay, textHash: hashOf(written) }, actor)
      return {
        act,
        also: [
          messageWrite(county, header.id, {
            version: act.header.version,
            about: 'communication',
            from: 'county',
            text: written,
            at: actor.at,
            by: { subject: actor.subject, name: session.name },
            wantedDay: null,
            lastDay,
          }),
          put(dueItem(county, 'COMMUNICATION', header.id, toMilliseconds(endOfDay(lastDay)))),
        ],
      }
    },
  })
