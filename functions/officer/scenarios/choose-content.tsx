import type { CaseHeader } from '../../../shared/domain/case.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import type { ReasonText } from '../../../shared/domain/reason-texts.ts'
import type { Computed } from '../../../shared/domain/scenario-difference.ts'
import { blockerOf, outcomeIn } from '../../../shared/domain/scenario-proposals.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { DateField } from '../../../shared/web/components/date-field.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { Select } from '../../../shared/web/components/select.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { ActForm } from '../act-form.tsx'
import { type Shown, shown } from '../proposal/fields.tsx'
import { sv } from '../text/sv.ts'
import { type Place, placeName, placesFor } from './chosen-texts.ts'

const text = sv.scenarioChoose

type Props = Shown & {
  session: Session
  instance: string
  tried: Computed
  headers: ReadonlyMap<string, CaseHeader>
  texts: readonly ReasonText[]
}

/** The cases that would get a proposal. */
export const proposable = (tried: Computed, headers: readonly CaseHeader[]): string[] =>
  headers.filter((header) => blockerOf(header, tried) === null).map(({ id }) => id)

/** One of the county's texts for each place it can go; none where the county has none for it. */
const Texts = ({ places, texts, ...form }: Shown & Pick<Props, 'texts'> & { places: readonly Place[] }) => {
  const asked = places.flatMap((place) => {
    const fitting = texts.filter(({ outcomes }) => outcomes.includes(place.outcome))
    return fitting.length === 0 ? [] : [{ place, fitting }]
  })
  return (
    asked.length > 0 && (
      <Details summary={text.texts}>
        <p class="govuk-body">{text.textsHint}</p>
        {asked.map(({ place, fitting }) => (
          <Select
            key={placeName(place)}
            {...shown(form, placeName(place))}
            label={text.textFor[place.at](sv.outcomes[place.outcome])}
            empty={text.noText}
            options={fitting.map(({ title }) => ({ value: title, text: title }))}
          />
        ))}
      </Details>
    )
  )
}

/** What each case would be proposed, what gets no proposal and why, and the one day that has to be given. */
export const chooseContent = ({ session, instance, tried, headers, texts, ...fields }: Props) => {
  const cases = tried.basis.cases.map(({ id, name }) => {
    const header = headers.get(id)
    return { id, name, blocker: header === undefined ? ('decided' as const) : blockerOf(header, tried) }
  })
  const proposals = cases.filter(({ blocker }) => blocker === null)
  const places = placesFor(
    tried,
    proposals.map(({ id }) => id),
  )
  const unset = tried.result.rows.filter(({ why }) => why.code === 'eligible-not-set').length
  const link = ({ id, name }: { id: string; name: string }) => (
    <a class="govuk-link" href={`/lan/arende/${id}`}>
      {name}
    </a>
  )
  return (
    <>
      <p class="govuk-body">{text.intro}</p>
      <p class="govuk-body">{text.count(proposals.length)}</p>
      {unset > 0 && <WarningText>{text.notReviewed(unset)}</WarningText>}
      <ActForm session={session} instance={instance}>
        <DateField {...shown(fields, 'payOn')} label={text.payOn} hint={text.payOnHint} />
        <Texts places={places} texts={texts} {...fields} />
        <SubmitButton>{text.send}</SubmitButton>
      </ActForm>
      {proposals.length < cases.length && (
        <DataTable
          caption={text.without}
          columns={[{ text: text.applicant }, { text: text.why }]}
          rows={cases.flatMap((each) =>
            each.blocker === null ? [] : [[link(each), text.blockers[each.blocker]]],
          )}
          dense
        />
      )}
      <DataTable
        caption={text.proposals}
        columns={[{ text: text.applicant }, { text: text.outcome }, { text: text.amount, numeric: true }]}
        rows={proposals.map((each) => {
          const { outcome, amount } = outcomeIn(tried.result, each.id)
          return [link(each), sv.outcomes[outcome], formatKronor(amount)]
        })}
        dense
        empty={text.count(0)}
      />
    </>
  )
}
