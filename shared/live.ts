import { monotonicFactory } from 'ulid'
import * as z from 'zod'
import { documentClient } from './aws/clients.ts'
import { openTable, type Table } from './aws/table.ts'
import type { Base } from './deps.ts'
import { makeLog } from './log.ts'
import { once } from './once.ts'

// Where time, configuration and the table are wired; live-*.ts beside it wire what only some functions have,
// so that a bundle holds nothing its row in the catalogue does not name. Nothing happens until it is asked for.

// The one thing that happens at import: zod compiles no parsers. Measured, a compiled one costs a new process more
// than it ever wins back on a page (5 µs a header instead of 7).
z.config({ jitless: true })

/** A variable the catalogue's touch promises. A missing one names itself instead of becoming a wrong default. */
export const variable = (name: string): string =>
  z
    .string({ error: `environment variable ${name} is missing` })
    .min(1)
    .parse(process.env[name])

/** How many days a file that nobody has handed in lies in the bucket (infra/stage.ts). */
export const liveUnsentDays = (): number => z.coerce.number().int().min(1).parse(variable('UNSENT_FILE_DAYS'))

export const liveBase = /* @__PURE__ */ once(
  (): Base => ({ now: () => Date.now(), newId: monotonicFactory(), log: makeLog() }),
)

export const liveTable = /* @__PURE__ */ once(
  (): Table => openTable(documentClient(), variable('TABLE_NAME')),
)
