import { readBindings } from '../../../shared/aws/bindings.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { frameItem, readFrame } from '../../../shared/aws/rounds.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { check, putNew, type Write } from '../../../shared/aws/write.ts'
import { type Binding, takenOf } from '../../../shared/domain/binding.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import type { Frame } from '../../../shared/domain/round.ts'
import { actInCounty } from '../act-in-county.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { limitMove, limitPage, readLimit, yearOf } from './limit-page.tsx'
import { savedAddress } from './manager-page.tsx'

const text = sv.frame

/** The year's frame, and what earlier rounds have bound of it while it was not set. */
const readYear = async (table: Pick<Table, 'get' | 'query'>, county: string, year: number) => {
  const [before, bindings] = await Promise.all([readFrame(table, county, year), readBindings(table, county)])
  const binding = bindings.find(({ budgetYear }) => budgetYear === year) ?? null
  return { before, binding, taken: takenOf(before ?? binding) }
}

export const showFrame: Page = async (deps, { request, session }) => {
  const { county, table } = storeOf(deps, session)
  const year = yearOf(request)
  const { before, taken } = await readYear(table, county, year)
  return limitPage({ session, instance: deps.newId(), text, year, before, taken })
}

/** What was bound of a year counts in its frame from the moment that is set; a decision that binds meanwhile is seen. */
const firstFrame = (content: Frame, binding: Binding | null): Write[] => [
  putNew(frameItem(content)),
  check(
    keys.binding(content.county, content.budgetYear),
    binding === null ? { pk: { exists: false } } : { version: { equals: binding.version } },
    () => changedMeanwhile('frame'),
  ),
]

/** Sets the frame of a budget year as an audited act. */
export const setFrame: Page = (deps, visit) =>
  actInCounty(deps, visit, {
    to: savedAddress,
    plan: async ({ county, table }) => {
      const { request, session } = visit
      const year = yearOf(request)
      const { before, binding, taken } = await readYear(table, county, year)
      const { limit, problems } = readLimit(request.form, { text, before, taken })
      if (problems.length > 0) {
        const { form } = request
        return limitPage({ session, instance: deps.newId(), text, year, before, taken, form, problems })
      }
      const { left, basis } = limit
      return {
        kind: 'FrameSet',
        data: { year, limit: limit.limit, left, basisNumber: basis.number, basisDate: basis.date },
        also:
          before === null
            ? firstFrame({ county, budgetYear: year, ...limit, version: 1 }, binding)
            : [limitMove(keys.frame(county, year), before, limit)],
      }
    },
  })
