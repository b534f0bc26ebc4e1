import { type CourtSetting, courtWrite, readCourt } from '../../../shared/aws/appeal-court.ts'
import { appealCourts } from '../../../shared/domain/release.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { courtName } from '../../../shared/letters/court-name.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { managerPage, savedAddress } from './manager-page.tsx'
import { readBasis } from './read-round.ts'

const text = sv.court

type View = { session: Session; instance: string; form: Form; problems?: readonly Problem[] }

const courtPage = ({ session, instance, form, problems = [] }: View) => {
  const fields = { form, problems }
  return managerPage(
    { session, title: text.title, problems },
    <ActForm session={session} instance={instance}>
      <p class="govuk-body">{text.intro}</p>
      <Radios
        {...shown(fields, 'court')}
        label={text.label}
        options={appealCourts.map((value) => ({ value, text: courtName(value) }))}
      />
      <TextField
        {...shown(fields, 'basisNumber')}
        label={sv.round.basisNumber}
        hint={sv.round.basisNumberHint}
        width={20}
      />
      <DateField {...shown(fields, 'basisDate')} label={sv.round.basisDate} />
      <SubmitButton>{text.save}</SubmitButton>
    </ActForm>,
  )
}

const formOf = (known: CourtSetting | null): Form =>
  known === null ? {} : { court: known.court, basisNumber: known.basis.number, basisDate: known.basis.date }

export const showCourt: Page = async (deps, { session }) => {
  const { county, table } = storeOf(deps, session)
  const known = await readCourt(table, county, dayOf(toInstant(deps.now())))
  return courtPage({ session, instance: deps.newId(), form: formOf(known) })
}

/** Which kammarrätt the county's decisions not to give out are appealed to: dated, with the decision it rests on. */
export const setCourt: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, actor }) => {
      const { request, session } = visit
      const read = reader(request.form)
      const court = read.choice('court', appealCourts, text.missing)
      const basis = readBasis(read)
      if (court === undefined || read.problems.length > 0)
        return courtPage({ session, instance: deps.newId(), form: request.form, problems: read.problems })
      return {
        kind: 'AppealCourtSet',
        data: { court, basisNumber: basis.number, basisDate: basis.date },
        also: [courtWrite(county, dayOf(actor.at), { court, basis })],
      }
    },
  })
