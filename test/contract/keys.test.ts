import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countyPrefix, indexKeys, type Key, keys, organisationPrefix } from '../../shared/aws/keys.ts'
import { counties } from '../../shared/register/register.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('')
const ulid = fc
  .tuple(
    fc.constantFrom(...alphabet.slice(0, 8)),
    fc.array(fc.constantFrom(...alphabet), { minLength: 25, maxLength: 25 }),
  )
  .map(([first, rest]) => `${first}${rest.join('')}`)
const county = fc.constantFrom(...counties().map(({ code }) => code))
const orgId = fc.oneof(
  county.map((code) => `K${code}80`),
  county.map((code) => `R${code}`),
  ulid.map((id) => `F${id}`),
)
const number = fc.integer({ min: 1, max: 99_999_999 })
const year = fc.integer({ min: 2026, max: 2099 })
const round = fc.tuple(year, fc.integer({ min: 1, max: 99 })).map(([y, n]) => `${y}-${n}`)
const subject = fc
  .array(fc.constantFrom(...alphabet, ...'ILOU-'.split('')), { minLength: 1, maxLength: 40 })
  .map((letters) => letters.join(''))
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
const instant = day.map((date) => date.toISOString())
const dated = day.map((date) => date.toISOString().slice(0, 10))
const sha256 = fc
  .array(fc.constantFrom(...'0123456789abcdef'.split('')), { minLength: 64, maxLength: 64 })
  .map((x) => x.join(''))
const section = fc.constantFrom('contact', 'need', 'measures', 'bars', 'centre')
const effect = fc.constantFrom('MAIL', 'DIARY', 'COUNT', 'RECEIPT')
const settingKind = fc.constantFrom('POLICY', 'ROUNDS', 'DELEGATION')
const taskKind = fc.constantFrom('COMPLETION', 'OPINION')
const slot = fc.constantFrom('STATUS', 'KIND-OTHER', 'LATE')
const fileKind = fc.constantFrom('APPLICATION', 'REQUEST')
const dueKind = fc.constantFrom('EXECUTION', 'COMPLETION', 'AUTHORITY')
const one = <A>(make: (a: A) => Key, a: fc.Arbitrary<A>) => a.map(make)
const two = <A, B>(make: (a: A, b: B) => Key, a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) =>
  fc.tuple(a, b).map(([x, y]) => make(x, y))
const three = <A, B, C>(
  make: (a: A, b: B, c: C) => Key,
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  c: fc.Arbitrary<C>,
) => fc.tuple(a, b, c).map(([x, y, z]) => make(x, y, z))

