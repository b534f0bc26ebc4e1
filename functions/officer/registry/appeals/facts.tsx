import type { Appeal } from '../../../../shared/domain/appeal.ts'
import type { Decision } from '../../../../shared/domain/decision.ts'
import { formatInstant } from '../../../../shared/domain/time.ts'
import type { SummaryRow } from '../../../../shared/web/components/summary-list.tsx'
import { sv } from '../../text/sv.ts'

const text = sv.appeals

/** By what way and when it came in (FL 22 §). */
export const arrivalWords = ({ arrival }: Appeal): string =>
  text.how(text.cameIn.channels[arrival.channel], formatInstant(arrival.at))

type Facts = { appeal: Appeal; appealed: Decision }

export const appealRows = ({ appeal, appealed }: Facts): SummaryRow[] => [
  { key: text.from, value: appeal.from },
  { key: text.arrived, value: arrivalWords(appeal) },
  { key: text.decision, value: text.decisionName(appealed.number, formatInstant(appealed.decidedAt)) },
  { key: text.asked, value: appeal.asks },
]
