import { expect, test } from 'vitest'
import { missingInDecision } from '../../shared/domain/completeness.ts'
import { filled, placeholders, placeholdersIn, unknownIn } from '../../shared/domain/reason-texts.ts'
import { aCaseMeasure, aDecidedMeasure, aGrant } from './build.ts'

test.each([
  ['Ingen öppen plats.', [], []],
  ['{sökande} får {belopp}, {sökande}.', ['sökande', 'belopp'], []],
  ['{Sökande} och {namn}', ['Sökande', 'namn'], ['Sökande', 'namn']],
  ['{ belopp }', [' belopp '], [' belopp ']],
  ['Tomt {} och halvt {belopp', [''], ['']],
])('%s', (text, open, unknown) => {
  expect(placeholdersIn(text)).toEqual(open)
  expect(unknownIn(text)).toEqual(unknown)
})

test('every placeholder is filled wherever it stands, and one without a value stays open', () => {
  const all = placeholders.map((name) => `{${name}}`).join(' ')
  const filling = Object.fromEntries(placeholders.map((name) => [name, name.toUpperCase()]))
  expect(filled(`${all} ${all}`, filling)).toBe(`${all} ${all}`.replaceAll(/[{}]/g, '').toUpperCase())
  expect(filled('{ram} av {belopp}', { belopp: '1 kr' })).toBe('{ram} av 1 kr')
  // What is filled in is not read again.
  expect(filled('{sökande} {ram}', { sökande: '{ram}', ram: '5 kr' })).toBe('{ram} 5 kr')
  expect(filled('{belopp}', { belopp: '$& kr' })).toBe('$& kr')
})

const open = 'Ni får {belopp}.'
test.each([
  ['reasons', { reasons: open }],
  ['rules', { rules: ['6 §', open] }],
  ['conditions', { conditions: [open] }],
  ['takenUp', { takenUp: open }],
  ['measures.M1', { measures: [aDecidedMeasure({ reason: open })] }],
  ['exceptions.M1', { exceptions: [{ measure: 'M1', reason: open }] }],
])('FL 32 §: a decision holds no open place in %s', (field, content) => {
  expect(missingInDecision(aGrant(content), [aCaseMeasure()], [2026])).toEqual([
    { code: 'placeholder-left', field, paragraph: 'FL 32 §' },
  ])
})
