/** One fresh process: imports a bundle, makes its first call, and tells how long both took together. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [bundle = '', eventFile = ''] = process.argv.slice(2)
const event: unknown = JSON.parse(readFileSync(eventFile, 'utf8'))
const context = { functionName: 'bench', awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 }

const begun = performance.now()
const { handler }: { handler: (event: unknown, context: unknown) => unknown } = await import(
  pathToFileURL(bundle).href
)
const result = await handler(event, context)
const milliseconds = performance.now() - begun

process.send?.({ milliseconds, result: result ?? null }, () => process.exit(0))
