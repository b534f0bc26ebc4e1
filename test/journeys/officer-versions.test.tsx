import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyItem, commitAct, readBody, readEvents } from '../../shared/aws/cases.ts'
import { putNew } from '../../shared/aws/write.ts'
import { applicationChanged } from '../../shared/domain/acts/change-application.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { perform } from '../harness/case-acts.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { aMeasure } from '../rules/build.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
let id = ''
beforeAll(async () => {
  county = await startCounty()
  id = (await county.submitted()).id
})
afterAll(async () => {
  await county.world.settle()
  await expectInvariants(county.world.store)
  await county.world.close()
})

const page = async (part: string, who = county.officer) => {
  const { html, status } = await who.get(`/lan/arende/${id}${part}`)
  await expectSound(html)
  return { html, status, text: textOf(html) }
}

/** The applicant changes the case's application: an answer, an amount, a cost line and a measure. */
const change = async (): Promise<void> => {
  const { world } = county
  const header = await county.header(id)
  const before = await readBody(world.table, '05', id, header.body)
  const { application } = before
  const [first = measureOf('M1', 'leaving-violence', 1)] = application.measures
  const costs = [
    { id: '1', what: 'Lön', year: 2027, amount: fromKronor(90_000) },
    { id: '2', what: 'Lokalhyra', year: 2027, amount: fromKronor(5000) },
  ]
  const { hash, item } = await bodyItem('05', id, {
    ...before,
    application: {
      ...application,
      measures: [{ ...first, costs }, aMeasure({ id: 'M2', title: 'Jourtelefon' })],
      followUp: { plan: 'Följs upp varje <kvartal>.' },
    },
  })
  const by = { subject: 'SIGNATORY-1', role: 'signatory' as const, at: toInstant(world.clock.now()) }
  const changed = {
    body: hash,
    declarations: ['correct'],
    incomplete: false,
    measures: header.measures,
    documents: before.documents,
  }
  await commitAct(world.table, header, applicationChanged(header, changed, by), [putNew(item)])
  await world.settle()
}

test('an application with one version has nothing to compare', async () => {
  expect((await page('')).html).not.toContain('Versioner av ansökan')
  expect((await page('/skillnader')).text).toContain('Välj två olika versioner.')
})

describe('an application that has been changed and completed', () => {
  beforeAll(async () => {
    county.world.clock.advance(60_000)
    await change()
    county.world.clock.advance(60_000)
    await perform(county.world, { county: '05', id }, 'ask-completion')
    await perform(county.world, { county: '05', id }, 'answer-completion')
    await county.world.settle()
  })
  const versions = async () =>
    (await readEvents(county.world.table, '05', id))
      .filter(({ kind }) => ['Submitted', 'ApplicationChanged', 'CompletionAnswered'].includes(kind))
      .map(({ version }) => version)

  test('lists every version on the case page, and each can be read as it came in', async () => {
    const numbers = await versions()
    expect(numbers).toHaveLength(3)
    const { html, text } = await page('')
    for (const number of numbers) expect(html).toContain(`/lan/arende/${id}/version/${number}"`)
    expect(text).toMatch(/Ansökan efter komplettering.*Ändrad ansökan.*Ansökan som den först kom in/)
    const said = ['varje halvår', 'varje &lt;kvartal>', 'Svar på begäran 1.']
    for (const [n, number] of numbers.entries()) {
      for (const who of [county.officer, county.decider, county.manager, county.registrar]) {
        const version = await page(`/version/${number}`, who)
        expect(said.filter((each) => version.html.includes(each))).toEqual([said[n]])
      }
    }
  })

  test('shows what differs between two of them, field by field, with words for who listens', async () => {
    const [first, second] = await versions()
    const { html, text } = await page(`/skillnader?fran=${first}&till=${second}`)
    expect(text).toMatch(
      /Belopp[^.]* Ändrat Före Borttaget: 100 000 kr \(slut på borttaget\) Efter Tillagt: 90 000 kr/,
    )
    expect(html).toContain('<del><span class="govuk-visually-hidden"> Borttaget: </span>halvår')
    expect(html).toContain('<ins><span class="govuk-visually-hidden"> Tillagt: </span>&lt;kvartal>')
    expect(text).toMatch(/Åtgärd 1: Kostnad 2 Tillagt Före .* Efter Tillagt: .*Lokalhyra/)
    expect(text).toMatch(/Åtgärd 2 Tillagt .*Jourtelefon/)
    expect(text).not.toContain('Barn får eget stöd')
  })

  test('is compared from the first to the last until somebody chooses, and in either direction', async () => {
    const [first, , last] = await versions()
    const { html, text } = await page('/skillnader')
    expect(html).toMatch(new RegExp(`<option value="${first}" selected>`))
    expect(html).toMatch(new RegExp(`<option value="${last}" selected>`))
    expect(text).toMatch(/Tillagt: Svar/)
    expect((await page(`/skillnader?fran=${last}&till=${first}`)).text).toMatch(/Åtgärd 2 Borttaget/)
  })

  test.each(['/skillnader?fran=2', '/skillnader?fran=x', '/version/2', '/version/x'])(
    '%s names no version',
    async (part) => expect((await page(part)).status).toBe(404),
  )
})
