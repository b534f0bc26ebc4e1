import { canariesIn } from './canary.ts'

/** Who looked: somebody of an organisation, of a county, or what goes to nobody in particular (a log, a mail). */
export type Looker = { organisation: string } | { county: string } | { place: string }
export type Owner = { organisation: string; county: string }

const may = (looker: Looker, owner: Owner): boolean => {
  if ('organisation' in looker) return looker.organisation === owner.organisation
  return 'county' in looker && looker.county === owner.county
}

/** QUALITY invariant 9: every text somebody saw is searched for words that stand in another's application. */
export const openCanaryWatch = (owners: ReadonlyMap<string, Owner>) => {
  const leaks: string[] = []
  let seen = 0
  return {
    look: (looker: Looker, text: string, where: string): void => {
      for (const canary of canariesIn(text)) {
        const owner = owners.get(canary)
        if (owner !== undefined && may(looker, owner)) seen += 1
        else leaks.push(`${Object.values(looker).join()} saw ${owner?.organisation ?? canary} at ${where}`)
      }
    },
    /** A watch that never saw a canary with its owner has watched nothing. */
    findings: (): string[] => (seen === 0 ? ['no canary was seen even where it belongs'] : leaks),
  }
}
export type CanaryWatch = ReturnType<typeof openCanaryWatch>
