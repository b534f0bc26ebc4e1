import type { Receipt } from './acts/apply.ts'
import type { RoundApplicant } from './applicants.ts'
import { drawApplication, type WrittenApplication } from './content/draw-application.ts'
import { type Judgement, judge } from './judgement.ts'
import type { Plan } from './plan.ts'

/** One application of the round: what is planned, what is written, and what the officer will find. */
export type Entry = { plan: Plan; application: WrittenApplication; judgements: Judgement[] }
/** The same once it has come in, with what its receipt says. */
export type Sent = Entry & Receipt

export const entryOf = (seed: number, year: number, plan: Plan): Entry => {
  const application = drawApplication(seed, plan, year)
  return { plan, application, judgements: judge(seed, plan, application) }
}

export const nameOf = ({ plan }: Entry): string => plan.applicant.name

/** Who somebody of an organisation is to the watch. */
export const lookerOf = ({ key }: RoundApplicant): { organisation: string } => ({ organisation: key })
