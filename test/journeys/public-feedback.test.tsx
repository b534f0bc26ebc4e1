import { HtmlValidate } from 'html-validate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendFeedback } from '../../functions/events/send-feedback.ts'
import type { Message } from '../../shared/aws/mail.ts'
import { htmlRules } from '../shape/html-rules.ts'
import { hiddenFields, openBrowser } from './public-browser.ts'
import { type PublicWorld, startPublicWorld } from './public-world.ts'

let world: PublicWorld
beforeEach(async () => {
  world = await startPublicWorld()
})
afterEach(() => world.close())

const path = '/tillganglighet/synpunkt'
const written = { county: '05', page: '/om', text: 'Länken syns inte.', replyTo: 'bo@example.se' }
const validator = new HtmlValidate(htmlRules)

const sendOn = async (fails = false) => {
  const mails: Message[] = []
  const send = async (message: Message) => {
    if (fails) throw new Error('mail is down')
    mails.push(message)
  }
  await sendFeedback({ table: world.table, log: world.deps.log, mail: { send } })
  return mails
}

const send = async (form: Record<string, string>) => {
  const browser = openBrowser(world.deps)
  const { html } = await browser.get(path)
  return browser.post(path, { ...hiddenFields(html), ...form })
}

describe('a word about accessibility', () => {
  it('is kept, thanked for, and sent to the county once', async () => {
    const { status, to } = await send(written)
    expect([status, to]).toEqual([303, `${path}?tack`])
    const { html } = await openBrowser(world.deps).get(to)
    expect(html).toContain('Tack, vi har tagit emot')
    expect((await validator.validateString(html)).results).toEqual([])

    const [mail, ...more] = await sendOn()
    expect(more).toEqual([])
    expect(mail?.to).toEqual(['ostergotland@lansstyrelsen.se'])
    for (const part of Object.values(written).slice(1)) expect(mail?.text).toContain(part)
    expect(await sendOn()).toEqual([])
  })

  it('is one however often the form is sent, and waits while mail is down', async () => {
    const browser = openBrowser(world.deps)
    const form = { ...hiddenFields((await browser.get(path)).html), ...written }
    for (let again = 0; again < 3; again += 1) {
      world.clock.now += 1000
      expect((await browser.post(path, form)).status).toBe(303)
    }
    expect(await sendOn(true)).toEqual([])
    expect(world.errors).toHaveLength(1)
    expect(await sendOn()).toHaveLength(1)
  })

  it.each([
    [{ ...written, county: '' }, 'Välj vilken länsstyrelse som ska läsa.'],
    [{ ...written, county: '99' }, 'Välj vilken länsstyrelse som ska läsa.'],
    [{ ...written, text: '  ' }, 'Beskriv vad som inte fungerar.'],
    [{ ...written, text: 'ord '.repeat(501) }, 'Korta texten till högst 500 ord.'],
    [{ ...written, text: 'Jag heter 640823-3234' }, 'ser ut som ett personnummer'],
    [{ ...written, replyTo: 'bo' }, 'Skriv e-postadressen med @'],
    [{ ...written, page: 'x'.repeat(301) }, 'Korta texten till högst 300 tecken.'],
  ])('says what is wrong and keeps the rest: %j', async (form, problem) => {
    const { status, html } = await send(form)
    expect(status).toBe(422)
    expect(html).toContain(problem)
    expect((await validator.validateString(html)).results).toEqual([])
    expect(html).toContain('value="05" selected'.slice(0, form.county === '05' ? undefined : 0))
    expect(await sendOn()).toEqual([])
  })

  it('is sent on at most twenty at a time', async () => {
    for (let n = 0; n < 23; n += 1) await send({ ...written, text: `Nummer ${n}` })
    expect(await sendOn()).toHaveLength(20)
    expect(await sendOn()).toHaveLength(3)
  })
})
