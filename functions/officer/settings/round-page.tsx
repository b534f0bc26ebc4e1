import type { Round } from '../../../shared/domain/round.ts'
import { defaultPolicy, policyIds } from '../../../shared/policy/policies.ts'
import { Checkboxes, Radios } from '../../../shared/web/components/choices.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { managerPage } from './manager-page.tsx'
import { RoundPages } from './round-pages.tsx'

const text = sv.round

/** The county decision a setting rests on and, where it has texts or amounts of its own, whether they are an example. */
export const BasisFields = ({ option, ...form }: Shown & { option?: string }) => (
  <>
    <TextField
      {...shown(form, 'basisNumber')}
      label={text.basisNumber}
      hint={text.basisNumberHint}
      width={20}
    />
    <DateField {...shown(form, 'basisDate')} label={text.basisDate} />
    {option !== undefined && (
      <Checkboxes
        name="example"
        label={text.example}
        options={[{ value: 'yes', text: option }]}
        values={many(form.form, 'example')}
      />
    )}
  </>
)

const policyText = (id: string): string =>
  Object.entries(text.policies).find(([known]) => known === id)?.[1] ?? id

const Fields = ({ isNew, ...form }: Shown & { isNew: boolean }) => (
  <>
    <TextField {...shown(form, 'title')} label={text.name} />
    {isNew && (
      <TextField
        {...shown(form, 'budgetYear')}
        label={text.budgetYear}
        hint={text.budgetYearHint}
        width={5}
        inputMode="numeric"
      />
    )}
    <DateField {...shown(form, 'opensOn')} label={text.opensOn} hint={text.opensOnHint} />
    <DateField {...shown(form, 'lastDay')} label={text.lastDay} hint={text.lastDayHint} />
    <TextArea {...shown(form, 'text')} label={text.text} />
    <TextField {...shown(form, 'contactName')} label={text.contactName} />
    <TextField {...shown(form, 'contactEmail')} label={text.contactEmail} inputMode="email" />
    <TextField {...shown(form, 'contactPhone')} label={text.contactPhone} inputMode="tel" width={20} />
    <TextArea {...shown(form, 'conditions')} label={text.conditions} hint={text.conditionsHint} />
    <DateField {...shown(form, 'authorityBy')} label={text.authorityBy} hint={text.authorityByHint} />
    <DateField {...shown(form, 'reportLastDay')} label={text.reportLastDay} />
    <Radios
      {...shown(form, 'policy')}
      value={one(form.form, 'policy') || defaultPolicy}
      label={text.policy}
      hint={text.policyHint}
      options={policyIds.map((value) => ({ value, text: policyText(value) }))}
    />
    <Checkboxes
      name="assessors"
      label={text.assessors}
      options={[{ value: '2', text: text.twoAssessors }]}
      values={many(form.form, 'assessors')}
    />
    <BasisFields {...form} option={text.exampleOption} />
  </>
)

type View = {
  session: Session
  instance: string
  round: Round | null
  form: Form
  problems?: readonly Problem[]
}

/** A round to open or change: dates, texts, conditions and order, with the decision they rest on. */
export const roundPage = ({ session, instance, round, form, problems = [] }: View) =>
  managerPage(
    { session, title: round === null ? text.newTitle : text.title, problems },
    <>
      {round !== null && <RoundPages {...round} />}
      <ActForm session={session} instance={instance}>
        {round !== null && <HiddenField name="version" value={String(round.version)} />}
        <Fields isNew={round === null} form={form} problems={problems} />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
