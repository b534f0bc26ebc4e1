import { type Measure, measureKind } from '../../../shared/domain/application.ts'
import type { CaseMeasure } from '../../../shared/domain/case.ts'
import { bar } from '../../../shared/domain/eligibility.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { weightOf } from '../../../shared/domain/score.ts'
import { Checkboxes, Radios } from '../../../shared/web/components/choices.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { type Problem, problemText } from '../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../shared/web/request.ts'
import { named } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { criteria } from './assessment.ts'
import { marks } from './read.ts'

const text = sv.review
type Shown = { form: Form; problems: readonly Problem[] }

const Costs = ({ id, costs, form, problems }: Shown & { id: string; costs: Measure['costs'] }) => (
  <>
    <h3 class="govuk-heading-s">{text.costs}</h3>
    {costs.length === 0 && <p class="govuk-body">{text.noCosts}</p>}
    {costs.map(({ id: line, what, year, amount }) => (
      <Checkboxes
        key={line}
        name={named(id, `bar.${line}`)}
        label={text.cost(what, year, formatKronor(amount))}
        options={bar.options.map((value) => ({ value, text: text.bars[value] }))}
        values={many(form, named(id, `bar.${line}`))}
        problem={problemText(problems, named(id, `bar.${line}`))}
      />
    ))}
  </>
)

const Marks = ({ id, form, problems }: Shown & { id: string }) => (
  <>
    {criteria.map((criterion) => (
      <Radios
        key={criterion.id}
        name={named(id, criterion.id)}
        label={text.criteria[criterion.id]}
        hint={text.weight(weightOf(criterion))}
        options={marks.map((value) => ({ value, text: text.marks[value] }))}
        value={one(form, named(id, criterion.id))}
        problem={problemText(problems, named(id, criterion.id))}
        inline
      />
    ))}
  </>
)

type Props = Shown & { measure: CaseMeasure; described: Measure | undefined }

/** One measure: its kind under 6 §, what 4 § bars, and the assessment. */
export const MeasureFields = ({ measure, described, form, problems }: Props) => {
  const { id, claimedKind } = measure
  const field = (name: string) => ({ name: named(id, name), problem: problemText(problems, named(id, name)) })
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">
        {sv.case.measure(id)}
        {described !== undefined && described.title !== '' && `: ${described.title}`}
      </h2>
      <Radios
        {...field('kind')}
        label={text.kind}
        hint={text.claimed(sv.kinds[claimedKind])}
        options={measureKind.options.map((value) => ({ value, text: sv.kinds[value] }))}
        value={one(form, named(id, 'kind'))}
      />
      <TextArea
        {...field('kindReason')}
        label={text.kindReason}
        rows={2}
        value={one(form, named(id, 'kindReason'))}
      />
      <Costs id={id} costs={described?.costs ?? []} form={form} problems={problems} />
      <Marks id={id} form={form} problems={problems} />
    </section>
  )
}
