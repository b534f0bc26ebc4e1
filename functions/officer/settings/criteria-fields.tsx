import { measureKind } from '../../../shared/domain/application.ts'
import { type Criteria, type Criterion, documentedNeed } from '../../../shared/domain/criteria.ts'
import { isNational } from '../../../shared/policy/criteria.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { fieldId } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { Box } from '../box.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'

const text = sv.criteria
export const weights = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
export const ownRows = [1, 2, 3] as const
export const everyKind = 'all'
export const weightField = (id: string): string => `weight.${id}`
export const ownField = (n: number, part: 'label' | 'guide' | 'weight' | 'kinds'): string =>
  `own.${n}.${part}`

const kindsValue = ({ kinds }: Criterion): string =>
  kinds.length === 1 ? (kinds[0] ?? everyKind) : everyKind

/** The criteria as a form: which of the national ones are used, each weight, and the county's own. */
export const criteriaForm = ({ criteria }: Criteria): Form =>
  Object.assign(
    { use: criteria.filter(({ id }) => isNational(id)).map(({ id }) => id) },
    ...criteria.map(({ id, weight }) => ({ [weightField(id)]: String(weight) })),
    ...criteria
      .filter(({ id }) => !isNational(id))
      .map((each, index) => ({
        [ownField(index + 1, 'label')]: each.label,
        [ownField(index + 1, 'guide')]: each.guide.join('\n'),
        [ownField(index + 1, 'weight')]: String(each.weight),
        [ownField(index + 1, 'kinds')]: kindsValue(each),
      })),
  )

const Weight = ({ form, criterion: { id, label, weight } }: { form: Form; criterion: Criterion }) => (
  <select
    class="govuk-select sb-weight"
    id={fieldId(weightField(id))}
    name={weightField(id)}
    aria-label={text.weightOf(label)}
  >
    {weights.map((value) => (
      <option key={value} value={value} selected={value === (one(form, weightField(id)) || String(weight))}>
        {value}
      </option>
    ))}
  </select>
)

/** The national criteria: the documented need is always used, and no weight is ever hidden. */
export const NationalFields = ({ form, national }: Pick<Shown, 'form'> & { national: Criteria }) => (
  <DataTable
    caption={text.national}
    columns={[{ text: text.criterion }, { text: text.used }, { text: text.weight }]}
    rows={national.criteria.map((criterion) => [
      criterion.label,
      criterion.id === documentedNeed ? (
        text.always
      ) : (
        <Box form={form} name="use" value={criterion.id} label={text.use(criterion.label)} />
      ),
      <Weight form={form} criterion={criterion} />,
    ])}
  />
)

const OwnFields = ({ n, ...form }: Shown & { n: number }) => (
  <div class="sb-item">
    <TextField {...shown(form, ownField(n, 'label'))} label={text.ownLabel(n)} />
    <TextArea
      {...shown(form, ownField(n, 'guide'))}
      label={text.ownGuide}
      hint={text.ownGuideHint}
      rows={2}
    />
    <Select
      {...shown(form, ownField(n, 'kinds'))}
      label={text.ownKinds}
      options={[everyKind, ...measureKind.options].map((value) => ({
        value,
        text: Object.entries(text.kinds).find(([kind]) => kind === value)?.[1] ?? value,
      }))}
    />
    <Select
      {...shown(form, ownField(n, 'weight'))}
      label={text.weight}
      options={weights.map((value) => ({ value, text: value }))}
    />
  </div>
)

export const OwnCriteria = (form: Shown) => (
  <Details
    summary={text.own}
    open={
      ownRows.some((n) => one(form.form, ownField(n, 'label')) !== '') ||
      form.problems.some(({ field }) => field.startsWith('own.'))
    }
  >
    <p class="govuk-body">{text.ownHint}</p>
    {ownRows.map((n) => (
      <OwnFields key={n} n={n} {...form} />
    ))}
  </Details>
)
