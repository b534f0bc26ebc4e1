/**
 * `npm run verify-receipt -- FILE [--head FILE]`: checks a receipt, its PDF or the JSON in it, without any network.
 * `--head` takes a published root or the receipt's own proof, as downloaded from the service. Exit 0 right, 1 not, 2 usage.
 */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { verifyReceipt } from '../../shared/proof/verify-receipt.ts'
import { answer, complain } from '../terminal.ts'

const usage = (why: string): never => {
  complain(`${why}\nUsage: npm run verify-receipt -- FILE [--head FILE]`)
  process.exit(2)
}

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      options: { head: { type: 'string' } },
      allowPositionals: true,
    })
    return { file: positionals.length === 1 ? positionals[0] : undefined, head: values.head }
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

const read = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch {
    return usage(`${path} cannot be read.`)
  }
}

const { file, head } = readArguments()
const receipt = file === undefined ? usage('One file is checked at a time.') : await read(file)
const { holds, lines } = verifyReceipt(receipt, head === undefined ? null : await read(head))
for (const line of lines) answer(line)
process.exit(holds ? 0 : 1)
