import { test } from 'vitest'
import { submitCase } from '../harness/case-builder.ts'
import { perform } from '../harness/case-acts.ts'
import { startWorld } from '../harness/world.ts'
test('x', async () => {
  const world = await startWorld()
  let t = performance.now()
  const lap = (s: string) => { console.log(s, Math.round(performance.now() - t)); t = performance.now() }
  for (let n = 0; n < 5; n++) {
    const c = await submitCase(world, {}); lap('submit')
    await world.settle(); lap('settle1')
    await perform(world, c, 'review'); await perform(world, c, 'propose'); lap('acts')
    await world.settle(); lap('settle2')
    await perform(world, c, 'decide'); await world.settle(); lap('settle3')
  }
  await world.close()
})
