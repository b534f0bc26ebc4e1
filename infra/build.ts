import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { type CatalogueRow, catalogue } from '../functions/catalogue.ts'
import { buildAssets } from './assets.ts'
import { letterFiles } from './letter-files.ts'

export type Bundle = { name: string; folder: string; bytes: number }

/** Some packages are still CommonJS and ask for Node's own modules with `require`. */
const banner = "import{createRequire as $cr}from'node:module';const require=$cr(import.meta.url);"

const rows: [string, CatalogueRow][] = Object.entries(catalogue)

/**
 * All functions in one run, so that what they share is read and parsed once. No source maps: they take three times
 * as long as all the rest, and the same commit gives the same bundle whenever somebody needs one.
 */
const bundleAll = (root: string, outdir: string, stylesheet: string) =>
  build({
    absWorkingDir: root,
    entryPoints: rows.map(([name, { entry }]) => ({
      in: join(root, 'functions', entry),
      out: `${name}/index`,
    })),
    outdir,
    write: false,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: banner },
    // Pages name the stylesheet by its content, so that browsers may keep it for good.
    define: { 'process.env.SITE_CSS': JSON.stringify(stylesheet) },
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
  })

/** What the bundler knows about one function of all. */
const onlyOne = ({ inputs, outputs }: Metafile, path: string): Metafile => {
  const output = outputs[path]
  if (output === undefined) throw new Error(`The bundler wrote no ${path}`)
  const held = Object.entries(inputs).filter(([input]) => input in output.inputs)
  return { inputs: Object.fromEntries(held), outputs: { [basename(path)]: output } }
}

const ship = async (root: string, outDir: string, folder: string, kind: 'assets' | 'letters') => {
  if (kind === 'assets') return cp(join(outDir, 'assets'), join(folder, 'assets'), { recursive: true })
  for (const [target, source] of Object.entries(letterFiles)) {
    await mkdir(dirname(join(folder, target)), { recursive: true })
    await cp(join(root, source), join(folder, target))
  }
}

/**
 * Bundles every function of the catalogue into `<outDir>/functions/<name>/`, with its shipped files beside it and
 * what the bundler knows about it in `<outDir>/meta/<name>.json`. The same sources give the same bytes.
 * Throws what the bundler throws when an entry is missing or does not compile.
 */
export const buildFunctions = async (options: { root: string; outDir: string }): Promise<Bundle[]> => {
  const { root, outDir } = options
  await rm(outDir, { recursive: true, force: true })
  await mkdir(join(outDir, 'meta'), { recursive: true })
  const functions = join(outDir, 'functions')
  const assets = await buildAssets(join(outDir, 'assets'))
  const { metafile, outputFiles } = await bundleAll(root, functions, `/assets/${assets['site.css']}`)
  const contents = new Map(outputFiles.map((file) => [file.path, file.contents]))
  return Promise.all(
    rows.map(async ([name, { ships = [] }]): Promise<Bundle> => {
      const folder = join(functions, name)
      const path = join(folder, 'index.mjs')
      const code = contents.get(path) ?? new Uint8Array()
      const meta = onlyOne(metafile, relative(root, path))
      await mkdir(folder, { recursive: true })
      await writeFile(path, code)
      await writeFile(join(outDir, 'meta', `${name}.json`), JSON.stringify(meta))
      for (const kind of ships) await ship(root, outDir, folder, kind)
      return { name, folder, bytes: code.length }
    }),
  )
}
