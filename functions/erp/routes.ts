import { pullOperations } from '../../shared/exports/pull/operations.ts'
import type { MachineRoute } from './deps.ts'
import { batchFacts, batchFile, listBatches } from './pull.ts'

const allow = ['machine'] as const
const { list, facts, file } = pullOperations

/** All a county's ERP can ask for; each is a GET. */
export const routes: readonly MachineRoute[] = [
  { path: list.path, allow, run: listBatches },
  { path: facts.path, allow, run: batchFacts },
  { path: file.path, allow, run: batchFile },
]
