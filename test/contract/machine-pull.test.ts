import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { ensureSynth } from '../../infra/ensure-synth.ts'
import { demonstrationSecret } from '../../infra/local/machines.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { openOwnerStore } from '../../infra/round/store.ts'
import { batchItem, batchPointerItem } from '../../shared/aws/batches.ts'
import { nameMachine } from '../../shared/aws/machines.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { noCoding } from '../../shared/domain/coding.ts'
import { pullScopeName } from '../../shared/domain/machine.ts'
import { toOre } from '../../shared/domain/money.ts'
import type { Batch } from '../../shared/exports/batch.ts'

/** The stacks as they are deployed, with what they let whom do. */
const dir = mkdtempSync(join(tmpdir(), 'machine-pull-'))
let platform: Platform

const batch: Batch = {
  id: '2027-0001',
  county: '05',
  budgetYear: 2027,
  status: 'locked',
  createdAt: '2027-02-01T08:00:00.000Z',
  createdBy: 'FINANCE-1',
  createdByName: 'Eva Ek',
  lockedAt: '2027-02-01T08:00:01.000Z',
  coding: noCoding,
  lines: 1,
  total: toOre(100),
  files: { csv: { key: 'batches/05/2027-0001.csv', versionId: 'none', sha256: hashOf('x'), size: 1 } },
}

beforeAll(async () => {
  const { outDir } = await ensureSynth({ outDir: join(dir, 'cdk.out') })
  platform = await startPlatform({ cdkOut: outDir, dataDir: join(dir, 'data') })
  const store = openOwnerStore(platform.env)
  for (const item of [batchItem(batch), batchPointerItem(batch)]) await store.table.write(put(item))
  await nameMachine(store.table, { county: '05', client: 'erp-05-1', now: Date.now() })
  store.close()
  await platform.settled()
}, 240_000)
afterAll(async () => {
  await platform.close()
  rmSync(dir, { recursive: true, force: true })
})

const tokenOf = async (client: string): Promise<string> => {
  const answer = await fetch(`${platform.origin}/_local/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client}:${demonstrationSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: pullScopeName }),
  })
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token
}
const pull = (address: string, token?: string) =>
  fetch(`${platform.origin}${address}`, {
    redirect: 'manual',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })

test('the ERP of one county comes as far as its own batches, by its token, the gateway and the wall', async () => {
  const token = await tokenOf('erp-05-1')
  const list = await pull('/api/underlag?since=2027-0000', token)
  expect([list.status, await list.json()]).toEqual([
    200,
    { batches: [expect.objectContaining({ batch: '2027-0001', total: '1.00' })], next: null },
  ])
  const file = await pull('/api/underlag/2027-0001/csv', token)
  expect([file.status, file.headers.get('etag')]).toEqual([307, `"${hashOf('x')}"`])
  expect(file.headers.get('location')).toContain('/batches/05/2027-0001.csv?')
})

test('without a token, with one that no county has named, and on every page a token is worth nothing', async () => {
  expect((await pull('/api/underlag?since=2027-0000')).status).toBe(401)
  const other = await pull('/api/underlag?since=2027-0000', await tokenOf('erp-03-1'))
  expect([other.status, other.headers.get('content-type')]).toEqual([
    403,
    'application/problem+json; charset=utf-8',
  ])
  for (const page of ['/ekonomi', '/lan', '/ansok']) {
    const answer = await pull(page, await tokenOf('erp-05-1'))
    expect(answer.headers.get('location')).toMatch(/^\/logga-in/)
  }
})

test('the interface is described where anyone can read it', async () => {
  const answer = await pull('/utbetalningsunderlag/openapi-1.json')
  expect(await answer.json()).toMatchObject({
    openapi: '3.1.0',
    servers: [{ url: platform.origin }],
    components: {
      securitySchemes: {
        machine: { openIdConnectUrl: `${platform.origin}/_local/oidc/.well-known/openid-configuration` },
      },
    },
  })
})
