import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import type { CatalogueRow } from '../functions/catalogue/row.ts'
import { catalogue } from '../functions/catalogue.ts'
import { buildAssets } from './assets.ts'
import { letterFiles } from './letter-files.ts'

export type Bundle = { name: string; folder: string; bytes: number }

/** Some packages are still CommonJS and ask for Node's own modules with `require`. */
const banner = "import{createRequire as $cr}from'node:module';const require=$cr(import.meta.url);"

const rows: [string, CatalogueRow][] = Object.entries(catalogue)

type Options = BuildOptions & { write: false; metafile: true }
const optionsOf = (root: string, assets: Record<string, string>): Options => ({
  absWorkingDir: root,
  write: false,
  bundle: true,
  splitting: true,
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
  // Pages name the stylesheet and the script by their content, so that browsers may keep them for good.
  define: {
    'process.env.SITE_CSS': JSON.stringify(`/assets/${assets['site.css']}`),
    'process.env.SITE_JS': JSON.stringify(`/assets/${assets['site.js']}`),
  },
  logLevel: 'silent',
  tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
})

/**
 * Each function in a run of its own, cut where a page or a package is imported later (docs/decisions/0008). No source
 * maps: they take three times as long as all the rest, and the same commit gives the same bundle whenever somebody
 * needs one.
 */
const bundleAll = (root: string, outdir: string, assets: Record<string, string>) =>
  Promise.all(
    rows.map(async ([name, { entry, ships = [] }]) => {
      const entryPoints = [{ in: join(root, 'functions', entry), out: 'index' }]
      const built = await build({ ...optionsOf(root, assets), outdir: join(outdir, name), entryPoints })
      return { name, ships, ...built }
    }),
  )

/** What the bundler knows about a function, its files by their names in its folder. */
const named = ({ inputs, outputs }: Metafile): Metafile => ({
  inputs,
  outputs: Object.fromEntries(
    Object.entries(outputs).map(([path, { imports, ...output }]) => [
      basename(path),
      { ...output, imports: imports.map((one) => ({ ...one, path: basename(one.path) })) },
    ]),
  ),
})

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
  const built = await bundleAll(root, functions, assets)
  return Promise.all(
    built.map(async ({ name, ships, metafile, outputFiles }): Promise<Bundle> => {
      const folder = join(functions, name)
      await mkdir(folder, { recursive: true })
      for (const { path, contents } of outputFiles) await writeFile(path, contents)
      await writeFile(join(outDir, 'meta', `${name}.json`), JSON.stringify(named(metafile)))
      for (const kind of ships) await ship(root, outDir, folder, kind)
      return { name, folder, bytes: outputFiles.reduce((sum, { contents }) => sum + contents.length, 0) }
    }),
  )
}
