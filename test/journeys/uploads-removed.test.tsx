import { PutObjectCommand } from '@aws-sdk/client-s3'
import { beforeEach, describe, expect, test } from 'vitest'
import { removeUploads } from '../../functions/events/remove-uploads.ts'
import { readUploadDues } from '../../shared/aws/due.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readUploadKey, uploadPrefix } from '../../shared/aws/uploads.ts'
import { remove } from '../../shared/aws/write.ts'
import {
  aPdf,
  at,
  draftIn,
  maria,
  openForMaria,
  scan,
  sendOn,
  startDraft,
  upload,
  words,
} from './applicant-world.ts'

openForMaria()
let draft: string
beforeEach(async () => {
  draft = await startDraft(maria)
})

const newest = (key: string) => at.world.bucketUploads.newest(key)
const documentIn = (key: string) => readUploadKey(key)?.document ?? ''
const attach = async (name: string, html?: string) => {
  const { back, key } = await upload(maria, draft, name, aPdf, html)
  const { to } = await maria.get(back)
  return { key, to, versionId: (await newest(key))?.versionId ?? '' }
}
const takeAway = (key: string) =>
  sendOn(maria, `${draft}/bilagor`, ({ fields }) =>
    fields.some(([name, value]) => name === 'document' && value === documentIn(key)),
  )
/** Past the receiving route, as somebody with an old form may do. */
const putObject = async (key: string): Promise<string> => {
  const { VersionId } = await at.world.s3.send(
    new PutObjectCommand({ Bucket: 'uploads', Key: key, Body: aPdf }),
  )
  return VersionId ?? ''
}
const list = async () => words((await maria.get(`${draft}/bilagor`)).html)

describe('the file of a document that is', () => {
  test('removed goes from the bucket, whatever stops the first attempt, and the others stay', async () => {
    const gone = await attach('bort.pdf')
    const kept = await attach('kvar.pdf')
    await takeAway(gone.key)
    const bucketDown = { ...at.world.deps.uploads, remove: () => Promise.reject(new Error('down')) }
    expect(await removeUploads({ ...at.world.deps, uploads: bucketDown })).toEqual({ uploads: 0 })
    expect(await newest(gone.key)).not.toBeNull()
    const tableDown = { ...at.table, write: () => Promise.reject(new Error('down')) }
    expect(await removeUploads({ ...at.world.deps, table: tableDown })).toEqual({ uploads: 0 })
    expect(await newest(gone.key)).toBeNull()
    expect(await removeUploads(at.world.deps)).toEqual({ uploads: 1 })
    expect(await newest(gone.key)).toBeNull()
    expect(await newest(kept.key)).not.toBeNull()
    expect(await readUploadDues(at.table, at.world.clock.now())).toEqual([])
  })

  test('replaced goes as well, and the new one stays', async () => {
    const old = await attach('gammal.pdf')
    const { html } = await maria.get(`${draft}/bilagor/${documentIn(old.key)}`)
    const fresh = await attach('ny.pdf', html)
    expect(fresh.to).toContain('hant=replaced')
    await removeUploads(at.world.deps)
    expect(await newest(old.key)).toBeNull()
    expect(await newest(fresh.key)).not.toBeNull()
  })

  test('one too many goes, and its check does not bring it in as the twenty-first', async () => {
    for (let n = 0; n < 20; n += 1) await attach(`${n}.pdf`, (await maria.get(`${draft}/bilagor`)).html)
    const key = `${uploadPrefix('K0580', draftIn(draft), at.deps.newId())}extra.pdf`
    await scan(at, key, await putObject(key))
    const { to } = await maria.get(`${draft}/bilagor/klar?key=${encodeURIComponent(key)}`)
    expect(to).toContain('hant=full')
    expect(await list()).not.toContain('extra.pdf')
    await removeUploads(at.world.deps)
    expect(await newest(key)).toBeNull()
  })
})

describe('a version that is nobody’s goes when it has been looked at:', () => {
  test('one sent again over a document, whose own version stands again and can be read', async () => {
    const { key, versionId } = await attach('plan.pdf')
    const second = await putObject(key)
    expect((await newest(key))?.versionId).toBe(second)
    await scan(at, key, second)
    await scan(at, key, second)
    expect((await newest(key))?.versionId).toBe(versionId)
    expect(await at.world.deps.uploads.read(key, versionId)).not.toBeNull()
  })

  test('one sent with the old form of a document that was removed', async () => {
    const { key } = await attach('bort.pdf')
    await takeAway(key)
    await removeUploads(at.world.deps)
    await scan(at, key, await putObject(key))
    expect(await newest(key)).toBeNull()
    expect(await list()).toContain('Inga filer är bifogade.')
  })

  test('another name under a document’s place', async () => {
    const { key, versionId } = await attach('plan.pdf')
    const beside = key.replace('plan.pdf', 'annan.pdf')
    await scan(at, beside, await putObject(beside))
    expect(await newest(beside)).toBeNull()
    expect((await newest(key))?.versionId).toBe(versionId)
  })

  test('one that comes when its draft is gone', async () => {
    const { key } = await attach('plan.pdf')
    await at.table.write(remove(keys.draft('K0580', draftIn(draft))))
    await scan(at, key, await putObject(key))
    await scan(at, key, (await newest(key))?.versionId ?? '')
    expect(await newest(key)).toBeNull()
  })
})
