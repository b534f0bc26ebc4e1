import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import * as z from 'zod'
import { notFound } from '../../shared/domain/errors.ts'
import type { Visit } from '../../shared/web/http/route.ts'
import type { Response } from '../../shared/web/response.ts'

type Asset = { content: Uint8Array; type: string; immutable: boolean }
export type ReadAsset = (name: string) => Promise<Asset | null>

const manifest = z.record(z.string(), z.string())
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * The files shipped beside the bundle, by the names in their manifest and no other: a path in a name leads nowhere.
 * A name with its content's hash in it never changes what it means.
 */
export const assetsIn = (folder: string): ReadAsset => {
  const read = async () => manifest.parse(JSON.parse(await readFile(join(folder, 'assets.json'), 'utf8')))
  let listed: Promise<Record<string, string>> | undefined
  return async (name) => {
    listed ??= read()
    const names = await listed
    const immutable = Object.values(names).includes(name)
    const file = immutable ? name : new Map(Object.entries(names)).get(name)
    const type = types[extname(name)]
    if (file === undefined || type === undefined) return null
    return { content: await readFile(join(folder, file)), type, immutable }
  }
}

export const sendAsset = async (
  { readAsset }: { readAsset: ReadAsset },
  { request }: Pick<Visit, 'request'>,
): Promise<Response> => {
  const asset = await readAsset(request.params.name ?? '')
  if (asset === null) throw notFound('asset')
  return { kind: 'file', ...asset }
}
