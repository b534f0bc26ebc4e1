import { expect, test } from 'vitest'
import type { Application } from '../../shared/domain/application.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { checkItems, outcomesOf } from '../../shared/domain/check.ts'
import { needsComment, suggestChecks } from '../../shared/domain/checklist.ts'
import { aMeasure, anApplication } from './build.ts'

type State = 'clean' | 'waiting' | 'refused'
type Given = {
  flags?: CaseHeader['flags']
  over?: Partial<Application>
  documents?: State[]
  county?: string
}

const suggest = ({ flags = [], over = {}, documents = [], county = '01' }: Given) =>
  suggestChecks({
    header: { flags, county },
    application: anApplication(over),
    documents: documents.map((state) => ({ state })),
  })
const plain = anApplication().applicant
const association = { ...plain, kind: 'kommunalforbund' as const, orgId: 'F01JZ0000000000000000000001' }

test.each<[string, Given, (typeof checkItems)[number], string | null, string]>([
  ['1 §: a kommun in the register', {}, 'applicant', 'ok', 'registered'],
  [
    '1 §: a kommunalförbund is looked at',
    { over: { applicant: association } },
    'applicant',
    null,
    'association',
  ],
  ['5 §: its own county', {}, 'county', 'ok', 'own-county'],
  ['5 §: another county', { county: '03' }, 'county', 'not-ok', 'other-county'],
  [
    '5 §: a seat nobody has confirmed',
    { flags: ['seat-not-confirmed'] },
    'county',
    null,
    'seat-not-confirmed',
  ],
  ['5 §: in time', {}, 'in-time', 'ok', 'in-time'],
  ['5 §: late', { flags: ['late'] }, 'in-time', 'not-ok', 'late'],
  ['5 § 1: measures and costs', {}, 'measures', 'ok', 'stated'],
  ['5 § 1: none', { over: { measures: [] } }, 'measures', 'to-complete', 'missing'],
  [
    '5 § 1: without costs',
    { over: { measures: [aMeasure({ costs: [] })] } },
    'measures',
    'to-complete',
    'missing',
  ],
  ['5 § 2: no need', { over: { need: { description: '', survey: '' } } }, 'need', 'to-complete', 'missing'],
  ['5 § 3: no plan', { over: { followUp: { plan: ' ' } } }, 'follow-up', 'to-complete', 'missing'],
  ['authority shown', {}, 'authority', 'ok', 'authority-shown'],
  [
    'authority not shown',
    { flags: ['authority-not-shown'] },
    'authority',
    'to-complete',
    'authority-not-shown',
  ],
  [
    'authority handed in: somebody reads it first',
    { flags: ['authority-handed-in', 'authority-not-shown'] },
    'authority',
    null,
    'authority-to-assess',
  ],
  ['no documents', {}, 'documents', 'ok', 'no-documents'],
  ['clean documents', { documents: ['clean', 'clean'] }, 'documents', 'ok', 'documents-clean'],
  ['a scan that goes on', { documents: ['clean', 'waiting'] }, 'documents', null, 'documents-waiting'],
  [
    'a refused document',
    { documents: ['waiting', 'refused'] },
    'documents',
    'to-complete',
    'documents-refused',
  ],
])('%s', (_name, given, item, outcome, fact) => {
  expect(suggest(given).find((each) => each.item === item)).toMatchObject({ outcome, fact })
})

test('each check is suggested once, with an outcome that it may have', () => {
  const all = suggest({ flags: ['late', 'authority-not-shown'], documents: ['refused'] })
  expect(all.map(({ item }) => item)).toEqual([...checkItems])
  for (const { item, outcome } of all) if (outcome !== null) expect(outcomesOf(item)).toContain(outcome)
  expect(outcomesOf('in-time')).not.toContain('to-complete')
})

test.each([
  ['ok', 'ok', false],
  ['ok', null, false],
  ['ok', 'not-ok', true],
  ['ok', 'to-complete', true],
  ['not-ok', 'not-ok', true],
  ['to-complete', null, true],
] as const)('%s where %s was suggested needs a comment: %s', (outcome, suggested, expected) => {
  expect(needsComment(outcome, suggested)).toBe(expected)
})
