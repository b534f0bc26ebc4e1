import { monotonicFactory } from 'ulid'
import * as z from 'zod'
import { documentClient } from './aws/clients.ts'
import { openTable, type Table } from './aws/table.ts'
import type { Base } from './deps.ts'
import { makeLog } from './log.ts'

/**
 * Where time, configuration and the table are wired; live-*.ts beside it wire what only some functions have,
 * so that a bundle holds nothing its row in the catalogue does not name. Nothing happens until it is asked for.
 */
export const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A variable the catalogue's touch promises. A missing one names itself instead of becoming a wrong default. */
export const variable = (name: string): string =>
  z
    .string({ error: `environment variable ${name} is missing` })
    .min(1)
    .parse(process.env[name])

export const liveBase = /* @__PURE__ */ once(
  (): Base => ({ now: () => Date.now(), newId: monotonicFactory(), log: makeLog() }),
)

export const liveTable = /* @__PURE__ */ once(
  (): Table => openTable(documentClient(), variable('TABLE_NAME')),
)
