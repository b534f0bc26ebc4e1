import { describe, expect, it } from 'vitest'
import { parseSection } from '../../shared/form/parse.ts'
import { holdsPersonalNumber } from '../../shared/form/personal-number.ts'

const need = (description: string) => parseSection('need', { description })
const problem = (description: string) =>
  need(description).problems.find((one) => one.field === 'description')?.text

describe('running text', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001bb'],
    ['right-to-left override', 'a\u202eb'],
    ['isolate', 'a\u2066b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['noncharacter', 'a\uffffb'],
    ['a character already replaced', 'a\ufffdb'],
  ])('%s is refused and shown where it stands', (_name, text) => {
    expect(problem(text)).toMatch(/Ta bort tecknen/)
    expect(need(text).written.description).toBe('a\ufffdb')
    expect(need(text).values).toBeUndefined()
  })

  it('keeps line breaks, tabs and every ordinary letter', () => {
    const parsed = need('Åtgärd\r\n\tför\rbarn – «ćž» 😀')
    expect(parsed.problems).toEqual([])
    expect(parsed.values?.description).toBe('Åtgärd\n\tför\nbarn – «ćž» 😀')
  })

  it('stores one form of equal texts', () => {
    expect(need('a\u030a').values?.description).toBe('å')
  })

  it('counts words and says how many', () => {
    expect(problem('ord '.repeat(500))).toBeUndefined()
    expect(problem('ord '.repeat(501))).toMatch(/högst 500 ord. Nu är den 501/)
  })

  it('has a hard limit for text without spaces', () => {
    expect(problem('x'.repeat(6000))).toBeUndefined()
    expect(problem('x'.repeat(6001))).toMatch(/6000 tecken/)
  })
})

describe('personal numbers', () => {
  it.each([
    '811228-9874',
    '8112289874',
    '19811228-9874',
    '198112289874',
    'f. 811228+9874.',
    '811288-9871',
    '811228 9874',
    '1981-12-28-9874',
  ])('%s is recognised', (text) => {
    expect(holdsPersonalNumber(`Kontakta ${text} i dag`)).toBe(true)
    expect(problem(text)).toMatch(/personnummer/)
  })

  it.each([
    '811228-9873', // wrong check digit
    '811328-9874', // no such month
    '212000-0142', // organisation number
    '013-20 60 00',
    '1 250 000 kr',
    '2026-02-18',
    '5811228987456', // inside a longer number
  ])('%s is not one', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false)
  })
})

describe('contact', () => {
  const contact = (body: Record<string, string>) =>
    parseSection('contact', body).problems.map((one) => one.field)

  it.each(['a@b.se', 'anna.exempel+bidrag@exempelstad.se'])('%s is an e-mail address', (email) => {
    expect(contact({ email })).toEqual([])
  })

  it.each(['a', 'a@b', 'a b@c.se', 'a@b.se, c@d.se', '<a@b.se>', 'javascript:alert(1)'])(
    '%s is not',
    (email) => {
      expect(contact({ email })).toEqual(['email'])
    },
  )

  it.each(['013-20 60 00', '+46 (0)13 20 60 00', '0701234567'])('%s is a telephone number', (phone) => {
    expect(contact({ phone })).toEqual([])
  })

  it('refuses two lines in a name', () => {
    expect(contact({ name: 'Anna\nBcc: alla' })).toEqual(['name'])
  })
})
