import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { CatalogueRow } from '../../functions/catalogue/row.ts'
import { catalogue } from '../../functions/catalogue.ts'
import { buildFunctions } from '../../infra/build.ts'
import { ensureSynth } from '../../infra/ensure-synth.ts'
import { fontFiles } from '../../shared/letters/fonts.ts'

const root = join(import.meta.dirname, '../..')
const rows: [string, CatalogueRow][] = Object.entries(catalogue)
const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const meta = z.object({
  outputs: z.record(
    z.string(),
    z.object({ exports: z.array(z.string()), inputs: z.record(z.string(), z.unknown()) }),
  ),
})
const metaOf = (built: string, name: string) =>
  meta.parse(JSON.parse(readFileSync(join(built, 'meta', `${name}.json`), 'utf8')))

describe('the catalogue', () => {
  it.each(rows)('%s: its file stands where the row says', (_, row) => {
    expect(existsSync(join(root, 'functions', row.entry))).toBe(true)
  })

  it('leads each route to one function', () => {
    const routes = rows.flatMap(([, { triggers }]) =>
      triggers.flatMap((trigger) => (trigger.kind === 'http' ? trigger.routes : [])),
    )
    expect(routes.length).toBe(new Set(routes).size)
  })

  it('has a file for each step and no step file without a row', () => {
    const files = readdirSync(join(root, 'functions/steps')).map((name) => `steps/${name}`)
    const steps = rows.filter(([, { triggers }]) => triggers.some(({ kind }) => kind === 'step'))
    expect(steps.map(([, { entry }]) => entry).toSorted()).toEqual(files.toSorted())
  })
})

describe('the bundles', () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  beforeAll(async () => {
    await buildFunctions({ root, outDir: first })
    await buildFunctions({ root, outDir: second })
  })

  it.each(rows)('%s: is the same bytes each time', (name) => {
    const files = (built: string) =>
      Object.keys(metaOf(built, name).outputs).map((file) => [
        file,
        readFileSync(join(built, 'functions', name, file)).toString('base64'),
      ])
    expect(files(first)).toEqual(files(second))
  })

  it.each(rows)('%s: has a handler, and nothing that has no place on a server', (name) => {
    const { outputs } = metaOf(first, name)
    expect(outputs['index.mjs']?.exports).toContain('handler')
    const misplaced = /zod[/]v4[/]locales[/](?!en)|dist-cjs|aws-cdk|[/]infra[/]|[/]test[/]/
    const held = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))
    expect(held.length).toBeGreaterThan(50)
    expect(held.filter((path) => misplaced.test(path))).toEqual([])
  })

  it.each(rows)('%s: loads by itself, on Node alone', async (name) => {
    const address = pathToFileURL(join(first, 'functions', name, 'index.mjs')).href
    const loaded = z.object({ handler: z.unknown() }).parse({ ...(await import(address)) })
    expect(loaded.handler).toBeTypeOf('function')
  })

  it.each(rows)('%s: brings along what its row ships', (name, { ships = [] }) => {
    const files = readdirSync(join(first, 'functions', name), { recursive: true }).map(String)
    const letters = ['data/sRGB_IEC61966_2_1.icc', ...fontFiles.map((file) => `letters/${file}`)]
    for (const file of letters) expect(files.includes(file)).toBe(ships.includes('letters'))
    expect(files.includes('assets/assets.json')).toBe(ships.includes('assets'))
  })
})

describe('synthesising', () => {
  const outDir = join(folder, 'synth', 'cdk.out')
  const templates = () =>
    readdirSync(outDir)
      .filter((name) => name.endsWith('.template.json'))
      .map((name) => readFileSync(join(outDir, name), 'utf8'))

  it('is done once for the same sources, again for other addresses, and leaves no work behind', async () => {
    expect(await ensureSynth({ outDir })).toMatchObject({ outDir, fresh: true })
    const before = templates()
    expect(before).toHaveLength(3)
    expect(await ensureSynth({ outDir })).toMatchObject({ fresh: false })
    expect(templates()).toEqual(before)
    const overrides = { ORIGIN: 'http://127.0.0.1:9' }
    expect(await ensureSynth({ outDir, overrides })).toMatchObject({ fresh: true })
    expect(templates().join()).toContain('http://127.0.0.1:9')
    expect(readdirSync(join(folder, 'synth', '.build'))).toEqual([])
  })
})
