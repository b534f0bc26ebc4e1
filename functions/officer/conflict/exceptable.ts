import type { ExceptableAction } from '../../../shared/domain/influence.ts'
import { lifecycle } from '../../../shared/domain/lifecycle.ts'
import { sv } from '../text/sv.ts'

const names: Readonly<Record<string, string>> = sv.conflict.exceptable

/** What an action is called in an exception under FL 17 §. */
export const exceptionName = (action: string): string => names[action] ?? action

export const exceptableActions = Object.keys(lifecycle).filter(
  (action): action is ExceptableAction => action in names,
)
