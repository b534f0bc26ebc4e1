import { fromKronor, type Ore } from '../domain/money.ts'
import rows from './frames-example.json' with { type: 'json' }

/** Example frames per county in öre, 100 000 000 kr together. Call them an example wherever they show. */
export const exampleFrames = (): { county: string; amount: Ore }[] =>
  rows.map((row) => ({ county: row.lankod, amount: fromKronor(row.ramKronor) }))
