import { describe, expect, it } from 'vitest'
import { missingParts } from '../../shared/domain/eligibility.ts'
import { mayChangeQuestions, type Questions } from '../../shared/domain/questions.ts'
import { askableSections, puts, wholeSection } from '../../shared/form/askable.ts'
import { askedSection, askedSections } from '../../shared/form/asked.ts'
import { sectionNames } from '../../shared/form/definition.ts'
import { emptySections } from '../../shared/form/empty-sections.ts'
import { newestForm } from '../../shared/form/forms.ts'
import { missingIn, unansweredIn } from '../../shared/form/missing.ts'
import { parseSection } from '../../shared/form/parse.ts'
import { anApplication } from './build.ts'

const form = (questions?: Questions) => ({ formVersion: newestForm, questions })
const askedOf = (given: Questions) => (name: string) =>
  askedSection('need', form(given)).fields.find((field) => field.name === name)?.asked

describe('a round’s questions', () => {
  it('are all asked when it says nothing', () => {
    expect(askedSections(form()).map(({ name }) => name)).toEqual([...sectionNames])
    expect(askedSections(form({}))).toEqual(askedSections(form()))
  })

  it.each([
    [{ 'need.survey': 'off' }, 'off'],
    [{ 'need.survey': 'optional' }, 'optional'],
    [{ need: 'off' }, 'off'],
    [{ need: 'off', 'need.survey': 'on' }, undefined],
    [{ 'need.other': 'off' }, undefined],
  ] as const)('%j puts the survey as %s, and never touches what 5 § requires', (given, asked) => {
    expect(askedOf(given)('survey')).toBe(asked)
    expect(askedOf(given)('description')).toBeUndefined()
  })

  it('reach into measures and their cost lines, but not to a cost’s year', () => {
    const { list } = askedSection(
      'measures',
      form({ 'measures.timePlan': 'off', 'measures.costs.partner': 'off', 'measures.costs.year': 'off' }),
    )
    const off = (fields: readonly { name: string; asked?: string }[] = []) =>
      fields.filter(({ asked }) => asked === 'off').map(({ name }) => name)
    expect(off(list?.fields)).toEqual(['timePlan'])
    expect(off(list?.list?.fields)).toEqual(['partner'])
  })

  it('leave out a section without any', () => {
    const given: Questions = { perspective: 'off', cooperation: 'off', need: 'off' }
    const names = askedSections(form(given)).map(({ name }) => name)
    expect(names).not.toContain('perspective')
    expect(names).not.toContain('cooperation')
    expect(names).toContain('need')
  })

  it('an answer to a question that was not put is not taken', () => {
    const section = askedSection('need', form({ 'need.survey': 'off' }))
    expect(parseSection(section, { description: 'x', survey: 'y' }).unknown).toEqual(['survey'])
    expect(parseSection(section, { description: 'x' }).values).toEqual({ description: 'x', survey: '' })
  })
})

describe('what is not answered', () => {
  const open = (name: 'need' | 'bars', given: Questions) =>
    unansweredIn(askedSection(name, form(given)), emptySections()[name]).map(({ field }) => field)

  it('is listed where the county asks, and nowhere else', () => {
    expect(open('need', {})).toEqual(['survey'])
    expect(open('need', { 'need.survey': 'optional' })).toEqual([])
    expect(open('need', { need: 'off' })).toEqual([])
    expect(missingIn(askedSection('need', form({ need: 'off' })), emptySections().need)).toHaveLength(1)
  })

  it.each([
    [undefined, ['areas', 'contact', 'bars']],
    [{ areas: 'off', 'contact.email': 'optional', 'contact.name': 'off' }, ['bars']],
    [{ 'bars.otherGrants': 'off', 'contact.name': 'off' }, ['areas', 'contact', 'bars']],
    [{ areas: 'optional', contact: 'off', bars: 'off' }, []],
  ] as const)('%j names the parts %j to the officer', (questions, parts) => {
    const application = anApplication({
      areas: [],
      contact: { name: '', email: '', phone: '', officialMailbox: '' },
      bars: { otherGrants: '', notCovered: '', notStatutory: '' },
      ...(questions && { questions }),
    })
    expect(missingParts(application).map(({ part }) => part)).toEqual(parts)
  })
})

describe('what a county can set of the questions', () => {
  const every = askableSections().flatMap(({ section, questions }) =>
    questions.map((question) => ({ section, ...question })),
  )

  it('is every question but those of 5 § second paragraph and the year of a cost', () => {
    expect(askableSections().flatMap(({ always }) => always)).toEqual([
      'Åtgärd: Åtgärdens namn',
      'Åtgärd: Vad ska ni göra?',
      'Kostnad: Vad pengarna ska gå till',
      'Kostnad: År',
      'Kostnad: Belopp',
      'Vilket behov ska åtgärderna möta?',
      'Hur ska ni följa upp åtgärderna?',
    ])
  })

  it.each(every)('$name is turned off by its own name, alone', ({ section, name }) => {
    const shown = (given?: Questions) => {
      const { fields, list } = askedSection(section, form(given))
      return [...fields, ...(list?.fields ?? []), ...(list?.list?.fields ?? [])].filter(
        ({ asked }) => asked !== 'off',
      ).length
    }
    expect(shown({ [name]: 'off' })).toBe(shown() - 1)
  })

  it.each([
    [undefined, undefined, 'on'],
    [{ need: 'off' }, 'off', 'off'],
    [{ need: 'off', 'need.survey': 'optional' }, undefined, 'optional'],
    [{ perspective: 'off' }, undefined, 'on'],
  ] as const)('%j is read as %s for the whole section and %s for its question', (given, whole, put) => {
    const section = askableSections().find((each) => each.section === 'need')
    const [question] = section?.questions ?? []
    if (section === undefined || question === undefined) throw new Error('no question')
    expect(wholeSection(given, section)).toBe(whole)
    expect(puts(given, 'need', question)).toBe(put)
  })

  it.each([
    ['2027-01-24', true],
    ['2027-01-25', false],
    ['2027-03-01', false],
  ])('on %s it may be changed in a round that opens on the 25th of January: %s', (today, may) => {
    expect(mayChangeQuestions({ opensOn: '2027-01-25' }, today)).toBe(may)
  })
})
