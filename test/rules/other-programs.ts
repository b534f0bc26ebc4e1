import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'

// What others read our files with, where the machine has it. A test that needs one is skipped by name without it.

const installed = (names: readonly string[]): string | undefined =>
  names.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 30_000 })
      return true
    } catch {
      return false
    }
  })

/** Debian's libreoffice-calc-nogui. */
export const office = installed(['soffice', 'libreoffice'])
export const python = installed(['python3'])

/** Says in a skipped test's name why it is. */
export const missing = (program: string | undefined): string =>
  program === undefined ? ' (not installed)' : ''

type Conversion = { to: string; reading?: string }

/** A file as LibreOffice opens it, saved as another format. `reading` is how the dialogue for text would be filled in. */
export const convert = (content: Uint8Array, extension: string, { to, reading }: Conversion): Buffer => {
  const dir = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const file = join(dir, `given.${extension}`)
    writeFileSync(file, content)
    const out = join(dir, 'made')
    execFileSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${dir}/profile`,
        '--headless',
        ...(reading === undefined ? [] : [`--infilter=${reading}`]),
        '--convert-to',
        to,
        '--outdir',
        out,
        file,
      ],
      { stdio: 'ignore', timeout: 55_000 },
    )
    return readFileSync(join(out, `given.${to.split(':')[0]}`))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const program = `
import csv, json, sys
csv.field_size_limit(10**9)
text = sys.stdin.buffer.read().decode('utf-8-sig')
import io
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), delimiter=';', strict=True))))
`

/** The cells of a CSV as Python's own reader finds them. */
export const readByPython = (csv: Uint8Array): string[][] =>
  z.array(z.array(z.string())).parse(
    JSON.parse(
      execFileSync(python ?? '', ['-c', program], {
        input: csv,
        maxBuffer: 1e9,
        timeout: 55_000,
      }).toString(),
    ),
  )
