import { expect } from 'vitest'
import type { Form } from '../../shared/web/request.ts'
import { type CountyWorld, startCounty, textOf } from './officer-world.ts'

/** A county where nobody has declared, with what this story asks for again and again. */
export const startConflicts = async (options: Parameters<typeof startCounty>[0] = {}) => {
  const county = await startCounty(options)
  type Person = CountyWorld['officer']

  const ok = async (who: Person, address: string, form: Form): Promise<string> => {
    const { status, html, to } = await county.send(who, address, form)
    expect(status, textOf(html)).toBe(303)
    await county.world.settle()
    return to
  }
  const declares = (who: Person, ...applicants: string[]) =>
    ok(who, '/lan/jav/2027-1', { visade: applicants.join(' ') })
  /** A report on a case, about oneself when nobody else is named. */
  const reports = (who: Person, id: string, vem = who.session.subject) =>
    ok(who, `/lan/arende/${id}/jav`, { vem, ground: 'other', text: 'Hjälpte till med ansökan.' })
  const reportOf = async (id: string, subject: string): Promise<number> => {
    const { suspended } = await county.header(id)
    return suspended.find((each) => each.subject === subject)?.report ?? 0
  }
  const rules = async (id: string, subject: string, outcome: string, who = county.manager) =>
    ok(who, `/lan/arende/${id}/jav/${await reportOf(id, subject)}`, {
      outcome,
      reason: 'Prövat mot 16 §.',
    })
  return { ...county, ok, declares, reports, reportOf, rules }
}
