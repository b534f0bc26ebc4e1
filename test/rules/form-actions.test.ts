import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyAction } from '../../shared/form/actions.ts'
import { sectionOf } from '../../shared/form/forms.ts'
import { parseSection } from '../../shared/form/parse.ts'
import { itemsOf, textOf, type Written } from '../../shared/form/written.ts'

const section = sectionOf('measures')
const ids = (written: Written) => itemsOf(written, 'measures').map((item) => textOf(item, 'id'))
const costIds = (written: Written, index = 0) =>
  itemsOf(itemsOf(written, 'measures')[index] ?? {}, 'costs').map((item) => textOf(item, 'id'))
const press = (start: Written, ...actions: string[]) =>
  actions.reduce((written, action) => applyAction(section, written, action), start)
const empty = parseSection('measures', {}).written

describe('the buttons of the measures section', () => {
  it('ids stay the same when others go', () => {
    const three = press(empty, 'add-measure', 'add-measure', 'add-measure')
    expect(ids(three)).toEqual(['M1', 'M2', 'M3'])
    expect(ids(press(three, 'remove-measure:1'))).toEqual(['M1', 'M3'])
    expect(ids(press(three, 'remove-measure:1', 'add-measure'))).toEqual(['M1', 'M3', 'M4'])
  })

  it('cost lines are added to and removed from their own measure', () => {
    const two = press(
      empty,
      'add-measure',
      'add-measure',
      'add-cost:1',
      'add-cost:1',
      'add-cost:1',
      'remove-cost:1.0',
    )
    expect(costIds(two, 0)).toEqual([])
    expect(costIds(two, 1)).toEqual(['2', '3'])
  })

  it('a new cost line starts at the year before it', () => {
    const written = parseSection('measures', { 'measures.0.costs.0.year': '2028' }).written
    const costs = itemsOf(itemsOf(press(written, 'add-cost:0'), 'measures')[0] ?? {}, 'costs')
    expect(costs.map((cost) => textOf(cost, 'year'))).toEqual(['2028', '2028'])
  })

  it('stops at ten measures', () => {
    expect(ids(press(empty, ...Array<string>(14).fill('add-measure')))).toHaveLength(10)
  })

  it('keeps what was written, right or wrong', () => {
    const written = parseSection('measures', {
      'measures.0.title': 'A',
      'measures.0.costs.0.amount': '12,50',
    }).written
    expect(itemsOf(press(written, 'add-measure', 'add-cost:0'), 'measures')[0]).toMatchObject({
      title: 'A',
      costs: [{ amount: '12,50' }, {}],
    })
  })

  it.each([
    'save',
    '',
    'remove-measure:',
    'remove-measure',
    'remove-measure:-1',
    'remove-measure:9',
    'add-cost:9',
    'remove-cost:0',
    'remove-cost:0.99',
    'add-measure:__proto__',
  ])('%j removes nothing', (action) => {
    const start = press(empty, 'add-measure', 'add-cost:0')
    expect(applyAction(section, start, action)).toEqual(start)
  })

  it('any row of actions leaves unique ids within the limits, and what can be stored', () => {
    const at = fc.nat(11)
    const action = fc.oneof(
      fc.constant('add-measure'),
      at.map((index) => `remove-measure:${index}`),
      at.map((index) => `add-cost:${index}`),
      fc.tuple(at, at).map(([outer, inner]) => `remove-cost:${outer}.${inner}`),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 150 }), (actions) => {
        const written = press(empty, ...actions)
        expect(ids(written).length).toBeLessThanOrEqual(10)
        expect(new Set(ids(written)).size).toBe(ids(written).length)
        for (const index of ids(written).keys())
          expect(new Set(costIds(written, index)).size).toBe(costIds(written, index).length)
      }),
      { seed: 5 },
    )
  })
})
