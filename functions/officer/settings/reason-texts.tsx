import { firstOutcomes } from '../../../shared/domain/case.ts'
import {
  placeholders,
  type ReasonText,
  type ReasonTexts,
  unknownIn,
} from '../../../shared/domain/reason-texts.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { type Form, many, one } from '../../../shared/web/request.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { datedSetting } from './dated-setting.tsx'

const text = sv.reasonTexts
const most = 30
const spare = 3
const all = Array.from({ length: most }, (_, n) => n)
const at = (n: number, part: 'title' | 'text' | 'outcomes'): string => `texts.${n}.${part}`

const formOf = ({ texts }: ReasonTexts): Form =>
  Object.assign(
    {},
    ...texts.map(({ title, text: written, outcomes }, n) => ({
      [at(n, 'title')]: title,
      [at(n, 'text')]: written,
      [at(n, 'outcomes')]: outcomes,
    })),
  )

/** A row with nothing in it is no text; one with a part of it says what is missing. */
const readText = (read: Reader, n: number): ReasonText[] => {
  const title = read.text(at(n, 'title'), { characters: 120 })
  const written = read.text(at(n, 'text'), { words: 400 })
  const outcomes = read.choices(at(n, 'outcomes'), firstOutcomes)
  if (title === '' && written === '') return []
  if (title === '') read.fail(at(n, 'title'), text.nameMissing)
  if (written === '') read.fail(at(n, 'text'), text.textMissing)
  if (outcomes.length === 0) read.fail(at(n, 'outcomes'), text.outcomesMissing)
  const unknown = unknownIn(written)
  if (unknown.length > 0) read.fail(at(n, 'text'), text.unknown(unknown, placeholders))
  return [{ title, text: written, outcomes }]
}

const readTexts = (read: Reader): ReasonTexts => {
  const rows = all.map((n) => ({ n, texts: readText(read, n) }))
  const texts = rows.flatMap((row) => row.texts)
  const twice = rows.filter(
    ({ n, texts: [own] }) =>
      own !== undefined && rows.some((other) => other.n < n && other.texts[0]?.title === own.title),
  )
  for (const { n } of twice) read.fail(at(n, 'title'), text.nameTwice)
  return { texts }
}

/** The rows that hold something, and a few empty ones. */
const rowsIn = (form: Form): number[] => {
  const used = all.filter((n) => one(form, at(n, 'title')) !== '' || one(form, at(n, 'text')) !== '')
  return all.slice(0, Math.min(most, (used.at(-1) ?? -1) + 1 + spare))
}

const Row = ({ n, ...form }: Shown & { n: number }) => (
  <section class="sb-item">
    <h3 class="govuk-heading-s">{text.row(n + 1)}</h3>
    <TextField {...shown(form, at(n, 'title'))} label={text.name} />
    <TextArea {...shown(form, at(n, 'text'))} label={text.text} rows={4} individuals="remind" />
    <Checkboxes
      name={at(n, 'outcomes')}
      label={text.outcomes}
      options={firstOutcomes.map((value) => ({ value, text: sv.outcomes[value] }))}
      values={many(form.form, at(n, 'outcomes'))}
      problem={problemText(form.problems, at(n, 'outcomes'))}
    />
  </section>
)

const Fields = (form: Shown) => (
  <>
    <DataTable
      caption={text.fills}
      captionSize="s"
      columns={[{ text: text.placeholder }, { text: text.becomes }]}
      rows={placeholders.map((name) => [`{${name}}`, text.placeholders[name]])}
      dense
    />
    <p class="govuk-body">{text.remove}</p>
    {rowsIn(form.form).map((n) => (
      <Row key={n} n={n} {...form} />
    ))}
  </>
)

/** The county's texts for reasons from a day on, with the decision they rest on (FL 32 §). */
export const { show: showReasonTexts, set: setReasonTexts } = datedSetting({
  kind: settingKinds.reasons,
  text,
  words: ({ texts }) =>
    texts.map(({ title, text: written, outcomes }) =>
      text.says(
        title,
        outcomes.map((each) => sv.outcomes[each]),
        written,
      ),
    ),
  unset: () => null,
  formOf,
  read: readTexts,
  fields: (form) => <Fields {...form} />,
})
