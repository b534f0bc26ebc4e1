import { beforeAll, describe, expect, test } from 'vitest'
import { endDrafts } from '../../functions/events/end-drafts.ts'
import { readDraft } from '../../shared/aws/drafts.ts'
import { readDraftDues } from '../../shared/aws/due.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { draftEnd, draftLife } from '../../shared/domain/draft-life.ts'
import {
  aPdf,
  aRound,
  at,
  draftIn,
  maria,
  openForMaria,
  sendDraft,
  startDraft,
  upload,
  words,
  writeAll,
} from './applicant-world.ts'

openForMaria()
const start = Date.parse('2027-01-11T08:00:00.000Z')

const goTo = async (day: string) => {
  at.world.clock.advance(Date.parse(`${day}T09:00:00.000Z`) - at.world.clock.now())
  await at.world.settle()
}
const left = async (draft: string) =>
  (await queryAll(at.table, { pk: keys.draft('K0580', draftIn(draft)).pk })).length
const attach = async (draft: string): Promise<string> => {
  const { back, key } = await upload(maria, draft, 'plan.pdf', aPdf)
  await maria.get(back)
  return key
}
const mailsOf = (draft: string) => at.world.mails.filter(({ text }) => text.includes(draftIn(draft)))

describe('how long a draft lives', () => {
  test('is 90 days after the last day of its round, or after a later start; told 14 days before', () => {
    expect(draftLife('2027-02-18', '2027-01-11T08:00:00.000Z')).toEqual({
      last: '2027-05-19',
      warnOn: '2027-05-05',
    })
    expect(draftLife('2027-02-18', '2027-06-30T22:30:00.000Z')).toEqual({
      last: '2027-09-29',
      warnOn: '2027-09-15',
    })
  })

  test('is never cut short by a late mail', () => {
    expect(draftEnd('2027-05-19', Date.parse('2027-05-05T00:00:00Z'))).toBe('2027-05-19T22:00:00.000Z')
    expect(draftEnd('2027-05-19', Date.parse('2027-05-18T00:00:00Z'))).toBe('2027-06-01T00:00:00.000Z')
  })
})

describe('as time goes', () => {
  let old: string
  let sent: string
  let moved: string
  let filed: string
  let filedAsSent: string
  beforeAll(async () => {
    expect(at.world.clock.now()).toBe(start)
    await at.openRound(aRound({ id: '2027-2' }))
    old = await startDraft(maria)
    await writeAll(maria, old)
    filed = await attach(old)
    sent = await startDraft(maria)
    await writeAll(maria, sent)
    filedAsSent = await attach(sent)
    await sendDraft(maria, sent)
    moved = await startDraft(maria, '2027-2')
    await at.world.settle()
  })

  test('the draft says until when it is kept', async () => {
    expect(words((await maria.get(old)).html)).toContain('Till och med 19 maj 2027.')
  })

  test('nothing is told or taken before its day', async () => {
    await goTo('2027-05-04')
    expect(await endDrafts(at.world.deps)).toEqual({ drafts: 0 })
    expect(await left(old)).toBeGreaterThan(7)
  })

  test('14 days before, those who wrote get one mail; a moved last day is respected, a sent draft left alone', async () => {
    await at.openRound(aRound({ id: '2027-2', lastDay: '2027-03-01' }))
    await goTo('2027-05-05')
    await endDrafts(at.world.deps)
    await endDrafts(at.world.deps)
    expect(mailsOf(old)).toHaveLength(1)
    expect(mailsOf(old)[0]).toMatchObject({ to: ['person@example.se'] })
    expect(mailsOf(old)[0]?.text).toContain('20\u00a0maj\u00a02027')
    expect(mailsOf(old)[0]?.text).not.toContain('Samtalsstöd')
    expect(mailsOf(moved)).toEqual([])
    expect(mailsOf(sent)).toEqual([])
    expect(await left(sent)).toBeGreaterThan(7)
  })

  test('a mail that fails is tried again, and until it has gone nothing is taken', async () => {
    await goTo('2027-05-16')
    const down = { ...at.world.deps, mail: { send: () => Promise.reject(new Error('down')) } }
    expect(await endDrafts(down)).toEqual({ drafts: 0 })
    expect(mailsOf(moved)).toEqual([])
    await endDrafts(at.world.deps)
    expect(mailsOf(moved)).toHaveLength(1)
  })

  test('the day after its last the draft is gone with all it held, also when the first attempt was cut off', async () => {
    await goTo('2027-05-19')
    await endDrafts(at.world.deps)
    expect((await maria.get(old)).status).toBe(200)
    await goTo('2027-05-20')
    const bucketDown = { ...at.world.deps.uploads, remove: () => Promise.reject(new Error('down')) }
    await endDrafts({ ...at.world.deps, uploads: bucketDown })
    expect(await left(old)).toBeGreaterThan(0)
    expect((await maria.get(old)).status).toBe(404)
    let writes = 0
    const cutOff = {
      ...at.world.deps,
      table: {
        ...at.table,
        write: async (...given: Parameters<typeof at.table.write>) => {
          writes += 1
          if (writes === 3) throw new Error('cut off')
          return at.table.write(...given)
        },
      },
    }
    await endDrafts(cutOff)
    expect((await maria.get(old)).status).toBe(404)
    expect(await left(old)).toBeGreaterThan(0)
    await endDrafts(at.world.deps)
    expect(await left(old)).toBe(0)
    expect(await at.world.bucketUploads.newest(filed)).toBeNull()
    expect(await at.world.bucketUploads.newest(filedAsSent)).not.toBeNull()
    expect((await maria.get('/ansok')).html).not.toContain(draftIn(old))
    expect(await readDraft(at.table, 'K0580', draftIn(moved))).not.toBeNull()
    expect(await readDraft(at.table, 'K0580', draftIn(sent))).not.toBeNull()
  })

  test('in the end nothing is due any more', async () => {
    await goTo('2027-06-01')
    await endDrafts(at.world.deps)
    expect(await left(moved)).toBe(0)
    expect(await readDraftDues(at.table, at.world.clock.now())).toEqual([])
  })
})
