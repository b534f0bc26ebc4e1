import { readCase, readEvents } from '../../shared/aws/cases.ts'
import type { Table } from '../../shared/aws/table.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { type CaseRef, perform } from '../harness/case-acts.ts'
import { submitCase } from '../harness/case-builder.ts'
import type { World } from '../harness/world.ts'
import { aMeasure } from '../rules/build.ts'
import { durationOf, type Scenario, type ScenarioAct } from './scenario.ts'

const minute = 60_000

/** A table under which something happens just before or just after the next waiting token is written. */
const aroundToken = (table: Table, when: 'before' | 'after', happen: () => Promise<void>): Table => {
  let left = 1
  return {
    ...table,
    write: async (write) => {
      const now = write.do === 'put' && write.item.sk === 'WAIT' && left-- > 0
      if (now && when === 'before') await happen()
      await table.write(write)
      if (now && when === 'after') await happen()
    },
  }
}

const renamed = (definition: string, names: Record<string, string>): string =>
  Object.entries(names).reduce(
    (text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`'${from}'`, `'${to}'`),
    definition,
  )

const failure = (name: string): Error => Object.assign(new Error('asked for by the scenario'), { name })

/** What a leap of the clock wakes is overdue at once: a minute more lets the engine try it again. */
const move = async (world: World, milliseconds: number): Promise<void> => {
  for (const part of [milliseconds, minute]) {
    world.clock.advance(part)
    await world.settle()
  }
}

const step = async (world: World, ref: CaseRef, act: ScenarioAct): Promise<void> => {
  if ('token' in act) {
    world.deps.table = aroundToken(world.table, act.token, async () => {
      await perform(world, ref, act.do, act)
      await world.runOutbox()
    })
  } else if ('do' in act) await perform(world, ref, act.do, act)
  else if ('move' in act) for (let n = 0; n < act.times; n += 1) await move(world, durationOf(act.move))
  else if ('fail' in act)
    world.failNext(act.fail, ...Array.from({ length: act.times }, () => failure(act.error)))
  else if ('abort' in act) {
    const { execution } = await readCase(world.table, ref.county, ref.id)
    await world.abort(`${ref.id}-${execution}`)
  } else if ('restart' in act) await world.restart({ downFor: durationOf(act.restart) })
  else await world.restart({ definition: renamed(world.definition, act['new-definition']) })
}

/** Plays a scenario and tells what came of it, in the scenario's own words. */
export const play = async (world: World, { given, acts }: Pick<Scenario, 'given' | 'acts'>) => {
  const measures = given.measures.map(({ kind, kronor }, n) =>
    aMeasure({
      id: `M${n + 1}`,
      kind,
      costs: [{ id: '1', what: 'Lön', year: 2027, amount: fromKronor(kronor) }],
    }),
  )
  const ref = { county: given.county, id: '' }
  for (const act of acts) {
    if ('do' in act && act.do === 'submit') ref.id = (await submitCase(world, { ...given, measures })).id
    else await step(world, ref, act)
    await world.settle()
  }
  const header = await readCase(world.table, ref.county, ref.id)
  const names = Array.from({ length: header.execution }, (_, n) => `${ref.id}-${n + 1}`)
  const events = await readEvents(world.table, ref.county, ref.id)
  return {
    states: names.flatMap((name) => world.statesVisited(name)),
    outcome: {
      status: header.status,
      flags: header.flags,
      executions: await Promise.all(names.map((name) => world.deps.workflow.describe(name))),
      events: events.map(({ kind }) => kind),
    },
  }
}
