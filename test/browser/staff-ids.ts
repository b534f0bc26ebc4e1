/** What the addresses of a county's pages are made of. */
export type StaffIds = {
  round: string
  year: string
  /** Under review, changed once by its applicant, with something of everything that can be in a case. */
  case: string
  /** Proposed by the chosen scenario. */
  proposed: string
  /** Decided and as it was. */
  decided: string
  /** Decided twice, with another change proposed. */
  changing: string
  /** One that can still be changed, and one that has been chosen. */
  tried: string
  chosen: string
  /** Decided, and all of it tied to a condition. */
  tied: string
  /** A working note, a conflict reported, a copy given out, a form kept from before a declaration. */
  note: string
  report: string
  released: string
  kept: string
  batch: string
  /** An organisation of which something has gone to be paid. */
  receiver: string
  /** The page of an acknowledgement of it, with its rows confirmed. */
  answers: string
  /** An organisation of which something is not confirmed. */
  org: string
}

export type Pages = (ids: StaffIds) => Record<string, string>
