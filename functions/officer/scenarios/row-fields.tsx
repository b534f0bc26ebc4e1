import { formatKronor } from '../../../shared/domain/money.ts'
import type { ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import { Checkboxes, Radios } from '../../../shared/web/components/choices.tsx'
import { KronorField } from '../../../shared/web/components/kronor-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { many } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { reasonWords, tries } from './read-row.ts'
import { reasonText } from './words.ts'

const text = sv.scenarioRow

/** Where the measure stands and why, and what it gets and why. */
export const RowFacts = ({ row }: { row: ScenarioRow }) => (
  <SummaryList
    rows={[
      { key: sv.ranking.place, value: String(row.place) },
      {
        key: text.why,
        value: (
          <ul class="govuk-list">
            {row.standing.map((reason) => (
              <li key={reason.code}>{reasonText(reason)}</li>
            ))}
          </ul>
        ),
      },
      {
        key: sv.ranking.eligible,
        value: row.eligible === null ? sv.notSet : formatKronor(row.eligible),
      },
      ...(row.smallestUseful === null
        ? []
        : [{ key: text.smallest, value: formatKronor(row.smallestUseful) }]),
      { key: text.gets, value: `${formatKronor(row.amount)}. ${reasonText(row.why)}` },
    ]}
  />
)

/** Only what the regulation puts first can be taken from its place by särskilda skäl. */
const isPutFirst = ({ standing }: ScenarioRow): boolean =>
  standing.some(
    ({ code, paragraph }) => paragraph.startsWith('6 § första stycket') && code !== 'exception-taken',
  )

type FieldsProps = Shown & { session: Session; instance: string; row: ScenarioRow }

export const RowFields = ({ session, instance, row, ...fields }: FieldsProps) => {
  const problem = problemText(fields.problems, 'below')
  const warned = problem !== undefined || many(fields.form, 'below').length > 0
  const smallest = row.smallestUseful === null ? null : formatKronor(row.smallestUseful)
  return (
    <ActForm session={session} instance={instance}>
      <Radios
        {...shown(fields, 'try')}
        label={text.what}
        options={tries.map((value) => ({ value, text: text.options[value] }))}
      />
      <KronorField {...shown(fields, 'amount')} label={text.amount} hint={text.amountHint(smallest)} />
      {warned && (
        <Checkboxes
          name="below"
          label={text.below}
          options={[{ value: 'yes', text: text.belowOption }]}
          values={many(fields.form, 'below')}
          problem={problem}
        />
      )}
      <TextArea
        {...shown(fields, 'reason')}
        label={text.reason}
        hint={text.reasonHint}
        rows={3}
        words={reasonWords}
        individuals="remind"
      />
      {isPutFirst(row) && (
        <TextArea
          {...shown(fields, 'exception')}
          label={text.exception}
          hint={text.exceptionHint}
          rows={2}
          words={reasonWords}
        />
      )}
      <TextArea
        {...shown(fields, 'passing')}
        label={text.passing}
        hint={text.passingHint}
        rows={2}
        words={reasonWords}
      />
      <SubmitButton>{text.save}</SubmitButton>
    </ActForm>
  )
}
