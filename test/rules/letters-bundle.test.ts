import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profileFile } from '../../shared/letters/document.ts'
import { fontFiles } from '../../shared/letters/fonts.ts'

let folder = ''
const run = () => spawnSync(process.execPath, ['index.mjs'], { cwd: folder, encoding: 'utf8' })

/** Bundled as the function is: minified ESM, with nothing of the project or node_modules beside it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-bundle-'))
  await build({
    stdin: {
      contents: `
        import { decisionLetter } from './shared/letters/decision-letter.ts'
        import { letterFonts } from './shared/letters/fonts.ts'
        import { letterOf } from './test/rules/letter-examples.ts'
        const fonts = await letterFonts(import.meta.dirname + '/fonts')()
        const pdf = await decisionLetter({ fonts }, letterOf())
        process.stdout.write(\`\${Buffer.from(pdf).subarray(0, 8)} \${pdf.length > 20000}\\n\`)
      `,
      resolveDir: process.cwd(),
    },
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  })
  await mkdir(join(folder, 'fonts'))
  for (const file of fontFiles)
    await copyFile(join('node_modules/@fontsource/source-sans-3/files', file), join(folder, 'fonts', file))
})
afterAll(() => rm(folder, { recursive: true }))

test('a bundle needs its fonts and one colour profile beside it, and nothing else', async () => {
  expect(run().stderr).toContain('sRGB')
  await mkdir(join(folder, 'data'))
  await copyFile(join('node_modules/pdfkit/js', profileFile), join(folder, profileFile))
  expect(run()).toMatchObject({ stderr: '', stdout: '%PDF-1.7 true\n' })
})
