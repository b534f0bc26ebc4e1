import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Bundle } from './build.ts'
import { sourceHash } from './source-hash.ts'
import { type Overrides, readStage } from './stage.ts'

export type SynthOptions = {
  /** Where the assembly shall lie, such as `cdk.out`. */
  outDir: string
  overrides?: Overrides
  stage?: string
  root?: string
}
export type Synthesised = { outDir: string; fresh: boolean; bundles: readonly Bundle[] }

const hashFile = 'sources.sha256'
const checkout = join(import.meta.dirname, '..')

const readHash = (outDir: string): Promise<string> => readFile(join(outDir, hashFile), 'utf8').catch(() => '')

/** Puts a finished folder in another's place; two processes may do so at once. */
const putInPlace = async (made: string, outDir: string, attempts = 5): Promise<void> => {
  await rename(outDir, `${made}.old-${attempts}`).catch(() => undefined)
  try {
    await rename(made, outDir)
  } catch (error) {
    if (attempts <= 1) throw error
    await putInPlace(made, outDir, attempts - 1)
  }
}

/**
 * Synthesises a stage into a folder, unless the folder already holds what the sources would give. What is written
 * appears whole or not at all. Throws when a function does not compile or a check of the stacks fails.
 */
export const ensureSynth = async (options: SynthOptions): Promise<Synthesised> => {
  const { overrides = {}, stage = 'dev', root = checkout } = options
  const outDir = resolve(options.outDir)
  const settings = readStage({
    CDK_DEFAULT_ACCOUNT: process.env.CDK_DEFAULT_ACCOUNT,
    STAGE: stage,
    ...overrides,
  })
  const hash = sourceHash(root, settings)
  if ((await readHash(outDir)) === hash) return { outDir, fresh: false, bundles: [] }

  // Loaded here and not above: a start with nothing to do shall not pay for them.
  const [{ buildFunctions }, { buildApp }, esbuild] = await Promise.all([
    import('./build.ts'),
    import('./app.ts'),
    import('esbuild'),
  ])
  const workshop = join(dirname(outDir), '.build')
  await mkdir(workshop, { recursive: true })
  const work = await mkdtemp(join(workshop, 'synth-'))
  try {
    const bundles = await buildFunctions({ root, outDir: join(work, 'built') })
    await esbuild.stop()
    const made = join(work, 'assembly')
    buildApp({ stage: settings, root, built: join(work, 'built'), outDir: made }).synth()
    await writeFile(join(made, hashFile), hash)
    await putInPlace(made, outDir)
    return { outDir, fresh: true, bundles }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
