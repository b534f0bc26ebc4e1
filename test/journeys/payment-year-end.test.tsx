import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectInvariants } from '../harness/invariants.ts'
import { expectSound, textOf } from './officer-world.ts'
import { startPayments, tiedParts } from './payments-world.ts'

let at: Awaited<ReturnType<typeof startPayments>>
beforeAll(async () => {
  at = await startPayments()
})
afterAll(() => at.world.close())

const tasks = '/ekonomi/uppgifter'
const page = async (address: string) => {
  const { html, status } = await at.finance.get(address)
  expect(status).toBe(200)
  await expectSound(html)
  return html
}

describe('the end of the budget year (anslagsförordningen 2011:223, 12 §)', () => {
  const move = (instant: string) => at.world.clock.moveTo(Date.parse(instant))
  const warning = '2 delbetalningar, 100 000 kr, av budgetåret 2027 är inte med i något underlag.'
  const sets = (yearEnd: string, validFrom: string) =>
    at.send(at.manager, '/lan/installningar/paminnelser', {
      reminderDays: '3',
      unopenedDays: '5',
      yearEnd,
      validFrom,
      basisNumber: '500-2027',
      basisDate: '2027-01-08',
    })
  let id: string
  beforeAll(async () => {
    id = await at.granted(tiedParts)
  })

  test('is nothing to see to on the 31st of October, until midnight in Stockholm', async () => {
    move('2027-10-31T22:59:59.000Z')
    expect(textOf(await page('/ekonomi'))).not.toContain('av budgetåret 2027 är inte med')
    expect(textOf(await page(tasks))).not.toContain('12 § anslagsförordningen')
    expect(textOf(await page('/ekonomi'))).toContain('1 uppgift')
  })

  test('from the 1st of November all of the year that is in no batch is a task, with its sum and the rule', async () => {
    move('2027-10-31T23:00:00.000Z')
    expect(textOf(await page('/ekonomi'))).toContain('2 uppgifter')
    expect(textOf(await page('/ekonomi'))).toContain(warning)
    const part = at.under(await page(tasks), 'Budgetåret 2027')
    expect(part).toContain('12 § anslagsförordningen, 2011:223')
    expect(part).toContain('Sedan den 1 november bevakas')
    expect(part).toContain('Inte med i något underlag: 2 rader, 100 000 kr')
    expect(part).toContain('Kan tas med i nästa underlag.')
    expect(part).toContain('Betalas ut när:')
  })

  test('is the county’s own day, from when it decides so; a day there is not is refused', async () => {
    for (const wrong of ['02-29', '13-01', '1 nov', '']) {
      const { status, html } = await sets(wrong, '2027-11-02')
      expect(status).toBe(422)
      await expectSound(html)
    }
    expect((await sets('12-01', '2027-11-02')).status).toBe(303)
    const settings = await at.manager.get('/lan/installningar/paminnelser')
    await expectSound(settings.html)
    expect(textOf(settings.html)).toContain('bevakas av ekonomi från den 1 december')
    expect(textOf(await page('/ekonomi'))).toContain(warning)
    move('2027-11-02T08:00:00.000Z')
    expect(textOf(await page('/ekonomi'))).not.toContain(warning)
    move('2027-12-01T08:00:00.000Z')
    expect(textOf(await page('/ekonomi'))).toContain(warning)
  })

  test('what has gone is no task; what is left when the year is over stays one', async () => {
    await at.lock()
    expect(await at.statuses(id)).toEqual(['exported', 'payable'])
    expect(textOf(await page(tasks))).toContain('Inte med i något underlag: 1 rad, 40 000 kr')
    move('2028-01-03T08:00:00.000Z')
    expect(at.under(await page(tasks), 'Budgetåret 2027')).toContain('Budgetåret är slut.')
    const form = { on: '2027-12-15', note: 'Rapporten är gådd igenom.' }
    expect((await at.send(at.officer, `/lan/arende/${id}/betalningar/2`, form)).status).toBe(303)
    expect(at.under(await page(tasks), 'Budgetåret 2027')).toContain('Kan tas med i nästa underlag.')
    await at.lock()
    expect(await page(tasks)).not.toContain('Budgetåret 2027')
    move('2028-12-01T08:00:00.000Z')
    expect(textOf(await page(tasks))).toContain(
      'Inget av budgetåret 2028 väntar på att komma med i ett underlag.',
    )
    await expectInvariants(at.world.store)
  })
})
