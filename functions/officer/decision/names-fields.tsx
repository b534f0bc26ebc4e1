import type { Decision, ProposalContent } from '../../../shared/domain/decision.ts'
import { involvedIn, namedIn, type Withheld } from '../../../shared/domain/withheld.ts'
import { Checkboxes } from '../../../shared/web/components/choices.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { Inset } from '../../../shared/web/components/notice.tsx'
import { TextArea } from '../../../shared/web/components/text-area.tsx'
import { problemText } from '../../../shared/web/problem.ts'
import { many, one } from '../../../shared/web/request.ts'
import { type Shown, shown } from '../proposal/fields.tsx'
import type { Reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'

const text = sv.withheld
type People = Pick<Decision, 'decidedBy' | 'presentedBy' | 'others'>

/** Which names the notice leaves out, and why (FL 33 § fourth paragraph). */
export const NamesFields = ({ people, ...form }: Shown & { people: People }) => (
  <Details
    summary={text.summary}
    open={
      many(form.form, 'withheld').length > 0 ||
      one(form.form, 'withheldReason') !== '' ||
      form.problems.some(({ field }) => field.startsWith('withheld'))
    }
  >
    <p class="govuk-body">{text.intro}</p>
    <Checkboxes
      name="withheld"
      label={text.whose}
      options={involvedIn(people).map(({ subject, name }) => ({ value: subject, text: name }))}
      values={many(form.form, 'withheld')}
      problem={problemText(form.problems, 'withheld')}
    />
    <TextArea {...shown(form, 'withheldReason')} label={text.reason} hint={text.reasonHint} rows={3} />
  </Details>
)

const textsOf = ({ reasons, conditions, rules, measures, exceptions, takenUp = '' }: ProposalContent) => [
  reasons,
  takenUp,
  ...conditions,
  ...rules,
  ...measures.flatMap(({ title, reason }) => [title, reason]),
  ...exceptions.map(({ reason }) => reason),
]

/** A choice with its reason, both or neither; and a name that is left out stands nowhere else in the letter. */
export const readWithheld = (
  read: Reader,
  people: People,
  content: ProposalContent,
): { withheld?: Withheld } => {
  const all = involvedIn(people)
  const persons = read.choices(
    'withheld',
    all.map(({ subject }) => subject),
  )
  const reason = read.text('withheldReason', {
    words: 300,
    required: persons.length > 0 ? text.reasonMissing : undefined,
  })
  if (persons.length === 0 && reason !== '') read.fail('withheld', text.whoseMissing)
  const left = all.filter(({ subject }) => persons.includes(subject))
  const written = namedIn(left, textsOf(content)).map(({ name }) => name)
  if (written.length > 0) read.fail('withheld', text.written(written))
  return persons.length === 0 || reason === '' ? {} : { withheld: { persons, reason } }
}

/** What the letter does not say, for whoever handles the case. */
export const WithheldNames = ({ withheld, ...people }: People & { withheld?: Withheld | undefined }) =>
  withheld !== undefined && (
    <Inset>
      {text.leftOut(
        involvedIn(people)
          .filter(({ subject }) => withheld.persons.includes(subject))
          .map(({ name }) => name),
        withheld.reason,
      )}
    </Inset>
  )
