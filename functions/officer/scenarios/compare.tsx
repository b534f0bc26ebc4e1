import { readScenarios } from '../../../shared/aws/scenarios.ts'
import { keyOf, type RowId } from '../../../shared/domain/allocation.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { plainInput } from '../../../shared/domain/scenario.ts'
import { basisOf } from '../../../shared/domain/scenario-basis.ts'
import { type Computed, computed, differences } from '../../../shared/domain/scenario-difference.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { type Page, storeOf } from '../deps.ts'
import { chooseRound } from '../queue/choose-round.ts'
import { sv } from '../text/sv.ts'
import { roundPage } from './layout.tsx'
import { asIs, listPage } from './list.tsx'
import { readRoundNow } from './read.ts'
import { causeText, countsText, type NameOf, namesOf, policyName, reasonText } from './words.ts'

const text = sv.scenarioCompare
type Side = { name: string; tried: Computed }

const Sums = ({ sides }: { sides: readonly Side[] }) => (
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

const Cell = ({ side, row }: { side: Side; row: RowId }) => {
  const own = side.tried.result.rows.find((each) => keyOf(each) === keyOf(row))
  if (own === undefined) return <>{text.absent}</>
  return (
    <>
      {formatKronor(own.amount)}, {text.place(own.place)}
      <br />
      <span class="sb-empty">{reasonText(own.why)}</span>
    </>
  )
}

type Found = Map<string, { row: RowId; causes: string[] }>

/** Every measure that differs somewhere from the first, with what makes it differ in each of the others. */
const differing = ([first, ...others]: readonly Side[], nameOf: NameOf): Found => {
  const found: Found = new Map()
  if (first === undefined) return found
  for (const { name, tried } of others) {
    for (const { row, causes } of differences(first.tried, tried)) {
      const told = causes.map((cause) => `${name}: ${causeText(cause, nameOf)}`)
      const before = found.get(keyOf(row))?.causes ?? []
      found.set(keyOf(row), { row, causes: [...before, ...told] })
    }
  }
  return found
}

const Differences = ({ sides }: { sides: readonly Side[] }) => {
  const nameOf = namesOf(sides.map(({ tried }) => tried))
  const found = differing(sides, nameOf)
  const order = sides[0]?.tried.result.rows.map(keyOf) ?? []
  const rows = [...found.values()].toSorted(
    (a, b) => order.indexOf(keyOf(a.row)) - order.indexOf(keyOf(b.row)),
  )
  const all = new Set(sides.flatMap(({ tried }) => tried.result.rows.map(keyOf)))
  return (
    <>
      <p class="govuk-body">{text.against(sides[0]?.name ?? '')}</p>
      <DataTable
        caption={text.differences}
        columns={[
          { text: sv.queue.applicant },
          ...sides.map(({ name }) => ({ text: name })),
          { text: text.cause },
        ]}
        rows={rows.map(({ row, causes }) => [
          nameOf(row),
          ...sides.map((side) => <Cell side={side} row={row} />),
          causes.map((cause) => <div key={cause}>{cause}.</div>),
        ])}
        dense
        empty={text.none}
      />
      {rows.length > 0 && rows.length < all.size && (
        <p class="govuk-body">{text.same(all.size - rows.length)}</p>
      )}
    </>
  )
}

/** Two scenarios or more side by side, the list as it stands among them when asked for. */
export const compareScenarios: Page = async (deps, visit) => {
  const { request, session } = visit
  const store = storeOf(deps, session)
  const asked = new Set(request.query.getAll('s'))
  const { round } = await chooseRound(store, request.query)
  if (round === null || asked.size < 2) return listPage(deps, visit, [{ field: 's', text: text.tooFew }])
  const saved = await readScenarios(store.table, store.county, round.id)
  const sides: Side[] = saved
    .filter(({ id }) => asked.has(id))
    .toReversed()
    .map(({ name, basis, input }) => ({ name, tried: computed({ basis, input }) }))
  if (asked.has(asIs)) {
    const { headers, frame } = await readRoundNow(store, round)
    const plain = { basis: basisOf(headers, frame), input: plainInput(policyOf(round.policy)) }
    sides.unshift({ name: sv.scenarios.asIs, tried: computed(plain) })
  }
  if (sides.length < 2) return listPage(deps, visit, [{ field: 's', text: text.tooFew }])
  return roundPage(
    { session, title: text.title, caption: sv.scenarios.caption(round.title), round: round.id },
    <>
      <Sums sides={sides} />
      <Differences sides={sides} />
    </>,
  )
}
