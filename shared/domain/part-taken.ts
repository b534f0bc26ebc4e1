import type { CaseHeader } from './case.ts'

/** Whether a person has prepared or decided the case, now or before: they do not pay it (DESIGN 2). */
export const tookPart = (
  { decider, earlierDeciders = [], prepared }: Pick<CaseHeader, 'decider' | 'earlierDeciders' | 'prepared'>,
  who: string,
): boolean => [decider, ...earlierDeciders, ...prepared].includes(who)
