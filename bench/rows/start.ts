import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { judge, type Line } from '../report/line.ts'
import { spreadOf, spreadText } from '../report/statistics.ts'
import type { Bench } from '../row.ts'
import { copyCheckout } from '../start/checkout-copy.ts'
import { memoryOf } from '../start/process-memory.ts'
import { readPage, type Service, startService } from '../start/service.ts'

const rounds = 7
const limits = { time: { gate: 3, goal: 1 }, memory: { gate: 350, goal: 200 } }
/** One page of each audience, so that what idles is a service that has been used. */
const pages = ['/', '/ansok', '/lan', '/ekonomi']

const timeLine = (seconds: readonly number[]): Line => {
  const spread = spreadOf(seconds)
  return {
    id: 'start',
    measured: `${spreadText(spread, 2)} s to the first page`,
    gate: `≤ ${limits.time.gate} s`,
    goal: `≤ ${limits.time.goal} s`,
    verdict: judge(spread.median, limits.time),
    figures: { ...spread },
  }
}

const firstLine = (seconds: number): Line => ({
  id: 'start first',
  measured: `${seconds.toFixed(1)} s with nothing synthesised and no data`,
  gate: '≤ 20 s, reported',
  goal: '',
  verdict: 'reported, not gated',
  figures: { seconds },
})

const memoryLine = async ({ origin, pid }: Service, waitSeconds: number): Promise<Line> => {
  for (const page of pages) await readPage(`${origin}${page}`)
  await delay(waitSeconds * 1000)
  const processes = memoryOf(pid)
  const megabytes = processes.reduce((total, { bytes }) => total + bytes, 0) / 1024 / 1024
  return {
    id: 'start memory',
    measured: `${megabytes.toFixed(0)} MB idle, ${waitSeconds} s after the last request`,
    gate: `≤ ${limits.memory.gate} MB`,
    goal: `≤ ${limits.memory.goal} MB`,
    verdict: judge(megabytes, limits.memory),
    figures: { megabytes, waitSeconds, processes },
  }
}

/** From `npm start` to its first answered page, and what it holds when nobody asks for anything. */
export const start = async ({ checkout, dir, quick }: Bench): Promise<Line[]> => {
  if (!existsSync('/proc/self/smaps_rollup')) throw new Error('Memory is read from /proc, which is not here')
  const copy = await copyCheckout(checkout, dir)
  const data = join(dir, 'data')
  const first = await startService(copy, data)
  await first.stop()
  const seconds: number[] = []
  let memory: Line | undefined
  for (let round = 1; round <= rounds; round += 1) {
    const service = await startService(copy, data)
    try {
      seconds.push(service.milliseconds / 1000)
      if (round === rounds) memory = await memoryLine(service, quick ? 10 : 60)
    } finally {
      await service.stop()
    }
  }
  return [timeLine(seconds), firstLine(first.milliseconds / 1000), ...(memory === undefined ? [] : [memory])]
}
