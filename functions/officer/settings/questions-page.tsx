import type { Round } from '../../../shared/domain/round.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { type AskableSection, askableSections, puts } from '../../../shared/form/askable.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { fieldId } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { managerPage } from './manager-page.tsx'
import { askedField, oneByOne } from './read-questions.ts'
import { BasisFields } from './round-page.tsx'

const text = sv.roundQuestions
const askings = (['on', 'optional', 'off'] as const).map((value) => ({ value, text: text.askings[value] }))
const columns = [{ text: text.question }, { text: text.asking }]

const Asked = ({ form, name, label }: Pick<Shown, 'form'> & { name: string; label: string }) => (
  <select class="govuk-select" id={fieldId(name)} name={name} aria-label={label}>
    {askings.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === one(form, name)}>
        {option.text}
      </option>
    ))}
  </select>
)

type SectionProps = { section: AskableSection }

const Always = ({ section: { always } }: SectionProps) =>
  always.length > 0 && (
    <>
      <h3 class="govuk-heading-s">{text.alwaysAsked}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {always.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </>
  )

const SectionFields = ({ section, ...form }: SectionProps & Shown) => (
  <section class="sb-item">
    <h2 class="govuk-heading-m">{section.title}</h2>
    <Always section={section} />
    {section.questions.length > 0 && (
      <>
        <Select
          {...shown(form, askedField(section.section))}
          label={text.wholeOf(section.title)}
          options={[{ value: oneByOne, text: text.oneByOne }, ...askings]}
        />
        <DataTable
          caption={text.eachOf(section.title)}
          captionSize="s"
          columns={columns}
          rows={section.questions.map(({ name, label }) => [
            label,
            <Asked form={form.form} name={askedField(name)} label={label} />,
          ])}
        />
      </>
    )}
  </section>
)

/** As the round puts its questions, for good. */
const SectionAsIs = ({ section, questions }: SectionProps & Pick<Round, 'questions'>) => (
  <section class="sb-item">
    <h2 class="govuk-heading-m">{section.title}</h2>
    <Always section={section} />
    {section.questions.length > 0 && (
      <DataTable
        caption={text.eachOf(section.title)}
        captionSize="s"
        columns={columns}
        rows={section.questions.map((question) => [
          question.label,
          text.askings[puts(questions, section.section, question)],
        ])}
      />
    )}
  </section>
)

const About = ({ round, open }: { round: Round; open: boolean }) => (
  <>
    <p class="govuk-body">{text.intro}</p>
    <Inset>{text.always}</Inset>
    <p class="govuk-body">
      {open ? text.untilOpens(formatDay(round.opensOn)) : text.frozen(formatDay(round.opensOn))}
    </p>
    {open && <p class="govuk-body">{text.wholeHint}</p>}
    {round.questionsBasis && (
      <p class="govuk-body">
        {text.restsOn(round.questionsBasis.number, formatDay(round.questionsBasis.date))}
      </p>
    )}
  </>
)

type View = { session: Session; instance: string; round: Round; open: boolean } & Shown

/** The questions of a round: to be set until it opens, and after that to be read (5 § third paragraph). */
export const questionsPage = ({ session, instance, round, open, form, problems }: View) =>
  managerPage(
    { session, title: text.title, problems },
    <>
      <p class="govuk-body-l">{round.title}</p>
      <About round={round} open={open} />
      {open ? (
        <ActForm session={session} instance={instance}>
          <HiddenField name="version" value={String(round.version)} />
          {askableSections().map((section) => (
            <SectionFields key={section.section} section={section} form={form} problems={problems} />
          ))}
          <BasisFields form={form} problems={problems} />
          <SubmitButton>{text.save}</SubmitButton>
        </ActForm>
      ) : (
        askableSections().map((section) => (
          <SectionAsIs key={section.section} section={section} questions={round.questions} />
        ))
      )}
    </>,
  )
