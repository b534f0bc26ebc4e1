import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { CatalogueRow } from '../../functions/catalogue/row.ts'
import { catalogue } from '../../functions/catalogue.ts'
import { indexes, keys } from '../../shared/aws/keys.ts'
import { recordKeys } from '../../shared/aws/records.ts'
import { functionOf, leadingKeys, ofType, type Statement, statementsOf, target } from './stack-model.ts'
import { synthesise } from './synthesise.ts'

const rows: [string, CatalogueRow][] = Object.entries(catalogue)
const dev = synthesise('dev')
const statements = (name: string): Statement[] => statementsOf(dev, functionOf(dev, 'dev', name).role)

const ofService = (all: readonly Statement[], service: string): Statement[] =>
  all.filter(({ Action }) => Action.some((action) => action.startsWith(`${service}:`)))
const table = 'arn:aws:dynamodb:eu-north-1:000000000000:table/statsbidrag-dev'
const onItems = (all: readonly Statement[]): Statement[] =>
  ofService(all, 'dynamodb').filter(
    ({ Action }) => !Action.some((action) => /Stream|Records|Shard/.test(action)),
  )

/** IAM's StringLike. */
const like = (pattern: unknown, value: string): boolean => {
  const source = z
    .string()
    .parse(pattern)
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(value)
}
const may = (name: string, action: string, pk: string): boolean =>
  onItems(statements(name)).some(
    (statement) =>
      statement.Action.includes(action) &&
      (statement.Condition['ForAllValues:StringLike'] === undefined ||
        leadingKeys(statement).some((pattern) => like(pattern, pk))),
  )

describe.each(rows)('%s', (name, row) => {
  const all = statements(name)

  it('may do named things only, and never scan', () => {
    const actions = all.flatMap(({ Action }) => Action)
    expect(actions.filter((action) => /[*]|Scan|PartiQL|DeleteTable|Batch/.test(action))).toEqual([])
    expect(all.map(({ Effect }) => Effect)).toEqual(all.map(() => 'Allow'))
  })

  it('reaches items by their key alone, unless the whole table is its work', () => {
    const free = onItems(all).filter((statement) => leadingKeys(statement).length === 0)
    expect(free).toHaveLength(row.touches.includes('whole-table') ? 1 : 0)
  })

  it('reaches this table and its indexes only', () => {
    const places = [table, ...Object.keys(indexes).map((index) => `${table}/index/${index}`)]
    for (const { Resource } of onItems(all)) expect(places).toEqual(expect.arrayContaining(Resource))
  })

  it('names what it reaches', () => {
    expect(all.flatMap(({ Resource }) => Resource).filter((resource) => resource === '*')).toEqual([])
  })

  it('reads the stream only if the stream wakes it', () => {
    const reads = all.some(({ Action }) => Action.includes('dynamodb:GetRecords'))
    expect(reads).toBe(row.triggers.some(({ kind }) => kind === 'stream'))
  })
})

describe('who may reach what', () => {
  const session = keys.session('1').pk
  const person = keys.personRole('1', 'x').pk
  const draft = keys.draft('K0180', '1').pk
  const caseOf = keys.case('01', '1').pk
  const working = keys.proposal('01', '1', 1).pk

  it.each([
    ['public', 'PutItem', session, true],
    ['public', 'GetItem', keys.publicRound('01', '1').pk, true],
    ['public', 'GetItem', keys.published('01', '1').pk, true],
    ['public', 'PutItem', keys.published('01', '1').pk, false],
    ['officer', 'PutItem', keys.published('01', '1').pk, false],
    ['public', 'GetItem', draft, false],
    ['public', 'GetItem', caseOf, false],
    ['applicant', 'GetItem', session, true],
    ['applicant', 'PutItem', session, false],
    ['applicant', 'PutItem', person, true],
    ['applicant', 'UpdateItem', person, false],
    ['applicant', 'PutItem', draft, true],
    ['applicant', 'PutItem', caseOf, true],
    ['applicant', 'DeleteItem', caseOf, false],
    ['applicant', 'PutItem', keys.outbox('C#01', '1', '2', 3).pk, true],
    ['applicant', 'GetItem', working, false],
    ['applicant', 'GetItem', keys.frame('01', 2027).pk, false],
    ['applicant', 'GetItem', keys.log('C#01').pk, false],
    ['officer', 'GetItem', session, true],
    ['officer', 'GetItem', person, true],
    ['officer', 'PutItem', person, false],
    ['finance', 'PutItem', person, false],
    ['officer', 'PutItem', keys.parked('1', '2').pk, true],
    ['finance', 'PutItem', keys.parked('1', '2').pk, true],
    ['officer', 'PutItem', session, false],
    ['public', 'PutItem', keys.feedback('1').pk, true],
    ['public', 'GetItem', keys.feedback('1').pk, false],
    ['officer', 'GetItem', caseOf, false],
    ['officer', 'GetItem', draft, false],
    ['finance', 'GetItem', caseOf, false],
    ['finance', 'GetItem', draft, false],
    ['erp', 'GetItem', person, true],
    ['erp', 'Query', person, true],
    ['erp', 'PutItem', person, false],
    ['erp', 'GetItem', session, false],
    ['erp', 'GetItem', caseOf, false],
    ['erp', 'GetItem', keys.batch('01', '2027-0001').pk, false],
    ['erp', 'GetItem', draft, false],
    ['erp', 'PutItem', keys.parked('1', '2').pk, false],
    ['dispatch', 'PutItem', caseOf, true],
  ])('%s: %s of %s is %s', (name, action, pk, allowed) => {
    expect(may(name, `dynamodb:${action}`, pk)).toBe(allowed)
  })

  it('lets the applicant hear that an upload never came, and nobody else list files', () => {
    const listers = rows.filter(([name]) =>
      statements(name).some(({ Action }) => Action.some((action) => action.startsWith('s3:List'))),
    )
    expect(listers.map(([name]) => name)).toEqual(['applicant'])
  })

  it('lets one function take uploads away, another a version that is nobody’s, and nobody anything that is kept', () => {
    const deleting = rows.flatMap(([name]) =>
      ofService(statements(name), 's3')
        .filter(({ Action }) => Action.some((action) => action.startsWith('s3:Delete')))
        .map(({ Action, Resource }) => ({ name, Action, Resource })),
    )
    const Resource = ['arn:aws:s3:::statsbidrag-dev-uploads-000000000000/drafts/*']
    expect(deleting).toEqual([
      { name: 'reminders', Action: ['s3:DeleteObject'], Resource },
      { name: 'scan-result', Action: ['s3:DeleteObjectVersion'], Resource },
    ])
  })

  it('lets a mail out from one address only', () => {
    for (const [name, { touches }] of rows) {
      const sends = ofService(statements(name), 'ses')
      expect(sends.length > 0).toBe(touches.includes('mail'))
      for (const { Condition } of sends)
        expect(Condition.StringEquals?.['ses:FromAddress']).toEqual(['statsbidrag@dev.statsbidrag.example'])
    }
  })
})

