/** `npm run audit [-- --data DIR]`: verifies every chain of a store and names the first broken event of each. Exit 0 whole, 1 broken, 2 usage. */

import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { auditChains } from '../store/audit-chains.ts'
import { openStore } from '../store/open-store.ts'
import { scanTable } from '../store/scan-table.ts'
import { answer, complain } from '../terminal.ts'

const readDir = (): string | null => {
  try {
    return parseArgs({ options: { data: { type: 'string', default: '.data' } } }).values.data
  } catch (error) {
    complain(error instanceof Error ? error.message : error)
    return null
  }
}

const audit = async (dir: string): Promise<number> => {
  const store = await openStore(dir)
  try {
    const { chains, events, bodies, findings } = await auditChains(scanTable(store))
    for (const { chain, breach } of findings)
      complain(`broken: ${chain} event ${breach.version}: ${breach.why}`)
    answer(`audit: ${chains} chains, ${events} events, ${bodies} bodies, ${findings.length} broken`)
    return findings.length === 0 ? 0 : 1
  } finally {
    await store.close()
  }
}

const dir = readDir()
if (dir === null || !existsSync(dir)) {
  if (dir !== null) complain(`There is no data folder ${dir}.`)
  complain('Usage: npm run audit -- [--data DIR]')
  process.exit(2)
}
process.exit(await audit(dir))
