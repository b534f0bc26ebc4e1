import { describe, expect, onTestFinished, test } from 'vitest'
import { startWorld } from '../harness/world.ts'
import { play } from './play.ts'
import { scenarios } from './scenario.ts'

describe.each(scenarios)('$name', (scenario) => {
  test(scenario.file, async () => {
    const world = await startWorld()
    onTestFinished(world.close)
    const { states, outcome } = await play(world, scenario)
    expect({ states, outcome }).toEqual({ states: scenario.states, outcome: scenario.outcome })
  })
})

test('a straightforward case enters ten states', () => {
  const approved = scenarios.find(({ file }) => file === 'approved.json')
  expect(approved?.states).toHaveLength(10)
})
