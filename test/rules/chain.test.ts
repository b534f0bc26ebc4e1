import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, findBreach, genesis, hashOf, seal } from '../../shared/domain/chain.ts'
import type { Event } from '../../shared/domain/event.ts'

type Head = { version: number; headHash: string }
const at = '2027-01-01T00:00:00.000Z'
const data = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.string(), fc.boolean()))

const chainOf = (contents: readonly Event['data'][]): { events: Event[]; head: Head } => {
  let prevHash = genesis
  const events = contents.map((content, index) => {
    const event = seal({
      version: index + 1,
      kind: 'NoteWritten',
      at,
      role: 'officer',
      actor: 'OFFICER-1',
      data: content,
      prevHash,
    })
    prevHash = event.hash
    return event
  })
  return { events, head: { version: events.length, headHash: prevHash } }
}

/** A chain of two to twelve events and a place in it. */
const chains = fc
  .array(data, { minLength: 2, maxLength: 12 })
  .chain((contents) => fc.tuple(fc.constant(chainOf(contents)), fc.nat(contents.length - 1)))

const found = (name: string, damage: (events: Event[], place: number) => Event[]) =>
  test(name, () => {
    fc.assert(
      fc.property(chains, ([{ events, head }, place]) => {
        expect(findBreach(events, head)).toBeNull()
        expect(findBreach(damage([...events], place), head)).not.toBeNull()
      }),
    )
  })

/** The whole chain from a place on sealed anew, as somebody who knows how it is made would. */
const resealed = (events: Event[]): Event[] => {
  let prevHash = genesis
  return events.map(({ hash: _hash, ...event }) => {
    const sealed = seal({ ...event, prevHash })
    prevHash = sealed.hash
    return sealed
  })
}

describe('a breach is found when an event is', () => {
  found('edited in its data', (events, place) =>
    events.map((event, n) => (n === place ? { ...event, data: { ...event.data, z: 1 } } : event)),
  )
  found('edited in its kind', (events, place) =>
    events.map((event, n) => (n === place ? { ...event, kind: 'Decided' as const } : event)),
  )
  found('edited in its actor', (events, place) =>
    events.map((event, n) => (n === place ? { ...event, actor: 'SOMEBODY-ELSE' } : event)),
  )
  found('edited in its instant', (events, place) =>
    events.map((event, n) => (n === place ? { ...event, at: '2027-01-02T00:00:00.000Z' } : event)),
  )
  found('edited and sealed anew', (events, place) =>
    events.map((event, n) => {
      if (n !== place) return event
      const { hash: _hash, ...rest } = event
      return seal({ ...rest, data: { ...rest.data, z: 1 } })
    }),
  )
  found('edited, and every event after it sealed anew', (events, place) =>
    resealed(events.map((event, n) => (n === place ? { ...event, data: { ...event.data, z: 1 } } : event))),
  )
  found('deleted', (events, place) => events.toSpliced(place, 1))
  found('moved', (events, place) => {
    const [event] = events.splice(place, 1)
    const to = (place + 1) % (events.length + 1)
    return event === undefined ? [] : events.toSpliced(to, 0, event)
  })
  found('inserted twice', (events, place) => {
    const event = events[place]
    return event === undefined ? [] : events.toSpliced(place, 0, event)
  })
  found('inserted with a number of its own', (events, place) => {
    const prevHash = events[place]?.hash ?? genesis
    const forged = seal({
      version: place + 2,
      kind: 'Decided',
      at,
      role: 'decider',
      actor: 'FORGER',
      data: {},
      prevHash,
    })
    return events.toSpliced(place + 1, 0, forged)
  })
  found('cut off with all after it', (events, place) => events.slice(0, place))
  found('added at the end', (events) => {
    const prevHash = events.at(-1)?.hash ?? genesis
    const version = events.length + 1
    return [
      ...events,
      seal({ version, kind: 'Closed', at, role: 'system', actor: 'SYSTEM', data: {}, prevHash }),
    ]
  })
})

describe('the first broken event is the one that is named', () => {
  test('an altered one', () => {
    const { events, head } = chainOf([{ a: 1 }, { a: 2 }, { a: 3 }])
    const altered = events.map((event) => (event.version === 2 ? { ...event, data: { a: 9 } } : event))
    expect(findBreach(altered, head)).toEqual({ version: 2, why: 'altered' })
  })
  test('a missing one', () => {
    const { events, head } = chainOf([{ a: 1 }, { a: 2 }, { a: 3 }])
    expect(findBreach(events.toSpliced(1, 1), head)).toEqual({ version: 2, why: 'missing' })
    expect(findBreach(events.slice(0, 2), head)).toEqual({ version: 3, why: 'missing' })
  })
  test('an unlinked one', () => {
    const { events, head } = chainOf([{ a: 1 }, { a: 2 }])
    const [first, second] = events
    if (first === undefined || second === undefined) throw new Error('two events')
    const { hash: _hash, ...rest } = second
    const other = seal({ ...rest, prevHash: genesis })
    expect(findBreach([first, other], head)).toEqual({ version: 2, why: 'unlinked' })
  })
  test('a header that says something else', () => {
    const { events } = chainOf([{ a: 1 }])
    expect(findBreach(events, { version: 1, headHash: hashOf('other') })).toEqual({
      version: 1,
      why: 'head-differs',
    })
  })
})

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(data, (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonical(reversed)).toBe(canonical(value))
    }),
  )
})

test('what JSON cannot hold has no canonical form', () => {
  expect(() => canonical(undefined)).toThrow(TypeError)
})
