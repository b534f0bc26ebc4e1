import type { Application } from '../../../shared/domain/application.ts'
import type { CaseMeasure } from '../../../shared/domain/case.ts'
import { type CriteriaVersion, type Criterion, criteriaFor } from '../../../shared/domain/criteria.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { nationalVersion } from '../../../shared/policy/criteria.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { named } from '../read-form.ts'
import { measureTitle } from '../review/fields.tsx'
import { sentences } from '../sentences.ts'
import { sv } from '../text/sv.ts'

const text = sv.assessment
export const marks = ['0', '1', '2', '3'] as const

export const criteriaText = ({ id }: Pick<CriteriaVersion, 'id'>): string =>
  nationalVersion(id) === undefined ? text.criteria.own(formatDay(id)) : text.criteria.national

/** A criterion's weight always stands beside it, before what to look for. */
const hintOf = ({ weight, guide }: Criterion): string => [text.weight(weight), sentences(guide)].join(' ')

type Props = Shown & { measure: CaseMeasure; application: Application; criteria: CriteriaVersion }

/** One measure: its kind as it was confirmed, and a mark for each criterion that is asked of it. */
export const MarkRows = ({ measure, application, criteria, ...form }: Props) => {
  const { id, confirmedKind, claimedKind } = measure
  const kind = confirmedKind ?? claimedKind
  return (
    <section class="sb-item sb-rows">
      <h2 class="govuk-heading-m">
        {measureTitle(id, application.measures.find((each) => each.id === id)?.title)}
      </h2>
      <p class="govuk-body">{sv.kinds[kind]}</p>
      {criteriaFor(criteria, kind).map((criterion) => (
        <div key={criterion.id} class="sb-row">
          <Radios
            {...shown(form, named(id, criterion.id))}
            label={criterion.label}
            hint={hintOf(criterion)}
            options={marks.map((value) => ({ value, text: text.marks[value] }))}
            inline
            small
          />
        </div>
      ))}
    </section>
  )
}
