import { readSettings } from '../../../shared/aws/settings.ts'
import { outcome } from '../../../shared/domain/case.ts'
import { type Delegation, delegate, withoutRule } from '../../../shared/domain/delegation.ts'
import { formatKronor, zero } from '../../../shared/domain/money.ts'
import { type SettingOf, settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { roleNames } from '../../../shared/web/chrome.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { KronorField } from '../../../shared/web/components/kronor-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, many } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { managerPage } from './manager-page.tsx'
import { BasisFields } from './round-page.tsx'
import { setSetting } from './set-setting.ts'
import { SettingHistory } from './setting-history.tsx'

const text = sv.delegation
const kind = settingKinds.delegation
const upTo = (decided: string): string => `upTo.${decided}`

/** The amount an outcome may grant is asked only where something is granted. */
const grants = (decided: string): boolean => decided === 'grant' || decided === 'partial'

const formOf = ({ injunctions, ownDecisions }: Delegation): Form =>
  Object.assign(
    { injunctions, ownDecisions: ownDecisions.map((own) => own.outcome) },
    ...ownDecisions
      .filter((own) => grants(own.outcome))
      .map((own) => ({ [upTo(own.outcome)]: formatKronor(own.upTo).replace(/\s*kr$/u, '') })),
  )

const readDelegation = (read: Reader): Delegation => {
  const injunctions = read.choices('injunctions', delegate.options)
  if (injunctions.length === 0) read.fail('injunctions', text.injunctionsMissing)
  const ownDecisions = read.choices('ownDecisions', outcome.options).map((decided) => {
    const most = grants(decided) ? read.kronor(upTo(decided), { required: text.upToMissing }) : null
    return { outcome: decided, upTo: most ?? zero }
  })
  return { injunctions, ownDecisions }
}

const words = ({ injunctions, ownDecisions }: Delegation): string[] => [
  text.issues(injunctions.map((role) => roleNames[role])),
  ...(ownDecisions.length === 0
    ? [text.nobody]
    : ownDecisions.map((own) =>
        text.own(sv.outcomes[own.outcome], grants(own.outcome) ? formatKronor(own.upTo) : null),
      )),
]

const delegationPage = async (
  { forCounty, newId, now }: OfficerDeps,
  { session }: Pick<SignedVisit, 'session'>,
  given: Form | null,
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const { county, table } = storeOf({ forCounty }, session)
  const set: SettingOf<'delegation'>[] = await readSettings(table, county, kind)
  const form = given ?? { ...formOf(set[0]?.content ?? withoutRule), validFrom: dayOf(toInstant(now())) }
  const fields = { form, problems }
  return managerPage(
    { session, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <SettingHistory settings={set} words={words} none={words(withoutRule)} />
      <h2 class="govuk-heading-m">{text.change}</h2>
      <ActForm session={session} instance={newId()}>
        <Checkboxes
          name="injunctions"
          label={text.injunctions}
          options={delegate.options.map((value) => ({ value, text: roleNames[value] }))}
          values={many(form, 'injunctions')}
          problem={problemText(problems, 'injunctions')}
        />
        <Checkboxes
          name="ownDecisions"
          label={text.ownDecisions}
          hint={text.ownDecisionsHint}
          options={outcome.options.map((value) => ({ value, text: sv.outcomes[value] }))}
          values={many(form, 'ownDecisions')}
          problem={problemText(problems, 'ownDecisions')}
        />
        {outcome.options.filter(grants).map((decided) => (
          <KronorField
            key={decided}
            {...shown(fields, upTo(decided))}
            label={text.upTo(sv.outcomes[decided])}
          />
        ))}
        <DateField {...shown(fields, 'validFrom')} label={sv.dated.validFrom} hint={sv.dated.validFromHint} />
        <BasisFields {...fields} option={text.exampleOption} />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showDelegation: Page = (deps, visit) => delegationPage(deps, visit, null)

/** The county's delegation rule from a day on, with the decision it rests on. */
export const setDelegation: Page = (deps, visit) =>
  setSetting(deps, visit, kind, {
    read: readDelegation,
    page: (problems) => delegationPage(deps, visit, visit.request.form, problems),
  })
