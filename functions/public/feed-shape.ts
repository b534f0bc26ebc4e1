import * as z from 'zod'
import { countyCode, day, instant } from '../../shared/domain/ids.ts'
import { round } from '../../shared/domain/round.ts'

const organisationNumber = z.string().regex(/^\d{6}-\d{4}$/)

/** One round as others read it. A field may be added; one that stands here keeps its name and meaning (text/feed.ts). */
const feedRound = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{1,2}-\d{2}$/),
  title: z.string(),
  text: z.string(),
  countyCode,
  countyName: z.string(),
  authority: z.string().nullable(),
  authorityNumber: organisationNumber.nullable(),
  budgetYear: z.int(),
  status: z.enum(['open', 'coming', 'closed']),
  opensAt: instant,
  opensOn: day,
  closesAt: instant,
  lastDay: day,
  deadlineLocal: z.iso.datetime({ local: true, precision: -1 }),
  timeZone: z.literal('Europe/Stockholm'),
  address: z.url(),
  contact: round.shape.contact,
  example: z.boolean(),
  changedAt: instant,
})
export type FeedRound = z.infer<typeof feedRound>

/** The whole of /utlysningar.json. What does not fit it is never sent. */
export const feed = z.strictObject({
  version: z.literal(1),
  regulation: z.literal('2025:838'),
  madeAt: instant,
  rounds: z.array(feedRound),
})
