import { type Measure, measureKind } from '../../../shared/domain/application.ts'
import type { CaseMeasure } from '../../../shared/domain/case.ts'
import { Radios } from '../../../shared/web/components/choices.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import { named } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { BarsTable } from './bars-table.tsx'

const text = sv.review
type Props = Shown & { measure: CaseMeasure; described: Measure | undefined }

/** `Åtgärd 2: Stödsamtal`. */
export const measureTitle = (id: string, title: string | undefined): string =>
  [sv.case.measure(id), title].filter((part) => part !== undefined && part !== '').join(': ')

/** One measure: its kind under 6 §, and what 4 § bars line by line. */
export const MeasureFields = ({ measure, described, ...form }: Props) => {
  const { id, claimedKind } = measure
  const title = measureTitle(id, described?.title)
  const kindReason = named(id, 'kindReason')
  const open = one(form.form, kindReason) !== '' || problemText(form.problems, kindReason) !== undefined
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">{title}</h2>
      <Radios
        {...shown(form, named(id, 'kind'))}
        label={text.kind}
        hint={text.claimed(sv.kinds[claimedKind])}
        options={measureKind.options.map((value) => ({ value, text: sv.kinds[value] }))}
        small
      />
      <Details summary={text.kindReason} open={open}>
        <TextArea {...shown(form, kindReason)} label={text.kindReason} rows={2} />
      </Details>
      <BarsTable id={id} title={title} costs={described?.costs ?? []} {...form} />
      <TextArea
        {...shown(form, named(id, 'barReason'))}
        label={text.barReason}
        hint={text.barReasonHint}
        rows={2}
      />
    </section>
  )
}
