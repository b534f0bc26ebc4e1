import { bindingItem, readBindings } from '../../../shared/aws/bindings.ts'
import { keys } from '../../../shared/aws/keys.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { type Binding, takenOf } from '../../../shared/domain/binding.ts'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { limitMove, limitPage, readLimit, yearOf } from './limit-page.tsx'
import { savedAddress } from './manager-page.tsx'

const text = sv.binding

const readBinding = async (
  table: Pick<Table, 'query'>,
  county: string,
  year: number,
): Promise<Binding | null> =>
  (await readBindings(table, county)).find(({ budgetYear }) => budgetYear === year) ?? null

export const showBinding: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const year = yearOf(request)
  const before = await readBinding(table, county, year)
  return limitPage({ session, instance: deps.newId(), text, year, before, taken: takenOf(before) })
}

/** What the county may bind of a later budget year, with the bemyndigande it rests on (budgetlagen 6 kap. 1 §). */
export const setBinding: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, table }) => {
      const { request, session } = visit
      const year = yearOf(request)
      const before = await readBinding(table, county, year)
      const taken = takenOf(before)
      const { limit, problems } = readLimit(request.form, { text, before, taken })
      if (problems.length > 0) {
        const { form } = request
        return limitPage({ session, instance: deps.newId(), text, year, before, taken, form, problems })
      }
      const { left, basis } = limit
      return {
        kind: 'BindingSet',
        data: { year, limit: limit.limit, left, basisNumber: basis.number, basisDate: basis.date },
        also: [
          before === null
            ? putNew(bindingItem({ county, budgetYear: year, ...limit, version: 1 }))
            : limitMove(keys.binding(county, year), before, limit),
        ],
      }
    },
  })
