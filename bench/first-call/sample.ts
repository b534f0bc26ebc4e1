/** One fresh process: imports a bundle, makes its first call, and tells how long both took together and what they cost of the processor. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [bundle = '', eventFile = ''] = process.argv.slice(2)
const event: unknown = JSON.parse(readFileSync(eventFile, 'utf8'))
const context = { functionName: 'bench', awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 }

const worked = process.cpuUsage()
const begun = performance.now()
const { handler }: { handler: (event: unknown, context: unknown) => unknown } = await import(
  pathToFileURL(bundle).href
)
const result = await handler(event, context)
const milliseconds = performance.now() - begun
const { user, system } = process.cpuUsage(worked)

process.send?.({ milliseconds, cpuMilliseconds: (user + system) / 1000, result: result ?? null }, () =>
  process.exit(0),
)
