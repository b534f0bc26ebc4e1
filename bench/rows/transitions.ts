import { startWorld } from '../../test/harness/world.ts'
import { play } from '../../test/workflow/play.ts'
import { scenarios } from '../../test/workflow/scenario.ts'
import { judge, type Line } from '../report/line.ts'

const limits = { gate: 1.2, goal: 1 }
const asked = 10

/** States the engine enters while a straightforward case goes from submission to payment, ÷ 10. */
export const transitions = async (): Promise<Line[]> => {
  const approved = scenarios.find(({ file }) => file === 'approved.json')
  if (approved === undefined) throw new Error('There is no scenario approved.json')
  const world = await startWorld()
  try {
    const { states, outcome } = await play(world, approved)
    if (outcome.executions.join() !== 'SUCCEEDED')
      throw new Error(`The case did not go through: ${outcome.executions.join()}`)
    const ratio = states.length / asked
    return [
      {
        id: 'transitions',
        measured: `${ratio.toFixed(2)}, ${states.length} states ÷ ${asked}`,
        gate: `≤ ${limits.gate}`,
        goal: `${limits.goal.toFixed(1)}`,
        verdict: judge(ratio, limits),
        figures: { ratio, states },
      },
    ]
  } finally {
    await world.close()
  }
}
