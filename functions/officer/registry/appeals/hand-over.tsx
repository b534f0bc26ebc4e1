import { rulingWrite } from '../../../../shared/aws/appeals.ts'
import { handOverAppeal } from '../../../../shared/domain/acts/appeal.ts'
import { type AppealRuling, type Enclosure, timeliness } from '../../../../shared/domain/appeal.ts'
import { canonical, hashOf } from '../../../../shared/domain/chain.ts'
import { dayOf } from '../../../../shared/domain/time.ts'
import { Radios } from '../../../../shared/web/components/choices.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import type { Problem } from '../../../../shared/web/problem.ts'
import { type Form, one } from '../../../../shared/web/request.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { ActForm } from '../../act-form.tsx'
import { actOnCase } from '../../act-on-case.ts'
import type { Page } from '../../deps.ts'
import { shown } from '../../proposal/fields.tsx'
import { reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { Enclosures, readEnclosures } from './enclosures.tsx'
import { readWaiting, type Waiting } from './read.ts'
import { CountedFrom, checkTime, readCountedFrom, settlePage } from './settle-page.tsx'

const text = sv.appeals

type Asked = Waiting & { enclosures: readonly Enclosure[]; form: Form; problems?: readonly Problem[] }

const handOverPage = (asked: Asked): Response => {
  const { view, enclosures, form, problems = [] } = asked
  const fields = { form, problems }
  return settlePage(asked, {
    title: text.handOverTitle,
    problems,
    children: (
      <>
        <p class="govuk-body">{text.stands}</p>
        <Enclosures id={view.header.id} enclosures={enclosures} />
        <ActForm session={view.session} instance={view.newId()}>
          <Radios
            {...shown(fields, 'timeliness')}
            label={text.timeTitle}
            options={timeliness.options.map((value) => ({ value, text: text.timeliness[value] }))}
          />
          <CountedFrom {...fields} />
          <SubmitButton>{text.handOver}</SubmitButton>
        </ActForm>
      </>
    ),
  })
}

const readForm = (form: Form, waiting: Waiting, today: string) => {
  const read = reader(form)
  const said = read.choice('timeliness', timeliness.options, text.timeMissing) ?? 'not-tried'
  const tried = said !== 'not-tried' || one(form, 'countedFrom') !== ''
  const day = tried ? readCountedFrom(read, waiting, today) : null
  if (day !== null && said !== 'not-tried') checkTime(read, waiting, { said, countedFrom: day })
  return { timeliness: said, countedFrom: said === 'not-tried' ? null : day, problems: read.problems }
}

export const showHandOver: Page = async (deps, visit) => {
  const waiting = await readWaiting(deps, visit)
  const { store, header } = waiting.view
  return handOverPage({
    ...waiting,
    enclosures: await readEnclosures(store, header, waiting.appeal),
    form: {},
  })
}

/** To the administrative court, with the cover letter and what belongs to the case (FL 46 §). */
export const handOver: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'hand-over-appeal',
    to: `/overklagande/${visit.request.params.number}`,
    done: 'appeal-handed-over',
    plan: async ({ county, table, header, actor }) => {
      const { form } = visit.request
      const waiting = await readWaiting(deps, visit)
      const enclosures = await readEnclosures({ table, county }, header, waiting.appeal)
      const { problems, ...found } = readForm(form, waiting, dayOf(actor.at))
      const { appeal, court, othersWait } = waiting
      if (court === null || problems.length > 0)
        return handOverPage({ ...waiting, enclosures, form, problems })
      const contentHash = hashOf(canonical({ appeal, enclosures }))
      const documents = enclosures.map(({ target }) => target)
      const given = { appeal, court: court.court, courtFrom: court.from, contentHash, othersWait }
      const act = handOverAppeal(header, { ...given, ...found, documents }, actor)
      const role = actor.role === 'decider' ? ('decider' as const) : ('officer' as const)
      const ruling: AppealRuling = {
        how: 'handed-over',
        event: act.event.version,
        at: actor.at,
        by: { subject: actor.subject, name: visit.session.name, role },
        court: court.court,
        ...found,
        standing: header.decision,
        enclosures,
      }
      return { act, also: [rulingWrite(county, header.id, appeal.number, ruling)] }
    },
  })
