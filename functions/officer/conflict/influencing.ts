import type { Action } from '../../../shared/domain/lifecycle.ts'
import type { Page } from '../deps.ts'

/** The page of a form whose action can influence a decision, behind the question of conflict. Loaded when asked for. */
export const influencing =
  (action: Action, load: () => Promise<Page>): (() => Promise<Page>) =>
  async () => {
    const [{ beforeForm }, page] = await Promise.all([import('./before-form.ts'), load()])
    return beforeForm(action, page)
  }
