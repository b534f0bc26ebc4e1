import { rulingWrite } from '../../../../shared/aws/appeals.ts'
import { dismissAppeal } from '../../../../shared/domain/acts/appeal.ts'
import type { AppealRuling } from '../../../../shared/domain/appeal.ts'
import { canonical, hashOf } from '../../../../shared/domain/chain.ts'
import { dayOf } from '../../../../shared/domain/time.ts'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../../shared/web/components/text-area.tsx'
import type { Problem } from '../../../../shared/web/problem.ts'
import type { Form } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { ActForm } from '../../act-form.tsx'
import { actOnCase } from '../../act-on-case.ts'
import type { Page } from '../../deps.ts'
import { shown } from '../../proposal/fields.tsx'
import { reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { readWaiting, type Waiting } from './read.ts'
import { CountedFrom, checkTime, readCountedFrom, settlePage } from './settle-page.tsx'

const text = sv.appeals

const dismissPage = (waiting: Waiting, form: Form, problems: readonly Problem[]): Response => {
  const { session, newId } = waiting.view
  const fields = { form, problems }
  return settlePage(waiting, {
    title: text.dismissTitle,
    problems,
    children: (
      <>
        <p class="govuk-body">{text.dismissText}</p>
        <ActForm session={session} instance={newId()}>
          <CountedFrom {...fields} />
          <TextArea
            {...shown(fields, 'reasons')}
            label={text.reasonsLabel}
            hint={text.reasonsHint}
            words={500}
          />
          <SubmitButton>{text.dismiss}</SubmitButton>
        </ActForm>
      </>
    ),
  })
}

export const showDismissal: Page = async (deps, visit) => dismissPage(await readWaiting(deps, visit), {}, [])

const readForm = (form: Form, waiting: Waiting, today: string) => {
  const read = reader(form)
  const countedFrom = readCountedFrom(read, waiting, today)
  const reasons = read.text('reasons', { words: 500, required: text.reasonsMissing })
  checkTime(read, waiting, { said: 'late', countedFrom })
  return { countedFrom, reasons, problems: read.problems }
}

/** A decision of its own, by a named decider, with how it is appealed (FL 32–33 and 45 §§). */
export const dismiss: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'dismiss-appeal',
    to: `/overklagande/${visit.request.params.number}`,
    done: 'appeal-dismissed',
    plan: async ({ county, header, actor }) => {
      const { form } = visit.request
      const waiting = await readWaiting(deps, visit)
      const { countedFrom, reasons, problems } = readForm(form, waiting, dayOf(actor.at))
      const { appeal, court, othersWait } = waiting
      if (court === null || problems.length > 0) return dismissPage(waiting, form, problems)
      const contentHash = hashOf(canonical({ appeal, reasons }))
      const given = { appeal, court: court.court, courtFrom: court.from, contentHash, othersWait }
      const act = dismissAppeal(header, { ...given, countedFrom }, actor)
      const ruling: AppealRuling = {
        how: 'dismissed',
        event: act.event.version,
        at: actor.at,
        by: { subject: actor.subject, name: visit.session.name, role: 'decider' },
        court: court.court,
        countedFrom,
        reasons,
      }
      return { act, also: [rulingWrite(county, header.id, appeal.number, ruling)] }
    },
  })
