import { keyOf, type RowId } from '../../../shared/domain/allocation.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { type Computed, differences } from '../../../shared/domain/scenario-difference.ts'
import type { ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Details } from '../../../shared/web/components/details.tsx'
import { sv } from '../text/sv.ts'
import { causesText, countsText, type NameOf, namesOf, policyName, reasonText } from './words.ts'

const text = sv.scenarioCompare
/** One of those that are compared. */
export type Side = { name: string; tried: Computed }

/** What comes out of each scenario as a whole. */
export const Sums = ({ sides }: { sides: readonly Side[] }) => (
  <DataTable
    caption={text.sums}
    columns={[
      { text: text.scenario },
      { text: sv.scenarios.outcome },
      { text: sv.scenarios.order },
      { text: sv.scenarios.available, numeric: true },
      { text: sv.scenarios.leftOver, numeric: true },
    ]}
    rows={sides.map(({ name, tried: { input, result } }) => [
      name,
      countsText(result),
      policyName(input.policy.id),
      formatKronor(result.available),
      formatKronor(result.left),
    ])}
  />
)

type Rows = ReadonlyMap<string, ScenarioRow>
const rowsOf = ({ tried }: Side): Rows => new Map(tried.result.rows.map((row) => [keyOf(row), row]))

/** What the row gets in one scenario, and the rule, unless the first one says the same. */
const Cell = ({ own, first }: { own: ScenarioRow | undefined; first: ScenarioRow | undefined }) => {
  if (own === undefined) return <>{text.absent}</>
  return (
    <>
      {formatKronor(own.amount)}, {text.place(own.place)}
      {own.why.code !== first?.why.code && (
        <>
          <br />
          <span class="sb-empty">{reasonText(own.why)}</span>
        </>
      )}
    </>
  )
}

type Found = { row: RowId; causes: { scenario: string; text: string }[] }

/** Every measure that differs somewhere from the first, in its order, with what makes it differ in each of the others. */
const differing = ([first, ...others]: readonly Side[], nameOf: NameOf): Found[] => {
  if (first === undefined) return []
  const found = new Map<string, Found>(
    first.tried.result.rows.map((row) => [keyOf(row), { row, causes: [] }]),
  )
  for (const { name, tried } of others) {
    for (const { row, causes } of differences(first.tried, tried)) {
      const before = found.get(keyOf(row))?.causes ?? []
      const told = { scenario: name, text: causesText(causes, nameOf) }
      found.set(keyOf(row), { row, causes: [...before, told] })
    }
  }
  return [...found.values()].filter(({ causes }) => causes.length > 0)
}

type ListProps = { caption: string; sides: readonly Side[]; found: readonly Found[]; nameOf: NameOf }

const List = ({ caption, sides, found, nameOf }: ListProps) => {
  const rows = sides.map(rowsOf)
  return (
    <DataTable
      caption={caption}
      columns={[
        { text: sv.queue.applicant },
        ...sides.map(({ name }) => ({ text: name })),
        { text: text.cause },
      ]}
      rows={found.map(({ row, causes }) => [
        nameOf(row),
        ...rows.map((own, n) => (
          <Cell own={own.get(keyOf(row))} first={n === 0 ? undefined : rows[0]?.get(keyOf(row))} />
        )),
        causes.map((cause) => (
          <div key={cause.scenario}>
            {sides.length > 2 && `${cause.scenario}: `}
            {cause.text}
          </div>
        )),
      ])}
      dense
      empty={text.none}
    />
  )
}

/** The measures that get different amounts, and those that only stand elsewhere, each with what made it so. */
export const Differences = ({ sides }: { sides: readonly Side[] }) => {
  const nameOf = namesOf(sides.map(({ tried }) => tried))
  const found = differing(sides, nameOf)
  const rows = sides.map(rowsOf)
  const amounts = Map.groupBy(
    found,
    ({ row }) => new Set(rows.map((own) => own.get(keyOf(row))?.amount)).size > 1,
  )
  const places = amounts.get(false) ?? []
  const all = new Set(rows.flatMap((own) => [...own.keys()]))
  return (
    <>
      <p class="govuk-body">{text.against(sides[0]?.name ?? '')}</p>
      <List caption={text.differences} sides={sides} found={amounts.get(true) ?? []} nameOf={nameOf} />
      {places.length > 0 && (
        <Details summary={text.placesOnly(places.length)}>
          <List caption={text.places} sides={sides} found={places} nameOf={nameOf} />
        </Details>
      )}
      {found.length < all.size && <p class="govuk-body">{text.same(all.size - found.length)}</p>}
    </>
  )
}
