import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical, hashOf } from '../../shared/domain/chain.ts'
import { letterFonts } from '../../shared/letters/fonts.ts'
import { receipt } from '../../shared/letters/receipt.ts'
import { checkPdf } from '../../shared/proof/pdf-file.ts'
import { inclusionsIn, inOrder, nextHead } from '../../shared/proof/published.ts'
import { receiptData, receiptOf } from './letter-examples.ts'

let folder = ''
/** The same with one byte in the middle changed. */
const otherByte = (content: Uint8Array): Uint8Array =>
  content.map((byte, at) => (at === Math.floor(content.length / 2) ? byte ^ 1 : byte))
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipt-'))
  const save = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)
  const fonts = await letterFonts('node_modules/@fontsource/source-sans-3/files')()
  const pdf = await receipt({ fonts }, receiptOf())
  const own = { receipt: receiptData().sha256, file: checkPdf(pdf).sum }
  const others = [{ receipt: hashOf('r'), file: hashOf('f') }]
  const receipts = inOrder([own, ...others])
  const head = nextHead(null, '2026-02-18', receipts)
  const list = { format: 'kvittenslista-1' as const, head, receipts }
  await save('receipt.pdf', pdf)
  await save('receipt.json', canonical(receiptData()))
  await save('byte.pdf', otherByte(pdf))
  await save('byte.json', otherByte(Buffer.from(canonical(receiptData()))))
  await save('changed.json', canonical({ ...receiptData(), inTime: false }))
  await save('root.json', canonical(list))
  await save(
    'root-without.json',
    canonical({ ...list, head: nextHead(null, '2026-02-18', others), receipts: others }),
  )
  await save('root-changed.json', canonical({ ...list, receipts: receipts.slice(1) }))
  await save('proof.json', canonical(inclusionsIn(list).find((each) => each.receipt === own.receipt)))
  await save('other.txt', 'hello')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]) => {
  const named = args.map((each) => (each.startsWith('--') ? each : join(folder, each)))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['infra/commands/verify-receipt.ts', ...named],
    { encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

describe('npm run verify-receipt', () => {
  test.each([
    [['receipt.pdf'], 0, 'internally consistent, not yet published'],
    [['receipt.json'], 0, 'internally consistent, not yet published'],
    [['receipt.pdf', '--head', 'root.json'], 0, 'consistent and published: root 1 of 2026-02-18'],
    [['receipt.json', '--head', 'proof.json'], 0, 'consistent and published: root 1 of 2026-02-18'],
    [['byte.pdf'], 1, 'changed: pages'],
    [['byte.json'], 1, 'changed: '],
    [['byte.pdf', '--head', 'root.json'], 1, 'changed: pages'],
    [['changed.json'], 1, 'changed: inTime'],
    [['changed.json', '--head', 'root.json'], 1, 'changed: inTime'],
    [['receipt.json', '--head', 'root-without.json'], 1, 'not under root 1'],
    [['receipt.json', '--head', 'root-changed.json'], 1, 'the head file has been changed'],
    [['receipt.json', '--head', 'other.txt'], 1, 'neither a published root nor a proof'],
    [['other.txt'], 1, 'not a receipt'],
    [[], 2, 'Usage'],
    [['receipt.pdf', 'receipt.json'], 2, 'Usage'],
    [['nowhere.pdf'], 2, 'cannot be read'],
    [['receipt.pdf', '--heads'], 2, 'Usage'],
  ])('%j: exit %i', (args, status, sentence) => {
    const answer = run(...args)
    expect(answer.said).toContain(sentence)
    expect(answer.status).toBe(status)
  })
})
