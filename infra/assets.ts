import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { compile } from 'sass'

const root = join(import.meta.dirname, '..')
const fontFolder = 'node_modules/@fontsource-variable/source-sans-3/files'
const fonts = ['latin', 'latin-ext'].map((subset) => `source-sans-3-${subset}-wght-normal.woff2`)

/** `site.css` and its content to `site.1a2b3c4d.css`: a changed file has a new address and may be cached for ever. */
const hashed = (name: string, content: string | Buffer): string => {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}${name.slice(dot)}`
}

/** The one script of all pages: they work without it. */
const script = async (): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'shared/web/client/site.ts')],
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/**
 * Builds the public files (stylesheet, script, fonts) into a folder together with `assets.json`, the manifest from
 * plain to hashed name, which is also returned. Throws what Sass or the file system throws.
 */
export const buildAssets = async (outDir: string): Promise<Record<string, string>> => {
  await mkdir(outDir, { recursive: true })
  const manifest: Record<string, string> = {}
  const put = async (name: string, content: string | Buffer) => {
    const target = hashed(name, content)
    manifest[name] = target
    await writeFile(join(outDir, target), content)
  }

  for (const font of fonts) await put(font, await readFile(join(root, fontFolder, font)))
  const { css } = compile(join(root, 'shared/web/site.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules'), join(root, 'shared/web')],
    quietDeps: true,
  })
  await put(
    'site.css',
    fonts.reduce((text, font) => text.replaceAll(font, manifest[font] ?? font), css),
  )
  await put('site.js', Buffer.from(await script()))
  await writeFile(join(outDir, 'assets.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}
