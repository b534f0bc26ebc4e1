import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { systemClock, testClock } from '../../infra/local/clock.ts'

const DAY = 86_400_000
const START = Date.parse('2027-01-01T00:00:00Z')

describe('the test clock', () => {
  test('runs what is due in the order of instants, each at its own instant', () => {
    const clock = testClock(START)
    const seen: [string, number][] = []
    const note = (name: string) => () => void seen.push([name, clock.now() - START])
    clock.at(START + 40 * DAY, note('last'))
    clock.at(START + 10, () => {
      note('first')()
      clock.at(START + 20, note('added'))
    })
    clock.at(START + 30, note('cancelled'))()
    clock.advance(40 * DAY - 1)
    expect(seen).toEqual([
      ['first', 10],
      ['added', 20],
    ])
    clock.advance(1)
    expect(seen.at(-1)).toEqual(['last', 40 * DAY])
  })

  test('runs what is already due soon, never at once; a cancel still counts', async () => {
    const clock = testClock(START)
    const seen: string[] = []
    clock.at(START, () => void seen.push('run'))
    clock.at(START - 1, () => void seen.push('cancelled'))()
    expect(seen).toEqual([])
    await Promise.resolve()
    expect(seen).toEqual(['run'])
  })

  test('never moves backwards', () => {
    expect(() => testClock(START).moveTo(START - 1)).toThrow(RangeError)
    expect(() => systemClock(START).moveTo(START - 1000)).toThrow(RangeError)
  })
})

describe('the system clock', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('begins where it is told and runs at the pace of real time', () => {
    const clock = systemClock(START)
    vi.advanceTimersByTime(5000)
    expect(clock.now()).toBe(START + 5000)
  })

  test('keeps a timer longer than setTimeout can', () => {
    const clock = systemClock(START)
    const run = vi.fn()
    clock.at(START + 40 * DAY, run)
    vi.advanceTimersByTime(40 * DAY - 1)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('moved forward it fires all that is due, in order, and keeps the rest', () => {
    const clock = systemClock(START)
    const seen: string[] = []
    clock.at(START + 3 * DAY, () => void seen.push('third'))
    clock.at(START + 2 * DAY, () => void seen.push('second'))
    clock.at(START + DAY, () => void seen.push('first'))
    clock.moveTo(START + 2 * DAY)
    expect(seen).toEqual(['first', 'second'])
    vi.advanceTimersByTime(DAY)
    expect(seen).toEqual(['first', 'second', 'third'])
  })

  test('an earlier timer set later fires first, and a cancelled one leaves nothing behind', () => {
    const clock = systemClock(START)
    const seen: string[] = []
    const cancel = clock.at(START + 1000, () => void seen.push('cancelled'))
    clock.at(START + 10, () => void seen.push('early'))
    vi.advanceTimersByTime(10)
    cancel()
    expect(vi.getTimerCount()).toBe(0)
    expect(seen).toEqual(['early'])
  })
})
