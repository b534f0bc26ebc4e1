import { describe, expect, it } from 'vitest'
import { choiceName, differences, takeChoices } from '../../shared/form/difference.ts'
import { sectionOf } from '../../shared/form/forms.ts'
import { mergeChoices } from '../../shared/form/merge.ts'
import { type Body, parseSection } from '../../shared/form/parse.ts'

const section = sectionOf('measures')
const written = (body: Body) => parseSection('measures', body).written
const saved = written({
  'measures.0.id': 'M1',
  'measures.0.title': 'A',
  'measures.1.id': 'M2',
  'measures.1.title': 'B',
  'measures.1.costs.0.what': 'Lön',
})
const mine = written({
  'measures.0.id': 'M2',
  'measures.0.title': 'C',
  'measures.0.costs.0.what': 'Hyra',
  'measures.1.id': 'M3',
  'measures.1.title': 'D',
})

describe('two versions of a section', () => {
  it('do not differ from themselves', () => {
    expect(differences(section, mine, mine)).toEqual([])
  })

  it('differ per answer, measures known by their id', () => {
    expect(
      differences(section, mine, saved).map(({ path, mine: one, saved: other }) => [path, one, other]),
    ).toEqual([
      ['measures.M1', 'Finns inte här.', expect.stringContaining('A')],
      ['measures.M2.title', 'C', 'B'],
      ['measures.M2.costs.1.what', 'Hyra', 'Lön'],
      ['measures.M3', expect.stringContaining('D'), 'Finns inte här.'],
    ])
  })

  it('show options in words', () => {
    const areas = (chosen: string[]) => parseSection('areas', { areas: chosen }).written
    expect(differences(sectionOf('areas'), areas(['honour']), areas([]))).toMatchObject([
      { path: 'areas', mine: 'Hedersrelaterat våld och förtryck', saved: '' },
    ])
  })

  const choose = (side: string) =>
    takeChoices({
      ...Object.fromEntries(differences(section, mine, saved).map(({ path }) => [choiceName(path), side])),
      plan: 'x',
    })

  it('choosing all of one side gives that side', () => {
    expect(differences(section, mergeChoices(section, mine, saved, choose('mine').choices), mine)).toEqual([])
    expect(differences(section, mergeChoices(section, mine, saved, choose('saved').choices), saved)).toEqual(
      [],
    )
  })

  it('choices and answers are parted; an unknown choice keeps one’s own', () => {
    const { choices, answers } = choose('everything')
    expect(answers).toEqual({ plan: 'x' })
    expect(new Set(choices.values())).toEqual(new Set(['mine']))
  })

  it('one choice moves one answer', () => {
    const merged = mergeChoices(section, mine, saved, new Map([['measures.M2.title', 'saved' as const]]))
    expect(merged.measures).toMatchObject([{ id: 'M2', title: 'B', costs: [{ what: 'Hyra' }] }, { id: 'M3' }])
  })
})
