import { measureKinds } from '../../../../shared/domain/application.ts'
import { newestForm, sectionOf } from '../../../../shared/form/forms.ts'
import { Checkboxes } from '../../../../shared/web/components/choices.tsx'
import { KronorField } from '../../../../shared/web/components/kronor-field.tsx'
import { Select } from '../../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { TextArea } from '../../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../../shared/web/components/text-field.tsx'
import { many } from '../../../../shared/web/request.ts'
import { type Shown, shown } from '../../proposal/fields.tsx'
import { named } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { measureRows, mostMeasures } from './read.ts'

const text = sv.arrivals

/** The areas in the form's own words. */
const areaOptions = () =>
  sectionOf('areas', newestForm).fields.flatMap((field) => (field.kind === 'choices' ? field.options : []))

const kinds = measureKinds.map((value) => ({ value, text: sv.kinds[value] }))

const Measure = ({ id, n, ...form }: Shown & { id: string; n: number }) => (
  <section class="sb-item">
    <h3 class="govuk-heading-s">{text.measure(n)}</h3>
    <TextField {...shown(form, named(id, 'title'))} label={text.measureTitle} spellcheck />
    <Select {...shown(form, named(id, 'kind'))} label={text.kind} options={kinds} empty={text.kindEmpty} />
    <KronorField {...shown(form, named(id, 'amount'))} label={text.amount} />
    <TextField {...shown(form, named(id, 'year'))} label={text.year} width={5} inputMode="numeric" />
    <TextArea {...shown(form, named(id, 'description'))} label={text.description} rows={3} words={500} />
  </section>
)

const Contact = (form: Shown) => (
  <>
    <TextField {...shown(form, 'contactName')} label={text.contactName} />
    <TextField {...shown(form, 'email')} label={text.email} hint={text.emailHint} inputMode="email" />
    <TextField {...shown(form, 'phone')} label={text.phone} inputMode="tel" width={20} />
    <TextField {...shown(form, 'mailbox')} label={text.mailbox} inputMode="email" />
  </>
)

/** What the header of a case needs, and what else the registrar cares to write off. */
export const ContentFields = (form: Shown) => {
  const rows = measureRows(form.form)
  return (
    <>
      <Contact {...form} />
      <h2 class="govuk-heading-m">{text.content}</h2>
      <p class="govuk-body">{text.contentText}</p>
      {rows.map((id, n) => (
        <Measure key={id} id={id} n={n + 1} {...form} />
      ))}
      {rows.length < mostMeasures && (
        <SubmitButton kind="secondary" name="action" value="more">
          {text.more}
        </SubmitButton>
      )}
      <Checkboxes name="areas" label={text.areas} options={areaOptions()} values={many(form.form, 'areas')} />
      <TextArea {...shown(form, 'need')} label={text.need} rows={3} words={500} individuals="remind" />
      <TextArea {...shown(form, 'survey')} label={text.survey} rows={2} words={500} />
      <TextArea {...shown(form, 'plan')} label={text.plan} rows={3} words={500} />
      <TextArea {...shown(form, 'otherGrants')} label={text.otherGrants} rows={2} words={500} />
    </>
  )
}