describe('the county role', () => {
  const role = ofType(dev, 'AWS::IAM::Role').find(
    ({ properties }) => properties.RoleName === 'statsbidrag-dev-county',
  )
  const all = statementsOf(dev, role?.id ?? '')
  const tag = `\${aws:PrincipalTag/county}`
  const trust = z.object({
    AssumeRolePolicyDocument: z.object({
      Statement: z.array(
        z.object({
          Action: z.string(),
          Principal: z.object({ AWS: z.union([target.transform((id) => [id]), z.array(target)]) }),
          Condition: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  })
  const trusted = trust.parse(role?.properties).AssumeRolePolicyDocument.Statement

  it('names the session’s own county in every statement', () => {
    expect(all.length).toBeGreaterThan(0)
    for (const statement of all) {
      const named = [
        ...leadingKeys(statement),
        ...statement.Resource.filter((name) => /:s3:/.test(String(name))),
      ]
      expect(named.length).toBeGreaterThan(0)
      for (const name of named) expect(name).toContain(tag)
    }
  })

  it('reaches the county’s keys in the table and all indexes', () => {
    const [items, ...rest] = onItems(all)
    expect(rest).toEqual([])
    expect(items && leadingKeys(items)).toEqual([`C#${tag}#*`])
    expect(items?.Resource).toHaveLength(1 + Object.keys(indexes).length)
  })

  it('reads every kind of kept file but the unchecked ones, and writes batches', () => {
    const addresses = (action: string) =>
      all.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => Resource.map(String))
    const county = (key: string) => (pattern: string) =>
      like(pattern.replace(tag, '01'), `arn:aws:s3:::statsbidrag-dev-records-000000000000/${key}`)
    const reads = [
      recordKeys.document('01', 'c', 'd'),
      recordKeys.letter('01', 'c', 1),
      recordKeys.receipt('01', 'c'),
      recordKeys.application('01', 'c', 1),
      recordKeys.request('01', 'c', 1),
      recordKeys.release('01', 'c', 1, 'n'),
      recordKeys.refusal('01', 'c', 1),
      recordKeys.appeal('01', 'c', 1),
      recordKeys.batch('01', 'b', 'csv'),
    ]
    for (const key of reads) expect(addresses('s3:GetObject').some(county(key))).toBe(true)
    expect(addresses('s3:GetObject').some(county(recordKeys.incoming('01', 'c', 'd')))).toBe(false)
    expect(addresses('s3:GetObject').some(county(recordKeys.letter('03', 'c', 1)))).toBe(false)
    expect(addresses('s3:PutObject').some(county(recordKeys.batch('01', 'b', 'csv')))).toBe(true)
    expect(addresses('s3:PutObject').some(county(recordKeys.letter('01', 'c', 1)))).toBe(false)
  })

  it('uploads to its own desk and looks at what came there, and nowhere else among the uploads', () => {
    const bucket = 'arn:aws:s3:::statsbidrag-dev-uploads-000000000000'
    const reaches = (action: string, key: string): boolean =>
      all
        .filter(({ Action }) => Action.includes(action))
        .flatMap(({ Resource }) => Resource.map(String))
        .some((pattern) => like(pattern.replace(tag, '01'), `${bucket}/${key}`))
    for (const action of ['s3:PutObject', 's3:GetObject']) {
      expect(reaches(action, 'desk/01/c/d/a.pdf')).toBe(true)
      for (const key of ['desk/03/c/d/a.pdf', 'drafts/K0180/d/e/a.pdf'])
        expect(reaches(action, key)).toBe(false)
    }
    expect(ofService(statements('officer'), 's3')).toEqual([])
  })

  it('is taken on by the functions that work for a county, and only with one county named', () => {
    const members = rows.filter(([, { touches }]) => touches.includes('county'))
    const roles = members.map(([name]) => functionOf(dev, 'dev', name).role).toSorted()
    for (const action of ['sts:AssumeRole', 'sts:TagSession']) {
      const some = trusted.filter(({ Action }) => Action === action)
      expect(some.flatMap(({ Principal }) => Principal.AWS).toSorted()).toEqual(roles)
      for (const { Condition } of some)
        expect(Condition).toMatchObject({ StringLike: { 'aws:RequestTag/county': '??' } })
    }
  })
})