/** Every key of one county's, of organisations', of people's and of everybody's, made from random ids. */
const ofCounty: Record<string, fc.Arbitrary<Key>> = {
  case: two(keys.case, county, ulid),
  body: three(keys.body, county, ulid, sha256),
  event: three(keys.event, county, ulid, number),
  document: three(keys.document, county, ulid, ulid),
  decision: three(keys.decision, county, ulid, number),
  letter: three(keys.letter, county, ulid, number),
  account: two(keys.account, county, ulid),
  receiver: fc
    .tuple(county, orgId, fc.constantFrom('bankgiro', 'plusgiro'), fc.constantFrom('5050-1055', '1234-4'))
    .map((x) => keys.receiver(...x)),
  instalment: three(keys.instalment, county, ulid, number),
  task: fc.tuple(county, ulid, taskKind, number).map((x) => keys.task(...x)),
  file: fc.tuple(county, ulid, fileKind, number).map((x) => keys.file(...x)),
  message: three(keys.message, county, ulid, number),
  listEntry: three(keys.listEntry, county, ulid, slot),
  wait: two(keys.wait, county, ulid),
  done: fc.tuple(county, ulid, number, effect).map(([c, id, n, e]) => keys.done(keys.case(c, id).pk, n, e)),
  proposal: three(keys.proposal, county, ulid, number),
  assessment: three(keys.assessment, county, ulid, subject),
  note: three(keys.note, county, ulid, number),
  workingNote: three(keys.workingNote, county, ulid, ulid),
  paper: three(keys.paper, county, ulid, number),
  appeal: three(keys.appeal, county, ulid, number),
  secrecyMark: three(keys.secrecyMark, county, ulid, number),
  release: three(keys.release, county, ulid, number),
  refusal: three(keys.refusal, county, ulid, number),
  deskFile: three(keys.deskFile, county, ulid, ulid),
  publication: two(keys.publication, county, round),
  diaryNumber: three(keys.diaryNumber, county, fc.constantFrom('801-1-2027', '801-2-2027'), ulid),
  conflict: three(keys.conflict, county, ulid, number),
  declared: three(keys.declared, county, round, subject),
  declaration: fc.tuple(county, round, subject, ulid).map((x) => keys.declaration(...x)),
  reconciliation: two(keys.reconciliation, county, ulid),
  review: three(keys.review, county, ulid, number),
  releasedMedians: two(keys.releasedMedians, county, round),
  othersMedians: two(keys.othersMedians, county, year),
  log: county.map((code) => keys.log(`C#${code}`)),
  logEvent: fc.tuple(county, number).map(([code, n]) => keys.logEvent(`C#${code}`, n)),
  countyOrganisation: two(keys.countyOrganisation, county, orgId),
  organisationCase: three(keys.organisationCase, county, orgId, ulid),
  organisationPerson: three(keys.organisationPerson, county, orgId, subject),
  organisationCheck: three(keys.organisationCheck, county, orgId, ulid),
  staff: two(keys.staff, county, subject),
  machine: two(keys.machine, county, subject),
  setting: three(keys.setting, county, settingKind, dated),
  round: two(keys.round, county, round),
  frame: two(keys.frame, county, year),
  binding: two(keys.binding, county, year),
  scenario: three(keys.scenario, county, round, ulid),
  scenarioCase: three(keys.scenarioCase, county, ulid, ulid),
  diary: fc
    .tuple(county, year, dated, ulid, number)
    .map(([c, y, d, id, n]) => keys.diary(c, String(y), d, id, n)),
  count: fc.tuple(county, round).map(([c, r]) => keys.count(`C#${c}`, r)),
  tally: three(keys.tally, county, round, fc.option(subject)),
  batch: two(keys.batch, county, round),
  batchLine: three(keys.batchLine, county, round, number),
  batchProfile: fc
    .tuple(county, round, fc.constantFrom('exempel-huvudbok', 'annan-1'), fc.stringMatching(/^[0-9a-f]{12}$/))
    .map((parts) => keys.batchProfile(...parts)),
  report: fc
    .tuple(county, fc.constantFrom('MONTH', 'STATEMENT'), fc.stringMatching(/^[0-9]{4}-[0-9a-f]{12}$/))
    .map((parts) => keys.report(...parts)),
  batchPointer: two(keys.batchPointer, county, round),
  answers: two(keys.answers, county, sha256),
  answersContent: two(keys.answersContent, county, sha256),
  answerRow: three(keys.answerRow, county, sha256, number),
  answersPointer: three(keys.answersPointer, county, instant, sha256),
  openAnswers: two(keys.openAnswers, county, sha256),
  waitingReceipt: three(keys.waitingReceipt, county, instant, ulid),
  due: fc.tuple(county, instant, dueKind, ulid).map(([c, i, k, id]) => keys.due(`C#${c}`, i, k, id)),
  outbox: fc.tuple(county, ulid, instant, number).map(([c, id, i, n]) => keys.outbox(`C#${c}`, id, i, n)),
  idempotency: fc.tuple(county, ulid).map(([c, id]) => keys.idempotency(`C#${c}`, id)),
}
const waitsFor = fc.constantFrom('ANSWER', 'CHANGE')
const ofOthers: Record<string, fc.Arbitrary<Key>> = {
  session: one(keys.session, ulid),
  signIn: one(keys.signIn, ulid),
  personRole: two(keys.personRole, subject, orgId),
  feedback: one(keys.feedback, ulid),
  personSession: two(keys.personSession, subject, ulid),
  parked: two(keys.parked, subject, ulid),
  organisation: one(keys.organisation, orgId),
  organisationNumber: one(keys.organisationNumber, fc.constantFrom('2120000142', '2220000448')),
  member: two(keys.member, orgId, subject),
  memberInvitation: two(keys.memberInvitation, orgId, ulid),
  confirmationCode: two(keys.confirmationCode, orgId, subject),
  officialMailbox: one(keys.officialMailbox, orgId),
  draftPointer: two(keys.draftPointer, orgId, ulid),
  draft: two(keys.draft, orgId, ulid),
  draftSection: three(keys.draftSection, orgId, ulid, section),
  draftDocument: three(keys.draftDocument, orgId, ulid, ulid),
  waitingDocument: fc.tuple(orgId, ulid, waitsFor, ulid).map((x) => keys.waitingDocument(...x)),
  keptForm: fc.tuple(orgId, ulid, waitsFor, subject).map((x) => keys.keptForm(...x)),
  draftPresence: three(keys.draftPresence, orgId, ulid, subject),
  draftPartner: three(keys.draftPartner, orgId, ulid, orgId),
  draftComment: three(keys.draftComment, orgId, ulid, ulid),
  partnerPointer: two(keys.partnerPointer, orgId, ulid),
  draftDue: fc.tuple(instant, orgId, ulid).map(([i, o, id]) => keys.due('O', i, 'DRAFT', `${o}-${id}`)),
  publicRound: two(keys.publicRound, county, round),
  published: two(keys.published, county, round),
  proofHead: one(keys.proofHead, number),
  proofList: three(keys.proofList, number, sha256, number),
  proof: one(keys.proof, sha256),
}
const every = { ...ofCounty, ...ofOthers }
const kinds = Object.entries(every)
const path = ({ pk, sk }: Key): string => `${pk} / ${sk}`

