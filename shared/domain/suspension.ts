import * as z from 'zod'
import { subject } from './ids.ts'

/** A person who is kept away from a case from the moment a conflict is reported until it is found to be none (FL 17 §). */
export const suspension = z.strictObject({
  subject,
  /** The version of the event that reported it. */
  report: z.int(),
  /** Decided to be a conflict; until then reported only. */
  decided: z.boolean(),
  /** Actions that may be done once each all the same, for nobody else can without considerable delay (FL 17 §). */
  except: z.array(z.string()),
})
export type Suspension = z.infer<typeof suspension>

type Suspended = { suspended: readonly Suspension[] }

/** The suspension of a person, or undefined for who has none. */
export const suspensionOf = ({ suspended }: Suspended, who: string): Suspension | undefined =>
  suspended.find(({ subject: whose }) => whose === who)

/** Whether a person is kept away from an action; an exception under 17 § lets them do it. */
export const isKeptFrom = (header: Suspended, who: string, action: string): boolean => {
  const own = suspensionOf(header, who)
  return own !== undefined && !own.except.includes(action)
}

/** The suspensions after a person has done what they were excepted for: an exception is for one act. */
export const exceptionUsed = ({ suspended }: Suspended, who: string, action: string): Suspension[] =>
  suspended.map((each) =>
    each.subject === who ? { ...each, except: each.except.filter((name) => name !== action) } : each,
  )
