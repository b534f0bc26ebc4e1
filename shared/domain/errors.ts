/**
 * Errors are named for what happened and carry facts. `name` is what the workflow file catches and what
 * shared/http.ts translates to a page; the message is for the log and holds ids and codes only.
 */
export class DomainError extends Error {
  readonly facts: Readonly<Record<string, string | number | boolean>>
  constructor(name: string, facts: Readonly<Record<string, string | number | boolean>> = {}) {
    super(`${name} ${JSON.stringify(facts)}`)
    this.name = name
    this.facts = facts
  }
}

export const notFound = (what: string) => new DomainError('NotFound', { what })
/** The header moved while the user looked at it: re-read and decide again. */
export const changedMeanwhile = (what: string) => new DomainError('ChangedMeanwhile', { what })
export const notAllowed = (action: string, status: string) =>
  new DomainError('NotAllowedInStatus', { action, status })
export const notYourRole = (action: string) => new DomainError('NotYourRole', { action })
/** Who decides did not prepare; who decided does not pay (DESIGN 2). */
export const samePerson = (action: string) => new DomainError('SamePersonOnCase', { action })
/** A conflict of interest is reported or decided for this person on this case (FL 17 §). */
export const suspendedOnCase = (action: string) => new DomainError('SuspendedOnCase', { action })
/** Whoever can influence a decision says first whether they have a conflict with the applicant. */
export const notDeclared = (round: string) => new DomainError('NotDeclared', { round })
/** Nobody decides a question about their own conflict (FL 18 §). */
export const ownConflict = () => new DomainError('OwnConflict')
/** Working material is changed and removed by who wrote it. */
export const notYourNote = () => new DomainError('NotYourNote')
export const frameExceeded = (county: string, year: number) =>
  new DomainError('FrameExceeded', { county, year })
/** What the county may bind of a later budget year does not suffice (budgetlagen 6 kap. 1 §). */
export const bindingExceeded = (county: string, year: number) =>
  new DomainError('BindingExceeded', { county, year })
export const missingContent = (field: string) => new DomainError('MissingContent', { field })
