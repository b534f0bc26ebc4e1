import { measureKind, measureKinds } from '../../../shared/domain/application.ts'
import { type Criteria, type Criterion, documentedNeed } from '../../../shared/domain/criteria.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { nationalOn } from '../../../shared/policy/criteria.ts'
import { Inset } from '../../../shared/web/components/notice.tsx'
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
import { datedSetting } from './dated-setting.tsx'

const text = sv.criteria

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

/** The county's criteria from a day on, with the decision they rest on. */
export const { show: showCriteria, set: setCriteria } = datedSetting({
  kind: settingKinds.criteria,
  text,
  words: lines,
  unset: (today): Criteria => nationalOn(today),
  formOf: criteriaForm,
  read: (read, today): Criteria => ({
    criteria: [...readNational(read, nationalOn(today)), ...readOwn(read)],
  }),
  fields: (form, today) => (
    <>
      <Inset>{text.when}</Inset>
      <NationalFields form={form.form} national={nationalOn(today)} />
      <OwnCriteria {...form} />
    </>
  ),
})
