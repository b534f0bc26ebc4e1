import { readSettings } from '../../../shared/aws/settings.ts'
import { measureKind, measureKinds } from '../../../shared/domain/application.ts'
import { type Criteria, type Criterion, documentedNeed } from '../../../shared/domain/criteria.ts'
import { type SettingOf, settingKinds } from '../../../shared/domain/setting.ts'
import { dayOf, toInstant } from '../../../shared/domain/time.ts'
import { nationalOn } from '../../../shared/policy/criteria.ts'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Form } from '../../../shared/web/request.ts'
import type { Response } from '../../../shared/web/response.ts'
import { ActForm } from '../act-form.tsx'
import { type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import {
  criteriaForm,
  everyKind,
  NationalFields,
  OwnCriteria,
  ownField,
  ownRows,
  weightField,
  weights,
} from './criteria-fields.tsx'
import { managerPage } from './manager-page.tsx'
import { BasisFields } from './round-page.tsx'
import { setSetting } from './set-setting.ts'
import { SettingHistory } from './setting-history.tsx'

const text = sv.criteria
const kind = settingKinds.criteria

const readWeight = (read: Reader, name: string): number =>
  Number(read.choice(name, weights, text.weightMissing) ?? 1)

/** Written once with its text: what a criterion meant when a case was assessed never changes afterwards. */
const readNational = (read: Reader, { criteria }: Criteria): Criterion[] => {
  const optional = criteria.map(({ id }) => id).filter((id) => id !== documentedNeed)
  const used = read.choices('use', [...optional, documentedNeed])
  return criteria
    .filter(({ id }) => id === documentedNeed || used.includes(id))
    .map((criterion) => ({ ...criterion, weight: readWeight(read, weightField(criterion.id)) }))
}

const readOwn = (read: Reader): Criterion[] =>
  ownRows.flatMap((n) => {
    const label = read.text(ownField(n, 'label'), { characters: 200 })
    if (label === '') return []
    const asked = read.choice(
      ownField(n, 'kinds'),
      [everyKind, ...measureKind.options] as const,
      sv.problems.choose,
    )
    return [
      {
        id: `own-${n}`,
        label,
        guide: read.lines(ownField(n, 'guide'), { words: 120 }).slice(0, 8),
        weight: readWeight(read, ownField(n, 'weight')),
        kinds: asked === undefined || asked === everyKind ? [...measureKinds] : [asked],
      },
    ]
  })

const lines = ({ criteria }: Criteria): string[] =>
  criteria.map(
    ({ label, weight, kinds }) =>
      text.words(label, weight) +
      (kinds.length === measureKinds.length ? '' : text.onlyFor(kinds.map((each) => text.kinds[each]))),
  )

const criteriaPage = async (
  { forCounty, newId, now }: OfficerDeps,
  { session }: Pick<SignedVisit, 'session'>,
  given: Form | null,
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const { county, table } = storeOf({ forCounty }, session)
  const today = dayOf(toInstant(now()))
  const national = nationalOn(today)
  const set: SettingOf<'criteria'>[] = await readSettings(table, county, kind)
  const form = given ?? { ...criteriaForm(set[0]?.content ?? national), validFrom: today }
  const fields = { form, problems }
  return managerPage(
    { session, title: text.title, problems },
    <>
      <p class="govuk-body">{text.intro}</p>
      <SettingHistory settings={set} words={lines} none={lines(national)} />
      <h2 class="govuk-heading-m">{text.change}</h2>
      <Inset>{text.when}</Inset>
      <ActForm session={session} instance={newId()}>
        <NationalFields form={form} national={national} />
        <OwnCriteria {...fields} />
        <DateField {...shown(fields, 'validFrom')} label={sv.dated.validFrom} hint={sv.dated.validFromHint} />
        <BasisFields {...fields} option={text.exampleOption} />
        <SubmitButton>{text.save}</SubmitButton>
      </ActForm>
    </>,
  )
}

export const showCriteria: Page = (deps, visit) => criteriaPage(deps, visit, null)

/** The county's criteria from a day on, with the decision they rest on. */
export const setCriteria: Page = (deps, visit) =>
  setSetting(deps, visit, kind, {
    read: (read) => ({
      criteria: [...readNational(read, nationalOn(dayOf(visit.request.receivedAt))), ...readOwn(read)],
    }),
    page: (problems) => criteriaPage(deps, visit, visit.request.form, problems),
  })