describe('every key', () => {
  test('is made here: a new kind in keys.ts needs its row', () => {
    const known = Object.keys(keys).filter((kind) => !(kind in every))
    expect(known).toEqual([])
  })

  test.each(kinds)('%s has one letter case (the local store ignores it in begins_with)', (_kind, key) => {
    fc.assert(
      fc.property(key, (made) => {
        // The T and Z of an instant are upper case as well.
        expect(path(made)).toBe(path(made).toUpperCase())
      }),
    )
  })

  test.each(Object.entries(ofCounty))('%s lies under its county', (_kind, key) => {
    fc.assert(
      fc.property(key, ({ pk }) => {
        const code = /^C#(\d\d)#/.exec(pk)?.[1] ?? ''
        expect(pk.startsWith(countyPrefix(code))).toBe(true)
        expect(counties().map((each) => each.code)).toContain(code)
      }),
    )
  })

  test.each(Object.entries(ofOthers))('%s lies under no county', (_kind, key) => {
    fc.assert(
      fc.property(key, ({ pk }) => {
        expect(pk).not.toMatch(/^C#/)
      }),
    )
  })

  test('two kinds never meet, and one kind never meets itself from other ids', () => {
    const any = fc.oneof(...kinds.map(([kind, key]) => key.map((made) => ({ kind, made: path(made) }))))
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 60 }), (all) => {
        const kindsOf = Map.groupBy(all, ({ made }) => made)
        for (const [made, same] of kindsOf) expect(new Set(same.map(({ kind }) => kind)).size, made).toBe(1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('begins_with', () => {
  const ignoringCase = (text: string, prefix: string) => text.toUpperCase().startsWith(prefix.toUpperCase())

  test('never crosses from one county to another', () => {
    fc.assert(
      fc.property(county, county, ulid, (one, other, id) => {
        fc.pre(one !== other)
        expect(ignoringCase(keys.case(other, id).pk, countyPrefix(one))).toBe(false)
      }),
    )
  })
  test('never crosses from one version to another', () => {
    fc.assert(
      fc.property(county, ulid, number, number, (code, id, one, other) => {
        fc.pre(one !== other)
        expect(ignoringCase(keys.event(code, id, other).sk, keys.event(code, id, one).sk)).toBe(false)
        const { pk } = keys.case(code, id)
        const marks = keys.done(pk, one, '').sk
        expect(ignoringCase(keys.done(pk, other, 'MAIL').sk, marks)).toBe(false)
      }),
    )
  })
  test('of versions sorts as they count', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [a, b] = [keys.event('01', 'X', one).sk, keys.event('01', 'X', other).sk]
        expect(a < b).toBe(one < other)
      }),
    )
  })
  test('of the sort keys under a case, no prefix that is searched holds another kind', () => {
    const prefixes = [
      'EVENT#',
      'DOC#',
      'DONE#',
      'PAY#',
      'DECISION#',
      'LETTER#',
      'TASK#',
      'CONFLICT#',
      'BODY#',
      'HEADER',
      'WAIT',
    ]
    for (const one of prefixes)
      expect(
        prefixes.filter((other) => ignoringCase(other, one)),
        one,
      ).toEqual([one])
  })
  test("an organisation's partition is no prefix of another's: keys are compared whole", () => {
    fc.assert(
      fc.property(orgId, orgId, (one, other) => {
        fc.pre(one !== other)
        expect(keys.organisation(one).pk).not.toBe(keys.organisation(other).pk)
        expect(ignoringCase(`${organisationPrefix(other)}#`, `${organisationPrefix(one)}#`)).toBe(false)
      }),
    )
  })
})

describe('an index', () => {
  test('of a county begins with the county, the organisation’s with the organisation', () => {
    fc.assert(
      fc.property(county, round, ulid, subject, instant, year, (code, id, one, who, at, y) => {
        const prefix = countyPrefix(code)
        expect(indexKeys.round(code, id, one).roundPk.startsWith(prefix)).toBe(true)
        expect(indexKeys.desk(code, id, 'proposed', who, one).deskPk.startsWith(prefix)).toBe(true)
        expect(indexKeys.desk(code, id, 'proposed', null, one).deskPk.endsWith('#NONE')).toBe(true)
        expect(indexKeys.attention(code, 'LATE', at, one).attentionPk.startsWith(prefix)).toBe(true)
        expect(indexKeys.payable(code, y, '2027-06-15', one, 1).payablePk.startsWith(prefix)).toBe(true)
        expect(indexKeys.organisation(`K${code}80`, one).orgPk).toBe(`O#K${code}80#CASES`)
      }),
    )
  })
})
