import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countLists } from '../../functions/events/effects/count-lists.ts'
import { runEffect } from '../../functions/events/run-effects.ts'
import { listsRight } from '../../infra/invariants/lists.ts'
import { contentsOf } from '../../infra/invariants/store-contents.ts'
import { scanTable } from '../../infra/store/scan-table.ts'
import { readEvent, readMoved } from '../../shared/aws/case-items.ts'
import { commitAct } from '../../shared/aws/cases.ts'
import { readCounts } from '../../shared/aws/lists.ts'
import { type Item, queryAll } from '../../shared/aws/table.ts'
import { park, resume } from '../../shared/domain/acts/aftermath.ts'
import { authorityHandedIn } from '../../shared/domain/acts/authority-proof.ts'
import { expireCompletion } from '../../shared/domain/acts/completion.ts'
import { markedHandled, messageSent } from '../../shared/domain/acts/correspondence.ts'
import { assign } from '../../shared/domain/acts/review.ts'
import type { Act, Actor } from '../../shared/domain/advance.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { perform } from '../harness/case-acts.ts'
import { submitCase } from '../harness/case-builder.ts'
import { startWorld, type World } from '../harness/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const textHash = hashOf('text')

/** What people and the workflow do beside what the harness has. */
const others: Record<string, (header: CaseHeader, as: (role: Actor['role']) => Actor) => Act> = {
  'assign-1': (header, as) => assign(header, 'OFFICER-1', as('manager')),
  'assign-2': (header, as) => assign(header, 'OFFICER-2', as('manager')),
  release: (header, as) => assign(header, null, as('manager')),
  expire: (header, as) => expireCompletion(header, as('system')),
  park: (header, as) => park(header, { at: 'Await review', since: 1, error: 'Trouble' }, as('system')),
  'go-on': (header, as) => resume(header, as('manager')),
  write: (header, as) => messageSent(header, { textHash }, as('applicant')),
  handle: (header, as) => markedHandled(header, header.version, as('officer')),
  'hand-in': (header, as) =>
    authorityHandedIn(header, { id: header.id, versionId: 'v', size: 1 }, as('applicant')),
}
const harness = [
  'prioritise',
  'place-in-queue',
  'review',
  'ask-completion',
  'answer-completion',
  'withdraw',
  'propose',
  'void-proposal',
  'decide',
] as const

const act = async (header: CaseHeader, name: string): Promise<CaseHeader> => {
  const make = others[name]
  try {
    if (make === undefined) return (await perform(world, header, name)).header
    const as = (role: Actor['role']): Actor => ({
      subject: `${role.toUpperCase()}-1`,
      role,
      at: toInstant(world.clock.now()),
    })
    const made = make(header, as)
    await commitAct(world.table, header, made)
    return made.header
  } catch (error) {
    // What the case does not allow is not done.
    if (error instanceof DomainError) return header
    throw error
  }
}

const eventsOf = ({ county, id }: CaseHeader): Promise<Item[]> =>
  queryAll(world.table, { pk: `C#${county}#CASE#${id}`, prefix: 'EVENT#' })

/** The effect on the counters, as the stream and repair run it: any number of times, with the header of any time. */
const run = async (header: CaseHeader, item: Item): Promise<void> => {
  const event = readEvent(item)
  const subject = { header, event, moved: readMoved(item) }
  if (countLists.concerns?.(subject))
    await runEffect(world.deps, countLists, subject, String(item.pk), event.version)
}

const findings = async (): Promise<string[]> => {
  const items: Item[] = []
  for await (const item of scanTable(world.store)) items.push(item)
  return listsRight(contentsOf(items))
}

const acts = fc.array(fc.constantFrom(...harness, ...harness, ...Object.keys(others)), {
  minLength: 4,
  maxLength: 25,
})
/** Most cases get into the queue; some are parked or withdrawn on the way there. */
const life = fc
  .tuple(fc.boolean(), acts, fc.boolean())
  .map(([placed, then, late]) => ({ late, names: placed ? ['prioritise', 'place-in-queue', ...then] : then }))

test('whatever is done with cases, and in whatever order its effects come, counters and lists equal a recount', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      async (lives, chance) => {
        const due: (readonly [CaseHeader, Item])[] = []
        for (const { late, names } of lives) {
          let header = await submitCase(world, { late, orgId: 'K0180' })
          for (const name of names) header = await act(header, name)
          for (const item of await eventsOf(header)) due.push([header, item], [header, item])
        }
        const order = due
          .map((each) => ({ each, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each)
        for (let n = 0; n < order.length; n += 4)
          await Promise.all(order.slice(n, n + 4).map(([header, item]) => run(header, item)))
        expect(await findings()).toEqual([])
      },
    ),
    { numRuns: 10, seed: 4 },
  )
  const count = await readCounts(world.table, '01', '2027-1', 'OFFICER-1')
  expect(count('all')).toBeGreaterThan(5)
})
